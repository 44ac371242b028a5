import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Answer, type App, type Client, password, startApp } from '../support/app'
import type { PgProxy } from '../support/pgProxy'

const proxy = await vi.hoisted(async (): Promise<PgProxy> => {
  Object.assign(process.env, {
    DATABASE_POOL_WAIT_MS: '2000',
    DATABASE_CONNECT_TIMEOUT_MS: '500',
    DATABASE_LOCK_TIMEOUT_MS: '700',
    DATABASE_STATEMENT_TIMEOUT_MS: '1500',
  })
  const { disturbDatabase } = await import('../support/pgProxy')
  return disturbDatabase()
})

let app: App
let admin: Client
let influencer: string
beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
  influencer = (await admin.post('/influencers', { name: 'Kim', platform: 'weibo' })).body.doc.id
})
afterAll(async () => {
  proxy.set('pass')
  await app.close()
  proxy.close()
})
afterEach(() => proxy.set('pass'))

const refused = ({ status, body, headers }: Answer) => {
  const [error] = body.errors ?? []
  return [status, error?.extensions?.code ?? error?.code, Number(headers.get('retry-after')) > 0]
}
const unavailable = [503, 'UNAVAILABLE', true]

/** What somebody who is logged in asks for, over every door. */
const requests: Record<string, (client: Client) => Promise<Answer>> = {
  'who I am': (client) => client.get('/users/me'),
  'a list': (client) => client.get('/influencers'),
  'a row': (client) => client.get(`/influencers/${influencer}`),
  'a count': (client) => client.get('/influencers/count'),
  'an update': (client) => client.patch(`/influencers/${influencer}`, { region: 'Seoul' }),
  'a bulk update': (client) => client.patch(`/influencers?where[id][equals]=${influencer}`, { region: 'Seoul' }),
  'a delete': (client) => client.delete(`/influencers/${influencer}`),
  'a global': (client) => client.get('/globals/shorts-page'),
  'the access table': (client) => client.get('/access'),
  'an export': (client) => client.get('/influencers/export?format=csv'),
  'a login': (client) => client.post('/users/login', { email: admin.user?.email, password }),
  'a logout': (client) => client.post('/users/logout'),
  'a new session': (client) => client.post('/users/refresh-token'),
  'a query': (client) => client.graphql('{ Influencers { docs { id } } }'),
  'a mutation': (client) =>
    client.graphql(`mutation { updateInfluencer(id: "${influencer}", data: { region: "Seoul" }) { id } }`),
}

describe('while nobody reaches the database', () => {
  it.each(Object.keys(requests))('%s is answered with 503, and is itself again afterwards', async (name) => {
    const ask = requests[name] as (client: Client) => Promise<Answer>
    proxy.set('refuse')
    proxy.cut()
    expect(refused(await ask(admin))).toEqual(unavailable)
    // Known by now: others are told without being kept waiting.
    expect(refused(await ask(admin))).toEqual(unavailable)
    proxy.set('pass')
    const me = await admin.get('/users/me')
    expect([me.status, me.body.user?.email]).toEqual([200, admin.user?.email])
  })

  it('an API key is not taken for nobody', async () => {
    const { doc } = (
      await admin.patch(`/users/${admin.user?.id}`, { enableAPIKey: true, apiKey: 'key-of-an-outage-01' })
    ).body
    expect(doc.id).toBe(admin.user?.id)
    const ask = () => app.visitor.get('/influencers', { authorization: 'users API-Key key-of-an-outage-01' })
    expect((await ask()).status).toBe(200)
    proxy.set('refuse')
    proxy.cut()
    expect(refused(await ask())).toEqual(unavailable)
  })

  it('one of a burst is told as the others', async () => {
    proxy.set('refuse')
    proxy.cut()
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => (i % 2 ? admin.get('/influencers') : admin.get('/users/me'))),
    )
    expect(answers.map(refused)).toEqual(answers.map(() => unavailable))
    proxy.set('pass')
    expect((await admin.get('/influencers')).status).toBe(200)
  })
})

describe('a database that swallows what it is sent', () => {
  it.each(['who I am', 'a list', 'an update', 'a query'])('ends %s with 503', async (name) => {
    const ask = requests[name] as (client: Client) => Promise<Answer>
    expect((await ask(admin)).status).toBe(200)
    proxy.set('hole')
    expect(refused(await ask(admin))).toEqual(unavailable)
    proxy.set('pass')
    proxy.cut()
    await expect.poll(async () => (await ask(admin)).status).toBe(200)
  })
})

describe('a row that somebody else holds', () => {
  it('is waited for as long as the setting says, and then it is 503', async () => {
    const holder = await app.payload.db.pool.connect()
    await holder.query('begin')
    await holder.query('select 1 from influencers where id = $1 for update', [influencer])
    const answer = await admin.patch(`/influencers/${influencer}`, { region: 'Busan' })
    await holder.query('rollback')
    holder.release()
    expect(refused(answer)).toEqual(unavailable)
    expect((await admin.patch(`/influencers/${influencer}`, { region: 'Busan' })).status).toBe(200)
  })
})

describe('connections that are all at work', () => {
  it('are waited for as long as the setting says, and nobody takes the database for away', async () => {
    const { pool } = app.payload.db
    const all = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    expect(refused(await admin.get('/influencers'))).toEqual(unavailable)
    for (const one of all) one.release()
    expect((await admin.get('/influencers')).status).toBe(200)
  })

  it('may break at any packet: what is acknowledged is stored, once, and nothing else is', async () => {
    proxy.set('cutAtRandom')
    const made = await Promise.all(Array.from({ length: 8 }, (_, one) => create(`Cut ${one}`, 60)))
    proxy.set('pass')
    await expect.poll(async () => (await admin.get('/influencers')).status).toBe(200)
    const answers = made.flat()
    const { rows } = await app.sql(
      'super',
      `select name, count(*)::int as times from influencers where name like 'Cut %' group by 1`,
    )
    const times = new Map(rows.map((row) => [row.name, row.times]))
    for (const { name, answer } of answers) {
      const stored = times.get(name) ?? 0
      if (answer.status === 201) expect(stored, name).toBe(1)
      else expect(refused(answer)).toEqual(unavailable)
      if (answer.status !== 201 && answer.body.errors[0].data?.stored !== 'unknown') expect(stored, name).toBe(0)
      expect(stored).toBeLessThan(2)
    }
    expect(answers.filter(({ answer }) => answer.status === 503).length).toBeGreaterThan(5)
    expect(answers.filter(({ answer }) => answer.status === 201).length).toBeGreaterThan(5)
    // Each of them is given back, and there for the next one to ask.
    const { pool } = app.payload.db
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0)
    const all = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    for (const one of all) one.release()
    expect(all).toHaveLength(pool.options.max)
  })
})

/** Makes rows one after the other, and reads between; every answer with the name that it is about. */
async function create(name: string, count: number): Promise<{ name: string; answer: Answer }[]> {
  const answers: { name: string; answer: Answer }[] = []
  for (let i = 0; i < count; i++) {
    const answer = await admin.post('/influencers', { name: `${name} ${i}`, platform: 'weibo' })
    answers.push({ name: `${name} ${i}`, answer })
    const read = await admin.get('/influencers?limit=5')
    if (read.status !== 200) expect(refused(read)).toEqual(unavailable)
    const login = i % 4 === 0 ? await requests['a login']?.(admin) : undefined
    if (login && login.status !== 200) expect(refused(login)).toEqual(unavailable)
  }
  return answers
}
