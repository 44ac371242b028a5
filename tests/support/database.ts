import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/lib/postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files keep what they upload; removed after the run. */
    filesDir: string
    /** Addresses of the run's PostgreSQL: superuser, tables' owner, application. The database `madang` is the template. */
    postgres: { superUrl: string; ownerUrl: string; appUrl: string }
  }
}

/** One real PostgreSQL for the run, migrated once; every test file works on a clone of it. */
export default async function setup(project: TestProject) {
  const { superUrl, ownerUrl, appUrl, stop } = await startPostgres({ fast: true })
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, ...testEnvironment, DATABASE_URL: ownerUrl, DATABASE_APP_ROLE: new URL(appUrl).username },
    stdio: 'inherit',
  })
  project.provide('postgres', { superUrl, ownerUrl, appUrl })
  const filesDir = mkdtempSync(path.join(tmpdir(), 'madang-test-'))
  project.provide('filesDir', filesDir)
  return async () => {
    await stop()
    rmSync(filesDir, { recursive: true, force: true })
  }
}

export const testEnvironment = {
  PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  PORT: '0',
  RATE_LIMIT_PER_MINUTE: '0',
  LOGIN_FAILURES_PER_ADDRESS: '0',
}
