// npm run generate [-- name]: the files that follow from the configuration: types, the admin's import map and, under a
// name, the migration of what changed. With --check it writes nothing and says what is out of date.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// The configuration asks for these; nothing here connects to anything.
Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  PAYLOAD_MIGRATING: 'true',
  LOG_LEVEL: 'error',
})

const { default: configuration } = await import('@payload-config')
const { generateImportMap, generateTypes, getPayload } = await import('payload')
const config = await configuration
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })

type Kit = { generateDrizzleJson: (schema: object) => Promise<object>; generateMigration: (from: object, to: object) => Promise<string[]> }

/** The statements that lead from the last migration to the schema of today. */
async function schemaChange(): Promise<string[]> {
  const { requireDrizzleKit, schema, migrationDir } = payload.db as unknown as { requireDrizzleKit: () => Kit; schema: object; migrationDir: string } // what drizzle's adapters add to Payload's
  const last = readdirSync(migrationDir).filter((file) => file.endsWith('.json')).sort().at(-1)
  if (!last) throw new Error(`${migrationDir} holds no migration to compare with.`)
  const kit = requireDrizzleKit()
  return kit.generateMigration(JSON.parse(readFileSync(path.join(migrationDir, last), 'utf8')), await kit.generateDrizzleJson(schema))
}

async function typesNow(file: string) {
  process.env.PAYLOAD_TS_OUTPUT_PATH = file
  await generateTypes(config, { log: false })
  return readFileSync(file, 'utf8')
}

async function importMapNow(file: string) {
  const { importMap } = config.admin
  // Import paths in the map are relative to its own place: it is made there by name, and written elsewhere.
  await generateImportMap({ ...config, admin: { ...config.admin, importMap: { ...importMap, importMapFile: file } } }, { log: false, force: true })
  return readFileSync(file, 'utf8')
}

process.exit(0)
