// npm run doctor: says what is wrong with this installation; changes and starts nothing.
import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { dataDirProblem, dependenciesInstalled, lockHolder, portProblem, readSettings } from './lib/bootstrap.mjs'
import { isBuilt } from './lib/build.ts'
import { findChromium } from './lib/chromium.mjs'
import { reach } from './lib/database.ts'
import { databaseUrl, runningPostgres } from './lib/postgres.ts'
import { DATABASE, OWNER_ROLE } from './lib/postgres-roles.ts'
import { Problem } from './lib/problem.ts'
import { readSecrets, secretsFile } from './lib/secrets.ts'

const FREE_BYTES = 2 * 1024 ** 3

const settings = readSettings()
const { root, dataDir } = settings
let bad = 0

await check('Node', () => process.versions.node)
await check('Dependencies', checkDependencies)
await check('Data directory', checkDataDir)
await check('Secrets', checkSecrets)
await check('Address', checkAddress)
await check('Database', checkDatabase)
await check('Build', () => (isBuilt(root) ? 'current' : note('missing or out of date, npm start makes it')))
await check('Chromium', () => findChromium() ?? note('not found, only the browser tests need it'))
process.exit(bad > 0 ? 1 : 0)

type Finding = string | { note: string }

async function check(name: string, look: () => Finding | Promise<Finding>) {
  try {
    const finding = await look()
    console.log(typeof finding === 'string' ? `ok   ${name}: ${finding}` : `note ${name}: ${finding.note}`)
  } catch (error) {
    bad++
    console.log(`bad  ${name}: ${error instanceof Problem ? error.message : String(error)}`)
  }
}

function note(sentence: string): Finding {
  return { note: sentence }
}

function checkDependencies() {
  if (!dependenciesInstalled()) {
    throw new Problem('node_modules is not what package-lock.json asks for: run npm ci, or npm start.')
  }
  return 'as in package-lock.json'
}

function checkDataDir() {
  if (!existsSync(dataDir)) return `${dataDir} does not exist yet, npm start makes it`
  const problem = dataDirProblem(dataDir)
  if (problem) throw new Problem(problem)
  const { bavail, bsize } = statfsSync(dataDir)
  const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB free`
  if (bavail * bsize < FREE_BYTES) throw new Problem(`${dataDir} has only ${free}: make room on its disk.`)
  return `${dataDir}, ${free}`
}

function checkSecrets() {
  const file = secretsFile(dataDir)
  if (!existsSync(file)) {
    if (!existsSync(join(dataDir, 'postgres/PG_VERSION'))) return 'none yet, npm start makes them'
    throw new Problem(`${file} is missing, and the database cannot be read without it: put the file back.`)
  }
  readSecrets(file)
  if (statSync(file).mode & 0o077) throw new Problem(`others may read ${file}: run chmod 600 ${file}`)
  return file
}

async function checkAddress() {
  const { host, port } = settings
  const holder = lockHolder(dataDir)
  if (!holder) {
    const problem = await portProblem(settings)
    if (problem) throw new Problem(problem)
    return `${host}:${port} is free`
  }
  const url = `http://${host}:${port}/api/health/live`
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  if (answer?.ok) return `${url} answers (process ${holder})`
  throw new Problem(
    `process ${holder} runs from ${dataDir} but ${url} does not answer: wait, or stop it and start again.`,
  )
}

async function checkDatabase() {
  const { DATABASE_URL, DATABASE_MIGRATE_URL } = process.env
  if (DATABASE_URL) {
    await reach(DATABASE_URL, 'DATABASE_URL')
    return `reachable, ${await checkMigrations(DATABASE_MIGRATE_URL || DATABASE_URL)}`
  }
  const server = runningPostgres(join(dataDir, 'postgres'))
  if (!server) return 'stopped, npm start starts it'
  const { databaseOwnerPassword } = readSecrets(secretsFile(dataDir))
  const url = databaseUrl(server.port, OWNER_ROLE, databaseOwnerPassword, DATABASE)
  await reach(url, join(dataDir, 'postgres'))
  return `runs (process ${server.pid}, port ${server.port}), ${await checkMigrations(url)}`
}

async function checkMigrations(url: string) {
  const { migrations } = await import('../migrations/index.ts')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query("select to_regclass('payload_migrations') as found")
    const { rows } = tables[0]?.found ? await client.query('select name from payload_migrations') : { rows: [] }
    const done = new Set(rows.map(({ name }) => name))
    const pending = migrations.filter(({ name }: { name: string }) => !done.has(name))
    if (pending.length === 0) return 'no pending migrations'
    throw new Problem(`${pending.length} pending migrations: npm start runs them.`)
  } finally {
    await client.end()
  }
}
