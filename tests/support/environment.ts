/** What the product is told where it is tested: secrets that protect nothing, and no limits but those under test. */
export const testEnvironment = {
  PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  PORT: '0',
  RATE_LIMIT_PER_MINUTE: '0',
  LOGIN_FAILURES_PER_ADDRESS: '0',
}
