import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { lockHolder, takeLock } from '../../scripts/lib/bootstrap.mjs'
import { journeyAt } from '../factories/journey'
import { type App, startApp } from '../support/app'
import { Installation } from '../support/installation'
import { freePort } from '../support/ports'

// Each is a program of its own, on a machine that may be busy with anything.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 })

const documents = ['README.md', 'docs/operations.md']
const house = new Installation()
let port: string
let app: App

/** Every command of the documents as it is written there: blocks of shell line by line, blocks of SQL whole. */
function written(): Set<string> {
  const found = new Set<string>()
  for (const document of documents) {
    const text = readFileSync(document, 'utf8')
    for (const [, language, block = ''] of text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
      if (language === 'sh') for (const line of block.trim().split('\n')) found.add(line)
      if (language === 'sql') found.add(block.trim())
    }
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
    for (const [, code = ''] of prose.matchAll(/`([^`]+)`/g)) {
      const line = code.replaceAll(/\s+/g, ' ')
      if (/(^|[A-Z]=\S+ )npm (start|test|run) ?|^(select|grant|create|insert|alter) /.test(line)) found.add(line)
    }
  }
  return found
}

const known = new Map<string, () => Promise<unknown>>()
const run = (line: string, act: () => Promise<unknown>) => known.set(line, act)

/** Typed as written, to its end, with what stands for something filled in. */
const type = (line: string, filled: Record<string, string> = {}) => {
  const whole = Object.entries(filled).reduce((text, [blank, value]) => text.replace(blank, value), line)
  return house.type(whole, { env: { PORT: port } })
}
const succeeds = (line: string, says: string | RegExp, filled?: Record<string, string>) =>
  run(line, async () => {
    const { code, output } = await type(line, filled)
    expect(output).toMatch(says)
    expect(code, output).toBe(0)
  })
/** Started only: it comes as far as this word, which ends it. */
const begins = (line: string, says: string | RegExp, filled?: Record<string, string>) =>
  run(line, async () => {
    const { code, output } = await type(line, filled)
    expect(output).toMatch(says)
    expect(code).not.toBe(0)
  })
/** Not even started, because it would take the whole machine: the programs it names are there. */
const exists = (line: string, ...files: string[]) =>
  run(line, async () => {
    const [, script = ''] = /npm (?:run )?([\w:-]+)/.exec(line) ?? []
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const [program = ''] = /\S+\.(?:mjs|ts)$/.exec(scripts[script]) ?? []
    for (const file of [program, ...files]) expect(statSync(file).isFile(), file).toBe(true)
  })
const asOwner = async (text: string) => {
  const client = new pg.Client({ connectionString: house.running.ownerUrl })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

const [rolesOfOwnDatabase = '', roleOfReader = ''] = [...written()].filter((text) => text.startsWith('create role'))
const user = '11111111-1111-4111-8111-111111111111'

// In the order in which one thing needs the other.
run(rolesOfOwnDatabase, async () => {
  // An embedded database makes these itself: here they are made as its documentation says, and it takes them over.
  const { superUrl } = await house.startDatabase()
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  for (const undo of ['drop database madang', 'drop role madang', 'drop role madang_owner']) await client.query(undo)
  for (const statement of rolesOfOwnDatabase.split(';').filter((text) => text.trim())) await client.query(statement)
  await client.end()
  await house.stopDatabase()
  await house.startDatabase()
})
succeeds('npm run migrate -- up', /done +\d+_\d+_initial/)
succeeds('npm run migrate', /done +\d+_\d+_initial/)
succeeds('npm run migrate -- <status, up or down>', /done +\d+_\d+_initial/, { '<status, up or down>': 'status' })
succeeds('npm run migrate -- status', /done +\d+_\d+_initial/)
const down = [...written()].find((line) => line.startsWith('npm run migrate -- down')) as string
begins(down, 'Nothing was changed')
run(roleOfReader, async () => {
  await house.sql(`insert into users (id, email, display_name) values ($1, 'reader@test.example', 'Reader')`, [user])
  await asOwner(roleOfReader.replace('<id of the user>', user))
})
for (const text of ['select rebuild_metric_rollups()', 'grant temporary on database madang to madang'])
  run(text, () => asOwner(text))
succeeds('npm run doctor', /ok +Database: runs .* no pending migrations/)
succeeds('npm run rotate-keys', 'Every value has this key')
succeeds('npm run payload -- <command>', /site_rules/, { '<command>': 'migrate:status' })
run('npm run worker', async () => {
  const worker = house.start('npm run worker', { PORT: port })
  const workers = () => house.sql(`select 1 from pg_stat_activity where application_name = 'madang-worker'`)
  await expect.poll(workers, { timeout: 300_000 }).toHaveLength(1)
  // As Ctrl-C does: npm's shell in between would not pass it on.
  process.kill(-(worker.child.pid as number), 'SIGTERM')
  await worker.ended
})

/** What a start needs is taken from here on: it says so and ends, before it has changed anything. */
const takenHouse = async (line: string) => {
  if (!lockHolder(house.dataDir)) takeLock(house.dataDir)
  const { code, output } = await type(line)
  expect(output).toContain('Madang already runs from')
  expect(code).toBe(1)
}
for (const line of ['npm start', 'npm run dev', 'DEMO=0 ADMIN_EMAIL=you@example.com ADMIN_PASSWORD=… npm start'])
  run(line, () => takenHouse(line))

run('npm test', async () => {
  const { code, output } = await type('npm test -- nothing')
  expect(output).toContain('There is no suite "nothing"')
  expect(code).toBe(1)
})
run('npm test -- unit', async () => {
  const { code, output } = await type('npm test -- unit src/lib/money.test.ts')
  expect(output).toMatch(/\d+ passed, 0 failed/)
  expect(code).toBe(0)
})
exists('SCREENSHOTS=1 npm test -- e2e tests/e2e/screenshots.spec.ts', 'tests/e2e/screenshots.spec.ts')
exists('npm run check')
exists('npm run bench')
exists('npm run bench:site')
begins('npm run train-sentiment -- <folder>', 'nowhere', { '<folder>': 'nowhere' })
const benches = [...written()].find((line) => line.startsWith('npm run bench [--')) as string
const named = benches.slice(benches.indexOf('--') + 3, -1).split(/, | or /)
run(benches, async () => {
  const { output } = await type('npm run bench -- nothing')
  for (const name of named) expect(output).toMatch(new RegExp(`There is no benchmark "nothing":.*\\b${name}\\b`))
})
// Their names are those of the list above.
for (const name of named) run(`npm run bench -- ${name}`, async () => expect(named).toContain(name))

/** As written, from an empty folder: one file comes out of it. */
const fetches = (line: string, magic: string) =>
  run(line, async () => {
    const admin = await app.as('admin')
    const { campaign } = await journeyAt(app, 'creating')
    const cwd = mkdtempSync(path.join(inject('filesDir'), 'downloads-'))
    const env = { HOST: app.url, TOKEN: admin.token as string, ID: campaign.id }
    const { code, output } = await house.type(line, { env, cwd })
    expect(code, output).toBe(0)
    const [file = ''] = readdirSync(cwd)
    expect(readFileSync(path.join(cwd, file)).subarray(0, 2).toString(), file).toBe(magic)
  })
for (const line of [...written()].filter((text) => text.startsWith('curl'))) fetches(line, 'PK')

beforeAll(async () => {
  port = String(await freePort())
  app = await startApp()
})
afterAll(async () => {
  await app.close()
  await house.remove()
})

describe('a command of the documentation', () => {
  it('is one of those that are tried here', () => {
    expect([...written()].filter((line) => !known.has(line))).toEqual([])
  })

  for (const [line, act] of known) it(`does what it says: ${line.split('\n')[0]}`, act)
})
