import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done, ended, picturedScene, project, setKeys } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'
import { calm, type ProviderServer, providerKey, startProvider } from '../support/providers/start'
import { killHard, startWorkerProcess } from '../support/workers'

/** How much `npm test` tries; `npm run bench -- crashes` sets the whole of it. */
const storm = process.env.CRASHES === 'whole' ? { kills: 20, orders: 200 } : { kills: 4, orders: 40 }

let app: App
let admin: Client
let owner: Client
let provider: ProviderServer
let film: { id: string }
let shot: { id: string }
const workers: ChildProcess[] = []

beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
  owner = await app.as('brand', 'maker')
  await setKeys(admin, { modelark: providerKey, openai: providerKey })
  film = await project(owner)
  shot = await picturedScene(owner, film.id)
  await app.sql('super', 'update profiles set monthly_api_limit = 100000 where user_id = $1', [owner.user?.id])
  await app.sql('super', 'update usage_limits set "limit" = 1000000 where user_id is null')
})
afterAll(() => app.close())

const begin = async () => {
  provider = await startProvider('modelark')
}
const end = async () => {
  await Promise.all(workers.splice(0).map(killHard))
  await provider.close()
}

const worker = async () => {
  const child = await startWorkerProcess({ MODELARK_BASE_URL: provider.url, WORKER_POLL_MS: '150' })
  workers.push(child)
  return child
}
const order = async () =>
  (await done(owner.post('/generations', { kind: 'video', project: film.id, scene: shot.id, model: 'seedance' }))).doc
    .id as string

const ledgerOf = async (ids: string[]) => {
  const { rows } = await app.sql(
    'super',
    `select generation_id as id, count(*) filter (where entry = 'hold')::int as holds, count(*) filter (where entry = 'charge')::int as charges,
            sum(case entry when 'hold' then amount else -amount end)::float as open
     from usage_ledger where generation_id = any($1::uuid[]) group by 1`,
    [ids],
  )
  return rows as { id: string; holds: number; charges: number; open: number }[]
}

describe('workers that die', () => {
  beforeEach(begin)
  afterEach(end)

  it(`loses no order and pays for none twice, with ${storm.kills} kills over ${storm.orders} orders and four workers`, async () => {
    provider.set({ runningPolls: 2, submitMs: 5 })
    const ids: string[] = []
    for (let i = 0; i < storm.orders; i += 20) ids.push(...(await Promise.all(Array.from({ length: 20 }, order))))
    await Promise.all(Array.from({ length: 4 }, worker))
    for (let kills = 0; kills < storm.kills; kills++) {
      await sleep(200 + Math.random() * 600)
      while (workers.length < 2) await sleep(50)
      const index = Math.floor(Math.random() * workers.length)
      await killHard(workers[index] as ChildProcess)
      workers.splice(index, 1)
      void worker().catch(() => {})
    }
    const states = new Map<string, string>()
    const until = Date.now() + 240_000
    while (states.size < ids.length && Date.now() < until) {
      await sleep(500)
      const { rows } = await app.sql(
        'super',
        `select id, status::text from generations where status not in ('pending', 'processing')`,
      )
      for (const { id, status } of rows) if (ids.includes(id)) states.set(id, status)
    }
    const count = (status: string) => [...states.values()].filter((one) => one === status).length
    expect(states.size, 'generations that ended').toBe(storm.orders)
    expect(count('completed') + count('uncertain')).toBe(storm.orders)
    expect(count('uncertain')).toBeLessThanOrEqual(4)
    for (const id of ids) {
      const submits = provider.submits[id] ?? 0
      if (states.get(id) === 'uncertain') expect(submits, id).toBeLessThanOrEqual(1)
      else expect(submits, id).toBe(1)
    }
    const ledger = await ledgerOf(ids)
    for (const { id, holds, charges, open } of ledger) {
      expect(holds).toBe(1)
      if (states.get(id) === 'uncertain') expect(open).toBeGreaterThan(0)
      else expect([charges, open]).toEqual([1, 0])
    }
    const { rows } = await app.sql(
      'super',
      'select count(*)::int as files from assets where generation_id = any($1::uuid[])',
      [ids],
    )
    expect(rows[0].files).toBe(count('completed'))
  }, 400_000)

  it('is uncertain about an order whose answer was lost with its worker, until an admin says how it ended', async () => {
    provider.set({ submitMs: 60_000, showsReference: false })
    const id = await order()
    const first = await worker()
    while (!provider.submits[id]) await sleep(20)
    await killHard(first)
    provider.set({ submitMs: 0 })
    await worker()
    const lost = await ended(owner, id)
    expect(lost).toMatchObject({ status: 'uncertain', failReason: 'uncertain' })
    expect(provider.submits[id]).toBe(1)
    expect((await ledgerOf([id]))[0]?.open).toBeGreaterThan(0)
    const { docs } = await done(admin.get('/notifications?where[type][equals]=generations.uncertain'))
    expect(docs.length).toBeGreaterThan(0)
    expect((await owner.post(`/generations/${id}/resolve`, { outcome: 'free', reason: 'No' })).status).toBe(403)
    const { doc } = await done(admin.post(`/generations/${id}/resolve`, { outcome: 'free', reason: 'Not on the bill' }))
    expect(doc.status).toBe('failed')
    expect((await ledgerOf([id]))[0]?.open).toBe(0)
    expect((await admin.post(`/generations/${id}/resolve`, { outcome: 'free', reason: 'Again' })).status).toBe(409)
  }, 120_000)

  it('is uncertain about a picture whose worker died while it was being made, and orders it no second time', async () => {
    const painter = await startProvider('openai', { submitMs: 60_000 })
    try {
      const { doc } = await done(
        owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id, model: 'gpt' }),
      )
      const env = { OPENAI_BASE_URL: painter.url }
      const first = await startWorkerProcess(env)
      workers.push(first)
      while (Object.keys(painter.submits).length === 0) await sleep(20)
      await killHard(first)
      workers.push(await startWorkerProcess(env))
      expect(await ended(owner, doc.id)).toMatchObject({ status: 'uncertain' })
      expect(Object.values(painter.submits)).toEqual([1])
      expect((await ledgerOf([doc.id]))[0]?.open).toBeGreaterThan(0)
    } finally {
      await painter.close()
    }
  }, 120_000)

  it('finds an order whose answer was lost in the provider’s own list, and goes on with it', async () => {
    provider.set({ submitMs: 60_000, showsReference: true })
    const id = await order()
    const first = await worker()
    while (!provider.submits[id]) await sleep(20)
    await killHard(first)
    provider.set({ submitMs: 0 })
    await worker()
    expect(await ended(owner, id)).toMatchObject({ status: 'completed' })
    expect(provider.submits[id]).toBe(1)
    expect(await ledgerOf([id])).toMatchObject([{ holds: 1, charges: 1, open: 0 }])
  }, 120_000)

  it('is uncertain when the connection dies after the order went out, and sends it no second time', async () => {
    provider.set({ submit: 'lose', showsReference: false })
    const id = await order()
    await worker()
    expect(await ended(owner, id)).toMatchObject({ status: 'uncertain' })
    expect(provider.submits[id]).toBe(1)
  }, 120_000)
})

