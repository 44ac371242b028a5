// npm run rotate-keys: brings every encrypted value to the first key of ENCRYPTION_KEYS while Madang runs.
import { join } from 'node:path'
import { readSettings } from './lib/bootstrap.mjs'
import { databaseUrl, runningPostgres } from './lib/postgres.ts'
import { APP_ROLE, DATABASE } from './lib/postgres-roles.ts'
import { Problem } from './lib/problem.ts'
import { readSecrets, secretsFile } from './lib/secrets.ts'

rotate().then(
  (unreadable) => process.exit(unreadable > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  },
)

/** Rotates every column and prints what it did; returns how many values no key in the ring reads. */
async function rotate(): Promise<number> {
  Object.assign(process.env, environment()) // before anything of the product is loaded: it reads the environment once
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { currentKeyId } = await import('../src/lib/crypto.ts')
  const { encryptedColumns, rotateColumn } = await import('./lib/rotation.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const results: Awaited<ReturnType<typeof rotateColumn>>[] = []
  for (const column of encryptedColumns(payload)) results.push(await rotateColumn(payload.db.pool, column))

  console.log(`Key "${currentKeyId}":`)
  for (const { column, rotated } of results) console.log(`  ${column.padEnd(40)} ${rotated} rotated`)
  const unreadable = results.flatMap(({ column, unreadable }) => unreadable.map((row) => ({ column, ...row })))
  for (const { column, id, why } of unreadable) console.error(`${column} of row ${id} was left as it is: ${why}`)
  if (unreadable.length === 0) console.log('Every value has this key: the others can leave ENCRYPTION_KEYS.')
  return unreadable.length
}

/** What the product reads from its environment, as `npm start` gives it. */
function environment(): Record<string, string> {
  const { dataDir } = readSettings()
  const { DATABASE_URL, ENCRYPTION_KEYS, PAYLOAD_SECRET } = process.env
  const rest = { DATA_DIR: dataDir, LOG_LEVEL: 'warn', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' }
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
  if (!server) throw new Problem('The database does not run: npm start first, with the new key in ENCRYPTION_KEYS.')
  return databaseUrl(server.port, APP_ROLE, password, DATABASE)
}
