// npm run generate [-- name]: the files that follow from the configuration: types, the admin's import map and, given a
// name for it, the migration of what changed. With --check it writes nothing and says what is out of date.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { offlineEnvironment } from './lib/offline.ts'

// Before the configuration is loaded: it reads the environment once.
Object.assign(process.env, offlineEnvironment)

const { default: configuration } = await import('@payload-config')
const { generateImportMap, getPayload } = await import('payload')
const { generateTypes } = await import('payload/node')

const config = await configuration
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
const files = {
  types: config.typescript.outputFile as string,
  importMap: config.admin.importMap.importMapFile as string,
}
const [argument] = process.argv.slice(2)
const made = await makeFiles()
const stale = (Object.keys(files) as (keyof typeof files)[]).filter((name) => made[name] !== contentOf(files[name]))
const change = await schemaChange()

if (argument === '--check') {
  const found = [
    ...stale.map((name) => `${path.relative('', files[name])} is out of date: npm run generate`),
    ...(change.length > 0
      ? [`No migration makes these changes: npm run generate -- name-of-it\n${change.join('\n')}`]
      : []),
  ]
  if (found.length > 0) console.log(found.join('\n'))
  process.exit(found.length > 0 ? 1 : 0)
}
for (const name of stale) writeFileSync(files[name], made[name])
for (const name of stale) console.log(`Written: ${path.relative('', files[name])}`)
if (change.length > 0) {
  if (!argument) {
    console.log('The schema changed: name the migration that changes the database, npm run generate -- name-of-it')
    process.exit(1)
  }
  await payload.db.createMigration({ migrationName: argument, payload, skipEmpty: true })
}
process.exit(0)

/** The generated files as they should be. They name components by package and alias, so where they are made is all one. */
async function makeFiles(): Promise<typeof files> {
  const folder = mkdtempSync(path.join(tmpdir(), 'madang-generate-'))
  const [types, importMapFile] = [path.join(folder, 'types.ts'), path.join(folder, 'importMap.js')]
  try {
    process.env.PAYLOAD_TS_OUTPUT_PATH = types
    await generateTypes(config, { log: false })
    const importMap = { ...config.admin.importMap, importMapFile }
    await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false, force: true })
    return { types: contentOf(types), importMap: contentOf(importMapFile) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function contentOf(file: string) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** The statements that lead from the last migration to the schema of today: what `migrate:create` would write. */
async function schemaChange(): Promise<string[]> {
  // What drizzle's adapters have beside Payload's own type.
  const adapter = payload.db as unknown as { requireDrizzleKit: () => DrizzleKit; schema: object }
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const folder = payload.db.migrationDir
  const snapshots = readdirSync(folder).filter((file) => file.endsWith('.json'))
  const last = JSON.parse(contentOf(path.join(folder, snapshots.sort().at(-1) as string)))
  return generateMigration(last, await generateDrizzleJson(adapter.schema))
}

type DrizzleKit = {
  generateDrizzleJson: (schema: object) => Promise<object>
  generateMigration: (from: object, to: object) => Promise<string[]>
}
