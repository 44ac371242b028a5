import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encrypt, keyIdOf } from '@/lib/crypto'
import { invitation } from '../factories/campaigns'
import { journeyAt } from '../factories/journey'
import { paying, settled } from '../factories/settlement'
import { type App, Client, startApp } from '../support/app'

const oldKey = process.env.ENCRYPTION_KEYS as string
const newKey = `next:${Buffer.alloc(32, 2).toString('base64')}`
const both = `${newKey},${oldKey}`

const columns = [
  ['influencers', 'real_name', 'influencers.realName'],
  ['influencers', 'phone', 'influencers.phone'],
  ['campaign_influencers', 'proposed_fee', 'campaign-influencers.proposedFee'],
  ['campaign_influencers', 'ad_fee', 'campaign-influencers.adFee'],
  ['campaign_influencers', 'contract_url', 'campaign-influencers.contractUrl'],
  ['profiles', 'phone', 'profiles.phone'],
  ['settlements_lines', 'fee', 'settlements.fee'],
  ['settlements_lines', 'net', 'settlements.net'],
  ['settlements_lines', 'income_tax', 'settlements.incomeTax'],
  ['payments', 'payment_method', 'payments.paymentMethod'],
  ['payments', 'transaction_id', 'payments.transactionId'],
] as const

const secrets = {
  realName: '비밀이름 김보안',
  phone: '010-9876-5432',
  contractUrl: 'https://contracts.example/very-secret-contract',
  proposedFee: 987_654,
  adFee: 876_543,
  ownPhone: '010-2468-1357',
}
const plain = Object.values(secrets).map(String)
const crowd = 2000

/** A server of the product with this key ring, and all it ever wrote. */
class Served {
  output = ''
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(keys: string): Promise<Served> {
    const env = { ...process.env, ENCRYPTION_KEYS: keys, LOG_LEVEL: 'debug' }
    const child = fork('tests/bench/product.ts', {
      env,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(String(text)))
    const started = await Promise.race([once(child, 'message'), once(child, 'exit')])
    const { url } = started[0] as { url?: string }
    if (!url) throw new Error(`The server did not start: ${output.join('')}`)
    const served = new Served(url, child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (served.output += String(text)))
    return served
  }

  as = (client: Client) => new Client(this.url, client.token, client.user)

  async stop() {
    const ended = once(this.child, 'exit')
    this.child.kill('SIGTERM')
    await ended
  }
}

async function rotate(keys: string): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--import', './scripts/lib/tsx.mjs', 'scripts/rotate-keys.ts'], {
    env: { ...process.env, ENCRYPTION_KEYS: keys, PORT: '3000' }, // a command of its own; it listens nowhere
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const [code] = await once(child, 'close')
  return { code: code as number, output }
}

let app: App
let staff: Client
let person: string
let member: string
const rows = async <Row = Record<string, string>>(text: string, values?: unknown[]) =>
  (await app.sql('super', text, values)).rows as Row[]
const keyIds = async (table: string, column: string) =>
  (await rows<{ value: string }>(`select ${column} as value from ${table} where ${column} is not null`)).map(
    ({ value }) => keyIdOf(value),
  )

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
  const { realName, phone, contractUrl, proposedFee, adFee, ownPhone } = secrets
  const made = await staff.post('/influencers', { name: 'Vault', platform: 'weibo', realName, phone })
  person = made.body.doc.id
  const { campaign } = await journeyAt(app, 'recruiting')
  member = (await invitation(staff, campaign.id, person, { proposedFee, adFee })).id
  expect((await staff.patch(`/campaign-influencers/${member}`, { contractUrl })).status).toBe(200)
  const { admin, settlement } = await settled(app)
  expect((await admin.post('/payments', paying(settlement.id, 1000))).status).toBe(201)
  const [profile] = await rows(`select id from profiles where user_id = $1`, [staff.user?.id])
  expect((await staff.patch(`/profiles/${profile?.id}`, { phone: ownPhone })).status).toBe(200)
  await app.sql(
    'super',
    `insert into influencers (name, platform, real_name, phone, updated_at, created_at)
     select 'Crowd', 'bilibili', r, p, now(), now() from unnest($1::text[], $2::text[]) t(r, p)`,
    [
      Array.from({ length: crowd }, (_, i) => encrypt(`Name ${i}`, 'influencers.realName')),
      Array.from({ length: crowd }, (_, i) => encrypt(`Phone ${i}`, 'influencers.phone')),
    ],
  )
})
afterAll(() => app.close())

describe('encryption at rest', () => {
  it('shows no plain text in the columns, in the audit log or in the output of the server', async () => {
    const served = await Served.start(oldKey)
    const client = served.as(staff)
    const { realName, phone } = secrets
    await client.get(`/influencers/${person}`)
    await client.patch(`/influencers/${person}`, { realName, phone })
    await client.patch(`/influencers/${person}`, { phone: phone.repeat(20) }) // too long
    await client.patch(`/influencers/${person}`, { phone: { nested: phone } })
    await client.post('/influencers', { phone, realName }) // no name
    await client.get(`/influencers?where[phone][equals]=${phone}`)
    await served.stop()

    const stored: string[] = [served.output]
    for (const [table, column] of columns) {
      const values = await rows<{ value: string }>(
        `select ${column} as value from ${table} where ${column} is not null`,
      )
      expect(values.length, `${table}.${column}`).toBeGreaterThan(0)
      for (const { value } of values) expect(value).toMatch(/^enc:test:/)
      stored.push(...values.map(({ value }) => value))
    }
    for (const table of ['audit_logs', 'auth_events', 'notifications'])
      stored.push(...(await rows<{ row: string }>(`select t::text as row from ${table} t`)).map(({ row }) => row))
    const all = stored.join('\n')
    for (const text of plain) expect(all).not.toContain(text)
    expect(await rows(`select 1 from audit_logs where new_values->>'phone' = '[encrypted]'`)).not.toHaveLength(0)
  })
})