describe('what a provider says', () => {
  beforeAll(async () => {
    await begin()
    await worker()
  })
  afterAll(end)
  beforeEach(() => provider.set(calm))

  it('is tried again after a refusal that allows it, as often as the order may', async () => {
    provider.set({ nextSubmits: ['overload', 'overload'] })
    const id = await order()
    const doc = await ended(owner, id, 90_000)
    expect(doc).toMatchObject({ status: 'completed', retryCount: 2 })
    expect(provider.submits[id]).toBe(3)
    expect(await ledgerOf([id])).toMatchObject([{ holds: 1, charges: 1, open: 0 }])
  }, 120_000)

  it('ends an order that it refuses or stops for its content, at no cost and in plain words', async () => {
    provider.set({ submit: 'moderate' })
    const refused = await ended(owner, await order())
    expect(refused).toMatchObject({ status: 'failed', failReason: 'moderated', actualCost: 0 })
    expect(refused.lastErrorMessage).not.toMatch(/sensitive|InputText/i)
    provider.set({ submit: 'accept', outcome: 'moderated' })
    const stopped = await ended(owner, await order())
    expect(stopped).toMatchObject({ status: 'failed', failReason: 'moderated' })
    provider.set({ outcome: 'unknown' })
    expect(await ended(owner, await order())).toMatchObject({ status: 'uncertain', failReason: 'unknown-status' })
    expect(await ledgerOf([refused.id, stopped.id])).toMatchObject([{ open: 0 }, { open: 0 }])
  }, 120_000)

  it('goes on asking while it cannot be reached', async () => {
    provider.set({ unavailablePolls: 4, runningPolls: 1 })
    const id = await order()
    expect(await ended(owner, id)).toMatchObject({ status: 'completed' })
    expect(provider.submits[id]).toBe(1)
  }, 120_000)

  it('settles what was cancelled while it ran by what became of the job', async () => {
    provider.set({ outcome: 'queued' })
    const id = await order()
    while (!provider.submits[id]) await sleep(20)
    expect((await done(owner.post(`/generations/${id}/cancel`))).doc.status).toMatch(/processing|cancelled/)
    expect(await ended(owner, id)).toMatchObject({ status: 'cancelled', actualCost: 0 })
    // Too late: it is running and cannot be stopped, so it is made and paid for.
    provider.set({ outcome: 'succeeded', runningPolls: 6 })
    const late = await order()
    while (!provider.submits[late]) await sleep(20)
    await sleep(300)
    await done(owner.post(`/generations/${late}/cancel`))
    const made = await ended(owner, late)
    expect(made.status).toBe('completed')
    expect(made.actualCost).toBeGreaterThan(0)
    expect(await ledgerOf([id, late])).toMatchObject([{ open: 0 }, { open: 0 }])
    expect((await owner.post(`/generations/${late}/cancel`)).status).toBe(409)
  }, 120_000)
})
