import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/lib/postgres'
import { testEnvironment } from './environment'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the run's PostgreSQL: superuser, tables' owner, application. The database `madang` is the template. */
    postgres: { superUrl: string; ownerUrl: string; appUrl: string }
  }
}

/** One real PostgreSQL for the run, migrated once; every integration test file works on a clone of it. */
export default async function setup(project: TestProject) {
  const { superUrl, ownerUrl, appUrl, stop } = await startPostgres({ fast: true })
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, ...testEnvironment, DATABASE_URL: ownerUrl, DATABASE_APP_ROLE: new URL(appUrl).username },
    stdio: 'inherit',
  })
  project.provide('postgres', { superUrl, ownerUrl, appUrl })
  return stop
}
