import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index'
import { Installation } from '../support/installation'

const names = migrations.map(({ name }) => name)
const nameOf = (part: string) => names.find((name) => name.endsWith(part)) as string
const studio = nameOf('_studio_rules')
const settlement = nameOf('_settlement')

const house = new Installation()
beforeAll(async () => {
  await house.startDatabase()
  // As earlier versions left it: everything of one run in one batch.
  expect(await house.type('npm run migrate')).toMatchObject({ code: 0 })
  await house.sql('update payload_migrations set batch = 1')
})
afterAll(() => house.remove())

/** Everything that going down could change without being asked: what is there, and how much. */
const state = async () => {
  const tables = await house.sql<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`)
  return house.sql(counts.join(' union all '))
}
const batches = async () =>
  (
    await house.sql<{ name: string; batch: number }>('select name, batch::int from payload_migrations order by batch')
  ).map(({ name, batch }) => [name, batch])

describe('npm run migrate', () => {
  it('gives each migration a batch of its own, also where they shared one', async () => {
    const { code, output } = await house.type('npm run migrate -- up')
    expect(output).toContain(`done    ${names.at(-1)}`)
    expect(code).toBe(0)
    expect(await batches()).toEqual(names.map((name, index) => [name, index + 1]))
  })

  it.each([
    ['no end', 'down', 'Say how far down'],
    ['no end, but yes', 'down --yes', 'Say how far down'],
    ['a name nobody knows', 'down --to 20200101_nothing --yes', 'no migration 20200101_nothing'],
    ['another word', 'sideways', 'Not understood'],
    ['another option', 'down --force', 'Unknown option'],
    ['a way down that is none', `up --to ${settlement}`, 'Not understood'],
  ])('refuses %s, and changes nothing', async (_, words, reason) => {
    const before = await state()
    const { code, output } = await house.type(`npm run migrate -- ${words}`)
    expect(output).toContain(reason)
    expect(code).toBe(1)
    expect(await state()).toEqual(before)
  })

  it('says first what it would lose, table by table, and changes nothing without --yes', async () => {
    await house.sql(
      `insert into exchange_rates (base, rate_date, rate, rate_source)
       select 'USD', now() - n * interval '1 day', 1300, 'test' from generate_series(1, 3) n`,
    )
    await house.sql(`insert into influencers (name, platform) values ('One', 'weibo'), ('Two', 'weibo')`)
    const before = await state()
    const { code, output } = await house.type(`npm run migrate -- down --to ${studio}`)
    expect(code, output).toBe(1)
    expect(output).toMatch(new RegExp(`${settlement}\\n(  .*\\n)*  table exchange_rates: 3 rows\\n`))
    expect(output).toMatch(/ {2}column influencers\.tax_status: 2 rows\n/)
    expect(output).toMatch(/ {2}table payments: 0 rows\n/)
    expect(output).not.toContain('table influencers:')
    expect(output).toContain(`npm run migrate -- down --to ${studio} --yes`)
    expect(await state()).toEqual(before)
  })

  it('does not go down under servers and workers that run', async () => {
    const client = `const { Client } = (await import('pg')).default
      const client = new Client({ connectionString: process.env.URL, application_name: 'madang-worker' })
      await client.connect(); console.log('in'); setInterval(() => {}, 1000)`
    const { appUrl } = house.running
    const worker = spawn(process.execPath, ['--input-type=module', '--eval', client], {
      env: { ...process.env, URL: appUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(worker.stdout, 'data')
    const before = await state()
    const { code, output } = await house.type(`npm run migrate -- down --to ${studio} --yes`)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect(output).toContain('stop its servers and workers first')
    expect(code).toBe(1)
    expect(await state()).toEqual(before)
  })

  it('gives way to whoever works on the tables', async () => {
    const { ownerUrl } = house.running
    const holder = `const { Client } = (await import('pg')).default
      const client = new Client({ connectionString: process.env.URL })
      await client.connect(); await client.query('begin; lock table exchange_rates in share mode')
      console.log('in'); setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--input-type=module', '--eval', holder], {
      env: { ...process.env, URL: ownerUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    const { code, output } = await house.type(`npm run migrate -- down --to ${studio}`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(output).toContain('The tables are in use')
    expect(code).toBe(1)
  })

  it('goes down as far as it was told with --yes, on a stopped database too, and up again', async () => {
    await house.stopDatabase()
    const { code, output } = await house.type(`npm run migrate -- down --to ${studio} --yes`)
    expect(output).toContain('table exchange_rates: 3 rows')
    expect(output).toContain(`done    ${studio}`)
    expect(output).toContain(`pending ${settlement}`)
    expect(code).toBe(0)
    await house.startDatabase() // it was stopped again, so that this is a start of its own
    expect(await house.sql(`select to_regclass('exchange_rates') as found`)).toEqual([{ found: null }])
    expect(await house.sql('select count(*)::int as n from influencers')).toEqual([{ n: 2 }])
    expect((await batches()).at(-1)?.[0]).toBe(studio)
    expect(await house.type('npm run migrate')).toMatchObject({ code: 0 })
    expect(await batches()).toEqual(names.map((name, index) => [name, index + 1]))
  })

  it('leaves what a newer version made to that version', async () => {
    await house.sql(
      `insert into payload_migrations (name, batch, created_at, updated_at) values ('29990101_later', 99, now(), now())`,
    )
    const { code, output } = await house.type(`npm run migrate -- down --to ${studio} --yes`)
    await house.sql(`delete from payload_migrations where name = '29990101_later'`)
    expect(output).toContain('does not know 29990101_later')
    expect(code).toBe(1)
  })
})

describe('npm run payload', () => {
  it.each([
    'migrate:down',
    'migrate:reset',
    'migrate:fresh',
    'migrate:refresh',
    'migrate:fresh --force-accept-warning',
  ])('is no way round: %s', async (command) => {
    const before = await state()
    const { code, output } = await house.type(`npm run payload -- ${command}`)
    expect(output).toContain('npm run migrate -- down')
    expect(code).toBe(1)
    expect(await state()).toEqual(before)
  })

  it('nor is its own program, with everything it needs', async () => {
    const before = await state()
    const { ownerUrl } = house.running
    const { payloadSecret, encryptionKeys } = (await import('../../scripts/lib/secrets')).loadSecrets(house.dataDir)
    const env = {
      DATABASE_URL: ownerUrl,
      PAYLOAD_SECRET: payloadSecret,
      ENCRYPTION_KEYS: encryptionKeys,
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    }
    for (const [command, more] of [
      ['migrate:fresh --force-accept-warning', {}],
      ['migrate:status', { PAYLOAD_DROP_DATABASE: 'true' }],
    ] as const) {
      const { output } = await house.type(`node node_modules/payload/bin.js ${command}`, { env: { ...env, ...more } })
      expect(output, command).toContain('npm run migrate -- down')
      expect(await state(), command).toEqual(before)
    }
  })

  it('runs what does no harm', async () => {
    const status = await house.type('npm run payload -- migrate:status')
    expect(status.output).toContain(names.at(-1))
    expect(status.code).toBe(0)
    const created = await house.type('npm run payload -- migrate:create nothing --skip-empty')
    expect(created.code, created.output).toBe(0)
  })
})