describe('npm run rotate-keys', () => {
  const written = new Map<string, string>()

  it('moves every value to the new key while people read and write, and nobody notices', async () => {
    const served = await Served.start(both)
    const client = served.as(staff)
    const ids = (await rows<{ id: string }>(`select id from influencers where name = 'Crowd' order by id`)).map(
      ({ id }) => id,
    )
    const faults: unknown[] = []
    let reads = 0
    let running = true
    const reader = async (offset: number) => {
      for (let i = offset; running; i += 7) {
        const { status, body } = await client.get(`/influencers/${ids[i % ids.length]}`)
        if (status !== 200 || !/^Name \d+$/.test(body.realName)) faults.push(body)
        reads++
      }
    }
    const writer = async (step: number) => {
      for (let i = step; running; i += 13) {
        const id = ids[(i * 31) % ids.length] as string
        const { status, body } = await client.patch(`/influencers/${id}`, { phone: `Written ${i}` })
        if (status !== 200 || body.doc.phone !== `Written ${i}`) faults.push(body)
        written.set(id, `Written ${i}`)
      }
    }
    // One step for each writer that the other never takes: each row is written by one of them alone.
    const people = [reader(0), reader(3), writer(0)]
    const { code, output } = await rotate(both)
    running = false
    await Promise.all(people)
    await served.stop()

    expect(output).toMatch(new RegExp(`influencers\\.real_name +${crowd + 1} rotated`))
    expect(code, output).toBe(0)
    expect(faults).toEqual([])
    expect(reads).toBeGreaterThan(10)
    expect(written.size).toBeGreaterThan(5)
    for (const [table, column] of columns)
      expect(new Set(await keyIds(table, column)), column).toEqual(new Set(['next']))
    for (const text of plain) expect(output).not.toContain(text)
  })

  it('leaves everything readable when the old key has left the ring', async () => {
    const served = await Served.start(newKey)
    const client = served.as(staff)
    const { realName, phone, contractUrl, proposedFee, adFee } = secrets
    expect((await client.get(`/influencers/${person}`)).body).toMatchObject({ realName, phone })
    expect((await client.get(`/campaign-influencers/${member}`)).body).toMatchObject({
      contractUrl,
      proposedFee,
      adFee,
    })
    for (const [id, value] of written) expect((await client.get(`/influencers/${id}`)).body.phone).toBe(value)
    for (const path of ['settlements', 'campaign-influencers', 'influencers'])
      expect((await client.get(`/${path}?limit=100`)).status, path).toBe(200)
    const { body } = await client.get('/settlements')
    expect(body.docs[0].lines[0].fee).toBe(333_333)
    await served.stop()
  })

  it('has nothing to do the second time, and writes no audit rows', async () => {
    const [before] = await rows('select count(*) from audit_logs')
    const { code, output } = await rotate(both)
    expect(code).toBe(0)
    expect(output).not.toMatch(/[1-9]\d* rotated/)
    expect((await rows('select count(*) from audit_logs'))[0]).toEqual(before)
  })

  it('goes on where it was stopped', async () => {
    const [stopped] = await rows<{ id: string; real_name: string }>(
      `select id, real_name from influencers where name = 'Vault'`,
    )
    await app.sql('super', `update influencers set real_name = $1 where id = $2`, [
      encrypt('as before the rotation', 'influencers.realName'),
      stopped?.id,
    ])
    const { output } = await rotate(both)
    expect(output).toMatch(/influencers\.real_name +1 rotated/)
    expect(await keyIds('influencers', 'real_name')).not.toContain('test')
  })
})

describe('a value that somebody changed by SQL', () => {
  const sealed = encrypt('some secret', 'influencers.phone')
  const damaged = {
    'was tampered with': sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'),
    'was moved from another column': encrypt('some secret', 'influencers.realName'),
    'was sealed with a key nobody has': sealed.replace(':test:', ':lost:'),
  }
  const kept = new Map<string, string>()

  it.each(Object.entries(damaged))('fails when it %s, and tells nothing of it', async (_, value) => {
    const { body } = await staff.post('/influencers', { name: 'Damaged', platform: 'weibo', phone: 'intact' })
    const { id } = body.doc
    await app.sql('super', 'update influencers set phone = $1 where id = $2', [value, id])
    kept.set(id, value)
    const answer = await staff.get(`/influencers/${id}`)
    expect(answer.status).toBe(500)
    expect(answer.body.errors[0].code).toBe('INTERNAL')
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|enc:|influencers|key/)
  })

  it('is named by the rotation and left as it is', async () => {
    expect(kept.size).toBe(3)
    const { code, output } = await rotate(both)
    expect(code).toBe(1)
    for (const [id, value] of kept) {
      expect(output).toContain(`influencers.phone of row ${id} was left as it is`)
      expect(output).not.toContain(value.slice(10))
      expect((await rows('select phone from influencers where id = $1', [id]))[0]?.phone).toBe(value)
    }
    expect(output).not.toMatch(/secret/)
  })
})
