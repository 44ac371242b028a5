/** What the configuration asks for where nothing connects to anything: no installation is needed, and none is touched. */
export const offlineEnvironment = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  PAYLOAD_MIGRATING: 'true',
  LOG_LEVEL: 'error',
}
