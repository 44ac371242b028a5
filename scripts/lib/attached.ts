import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockHolder, readSettings, takeLock } from './bootstrap.mjs'
import { databaseUrl, runningPostgres, startPostgres } from './postgres.ts'
import { APP_ROLE, DATABASE, OWNER_ROLE } from './postgres-roles.ts'
import { Problem } from './problem.ts'
import { readSecrets, type Secrets, secretsFile } from './secrets.ts'

type Variables = Record<string, string>

/**
 * What the product reads from its environment, for a command beside an installation that runs already.
 * @throws Problem when its database does not run
 */
export function attachedEnvironment(): Variables {
  const { dataDir } = readSettings()
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) return variables(dataDir, DATABASE_URL)
  const server = runningPostgres(join(dataDir, 'postgres'))
  if (!server) throw new Problem('The database does not run: npm start first, or set DATABASE_URL to one that does.')
  const { databaseAppPassword } = readSecrets(secretsFile(dataDir))
  return variables(dataDir, databaseUrl(server.port, APP_ROLE, databaseAppPassword, DATABASE))
}

/**
 * The same as the owner of the tables. An embedded database that does not run is started for the command; `close`
 * stops it again.
 */
export async function ownerEnvironment(): Promise<{ variables: Variables; close: () => Promise<void> }> {
  const { DATABASE_URL, DATABASE_MIGRATE_URL, DATABASE_APP_ROLE, ENCRYPTION_KEYS, PAYLOAD_SECRET } = process.env
  const nothing = async () => {}
  // Whoever gives all of it (npm start does) has read `.env` already.
  if (DATABASE_URL && !DATABASE_MIGRATE_URL && ENCRYPTION_KEYS && PAYLOAD_SECRET)
    return { variables: {}, close: nothing }
  const { dataDir } = readSettings()
  const url = process.env.DATABASE_MIGRATE_URL || process.env.DATABASE_URL
  if (url) {
    const role = DATABASE_APP_ROLE || decodeURIComponent(new URL(process.env.DATABASE_URL || url).username)
    return { variables: { ...variables(dataDir, url), DATABASE_APP_ROLE: role }, close: nothing }
  }
  if (!existsSync(secretsFile(dataDir))) {
    throw new Problem(`There is no installation in ${dataDir} yet: npm start makes one, or set DATABASE_URL.`)
  }
  const secrets = readSecrets(secretsFile(dataDir))
  const { url: ownerUrl, close } = await embeddedOwner(dataDir, secrets)
  return { variables: { ...variables(dataDir, ownerUrl), DATABASE_APP_ROLE: APP_ROLE }, close }
}

async function embeddedOwner(dataDir: string, secrets: Secrets) {
  const server = runningPostgres(join(dataDir, 'postgres'))
  if (server) {
    const url = databaseUrl(server.port, OWNER_ROLE, secrets.databaseOwnerPassword, DATABASE)
    return { url, close: async () => {} }
  }
  // The lock keeps `npm start` from taking over a database that is about to be stopped.
  takeLock(dataDir)
  const { ownerUrl, stop } = await startPostgres({ dataDir, passwords: secrets })
  return { url: ownerUrl, close: stop }
}

function variables(dataDir: string, databaseUrl: string): Variables {
  const { ENCRYPTION_KEYS, LOG_LEVEL, PAYLOAD_SECRET } = process.env
  const known = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: LOG_LEVEL || 'warn',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  }
  if (ENCRYPTION_KEYS && PAYLOAD_SECRET) return known
  const secrets = readSecrets(secretsFile(dataDir))
  return {
    ...known,
    ENCRYPTION_KEYS: ENCRYPTION_KEYS || secrets.encryptionKeys,
    PAYLOAD_SECRET: PAYLOAD_SECRET || secrets.payloadSecret,
  }
}

/** The process that runs from this data directory, when it is another one than this. */
export function otherHolder(dataDir: string): number | undefined {
  const holder = lockHolder(dataDir)
  return holder === process.pid ? undefined : holder
}
