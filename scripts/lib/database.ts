import { join, relative } from 'node:path'
import pg from 'pg'
import { startPostgres } from './postgres.ts'
import { APP_ROLE } from './postgres-roles.ts'
import { Problem } from './problem.ts'
import type { Secrets } from './secrets.ts'
import type { Shutdown } from './shutdown.ts'

/** Who the application is in the database, and who owns the tables. */
export interface DatabaseUrls {
  appUrl: string
  appRole: string
  ownerUrl: string
}

/** A database to work with. */
export interface Database extends DatabaseUrls {
  /** Resolves at once unless it is the embedded one and has just ended: then when it runs again. */
  available(): Promise<void>
}

/**
 * The database of `DATABASE_URL` if there is one, else the embedded PostgreSQL, started and kept running; when that
 * cannot be done any more, everything ends.
 */
export async function openDatabase(dataDir: string, secrets: Secrets, shutdown: Shutdown): Promise<Database> {
  const { DATABASE_URL: appUrl, DATABASE_MIGRATE_URL: ownerUrl } = process.env
  if (!appUrl) {
    console.log(`Starting PostgreSQL in ${relative('', join(dataDir, 'postgres'))} ...`)
    const starting = startPostgres({ dataDir, passwords: secrets })
    shutdown.add(() => starting.then((postgres) => postgres.stop()).catch(() => {}))
    const postgres = await starting
    const { available } = postgres.supervise((problem) => void shutdown.fail(problem))
    return { ...postgres, appRole: APP_ROLE, available }
  }
  const appRole = await reach(appUrl, 'DATABASE_URL')
  if (ownerUrl) await reach(ownerUrl, 'DATABASE_MIGRATE_URL')
  else console.warn('DATABASE_MIGRATE_URL is not set: append-only tables are guarded by triggers alone.')
  return { appUrl, appRole, ownerUrl: ownerUrl || appUrl, available: async () => {} }
}

/** Connects once and returns the role it got; fails with a sentence that names the setting, never its value. */
export async function reach(url: string, setting: string): Promise<string> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    await client.end()
    return rows[0]?.role ?? ''
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    throw new Problem(`The database of ${setting} cannot be used (${code ?? message}): ${wayOut(code)}.`)
  }
}

function wayOut(code: string | undefined) {
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there, start PostgreSQL or correct the host and port'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host is unknown, correct the address'
    case '28P01':
    case '28000':
      return 'the user or the password is refused, correct them'
    case '3D000':
      return 'the server has no such database, create it'
    default:
      return 'it should look like postgres://user:password@host:5432/database'
  }
}
