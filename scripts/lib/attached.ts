import { join } from 'node:path'
import { readSettings } from './bootstrap.mjs'
import { databaseUrl, runningPostgres } from './postgres.ts'
import { APP_ROLE, DATABASE } from './postgres-roles.ts'
import { Problem } from './problem.ts'
import { readSecrets, secretsFile } from './secrets.ts'

/**
 * What the product reads from its environment, for a command beside an installation that runs already.
 * @throws Problem when its database does not run
 */
export function attachedEnvironment(): Record<string, string> {
  const { dataDir } = readSettings()
  const { DATABASE_URL, ENCRYPTION_KEYS, LOG_LEVEL, PAYLOAD_SECRET } = process.env
  const rest = { DATA_DIR: dataDir, LOG_LEVEL: LOG_LEVEL || 'warn', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' }
  if (DATABASE_URL && ENCRYPTION_KEYS && PAYLOAD_SECRET) return rest
  const secrets = readSecrets(secretsFile(dataDir))
  return {
    ...rest,
    DATABASE_URL: DATABASE_URL || embeddedUrl(dataDir, secrets.databaseAppPassword),
    ENCRYPTION_KEYS: ENCRYPTION_KEYS || secrets.encryptionKeys,
    PAYLOAD_SECRET: PAYLOAD_SECRET || secrets.payloadSecret,
  }
}

function embeddedUrl(dataDir: string, password: string): string {
  const server = runningPostgres(join(dataDir, 'postgres'))
  if (!server) throw new Problem('The database does not run: npm start first, or set DATABASE_URL to one that does.')
  return databaseUrl(server.port, APP_ROLE, password, DATABASE)
}
