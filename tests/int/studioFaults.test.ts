import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Worker } from '@/jobs/worker'
import { done, ended, picturedScene, project, setKeys } from '../factories/studio'
import type { App, Client } from '../support/app'
import { code } from '../support/matrix'
import { calm, type ProviderServer, providerKey, startProvider } from '../support/providers/start'

let app: App
let worker: Worker
let startWorker: typeof import('@/jobs/worker')['startWorker']
let maintain: typeof import('@/jobs/maintenance/handler')['maintain']
let admin: Client
let owner: Client
let queue: ProviderServer
let studio: ProviderServer
let film: { id: string }
let shot: { id: string }

beforeAll(async () => {
  ;[queue, studio] = await Promise.all([startProvider('fal'), startProvider('openai')])
  // Read once, when the product is loaded.
  Object.assign(process.env, { FAL_BASE_URL: queue.url, OPENAI_BASE_URL: studio.url, WORKER_POLL_MS: '20' })
  const { startApp } = await import('../support/app')
  const loaded = await Promise.all([import('@/jobs/worker'), import('@/jobs/maintenance/handler')])
  startWorker = loaded[0].startWorker
  maintain = loaded[1].maintain
  app = await startApp()
  worker = await startWorker(app.payload)
  admin = await app.as('admin')
  owner = await app.as('brand', 'maker')
  await app.sql('super', `update users set language = 'en' where id = $1`, [owner.user?.id])
  await setKeys(admin, { fal: providerKey, openai: providerKey })
  // All of these fail, one after the other.
  await done(admin.post('/globals/generation-settings', { breaker: { failures: 100 } }))
  film = await project(owner)
  shot = await picturedScene(owner, film.id)
  await app.sql('super', 'update profiles set monthly_api_limit = 100000 where user_id = $1', [owner.user?.id])
  await app.sql('super', `update usage_limits set "limit" = 1000000 where user_id is null`)
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await Promise.all([queue.close(), studio.close()])
})
beforeEach(() => {
  queue.set({ ...calm, queuedPolls: 0, runningPolls: 0 })
  studio.set(calm)
})

const order = async (kind: string, model: string, more: object = {}): Promise<string> =>
  (await done(owner.post('/generations', { kind, project: film.id, scene: shot.id, model, ...more }))).doc.id
const clip = () => order('video', 'kling')
const picture = () => order('image', 'gpt')

/** What was set aside for an order, and what came of it. */
const ledgerOf = async (id: string) => {
  const { rows } = await app.sql(
    'super',
    `select count(*) filter (where entry = 'charge' and amount > 0)::int as charges,
            sum(case entry when 'hold' then amount else -amount end)::float as open
     from usage_ledger where generation_id = $1`,
    [id],
  )
  return rows[0]
}
const paidOnce = { charges: 1, open: 0 }
const assetsOf = async (id: string) => (await done(owner.get(`/assets?where[generation][equals]=${id}`))).docs
const read = async (id: string) => (await owner.get(`/generations/${id}`)).body
const inDataDir = (...names: string[]) => path.join(process.env.DATA_DIR as string, ...names)
const isKept = (id: string) => existsSync(inDataDir('answers', id))

/** Takes the place away where files are stored, as a disk does that is full or gone, until it is given back. */
function breakStorage() {
  const [folder, aside] = [inDataDir('assets'), inDataDir('assets-aside')]
  renameSync(folder, aside)
  writeFileSync(folder, '')
  mend = () => {
    rmSync(folder)
    renameSync(aside, folder)
    mend = () => {}
  }
}
let mend = () => {}
afterEach(() => mend())

describe('what was paid for and cannot be stored', () => {
  it('is kept, told as it is, and stored when that is possible again: a picture', async () => {
    breakStorage()
    const id = await picture()
    await expect.poll(() => read(id)).toMatchObject({ status: 'processing', failReason: 'not-stored' })
    expect((await read(id)).lastErrorMessage).toMatch(/paid.*could not be stored/)
    expect(isKept(id)).toBe(true)
    mend()
    expect(await ended(owner, id)).toMatchObject({ status: 'completed', failReason: null, lastErrorMessage: null })
    expect(await assetsOf(id)).toHaveLength(1)
    expect(studio.submits[id]).toBe(1)
    expect(await ledgerOf(id)).toEqual(paidOnce)
    await expect.poll(() => isKept(id)).toBe(false)
  })

  it('is not asked for a second time: a clip whose link has expired meanwhile', async () => {
    queue.set({ outcome: 'running', runningPolls: 1 })
    const before = queue.jobs.length
    const id = await clip()
    await expect.poll(() => queue.jobs.length - before).toBe(1)
    breakStorage()
    queue.set({ outcome: 'succeeded', runningPolls: 0 })
    await expect.poll(() => read(id)).toMatchObject({ failReason: 'not-stored' })
    queue.set({ link: 'expired' })
    mend()
    expect(await ended(owner, id)).toMatchObject({ status: 'completed' })
    expect(await assetsOf(id)).toMatchObject([{ mimeType: 'video/mp4', filesize: expect.any(Number) }])
    expect(queue.jobs.length - before).toBe(1)
    expect(await ledgerOf(id)).toEqual(paidOnce)
  })

  it('waits for a person in the end, charged once, and is stored at their word', async () => {
    breakStorage()
    const id = await picture()
    await expect.poll(() => read(id)).toMatchObject({ failReason: 'not-stored' })
    // As if it had been tried for half an hour.
    await app.sql('super', 'update generations set faults = 29 where id = $1', [id])
    await app.sql('super', `update payload_jobs set wait_until = now() where input->>'generation' = $1`, [id])
    expect(await ended(owner, id)).toMatchObject({ status: 'uncertain', failReason: 'not-stored' })
    expect(await ledgerOf(id)).toEqual(paidOnce)
    const resolve = (who: Client, outcome: string) =>
      who.post(`/generations/${id}/resolve`, { outcome, reason: 'There is room again.' })
    expect((await resolve(owner, 'store')).status).toBe(403)
    // It was answered: nobody can say that it never ran.
    expect(code(await resolve(admin, 'free'))).toBe('VALIDATION_FAILED')
    mend()
    expect((await done(resolve(admin, 'store'))).doc.status).toMatch(/processing|completed/)
    const doc = await ended(owner, id)
    expect(doc).toMatchObject({ status: 'completed', failReason: null })
    expect(doc.actualCost).toBeGreaterThan(0)
    expect((await resolve(admin, 'store')).status).toBe(409)
    expect(studio.submits[id]).toBe(1)
    expect(await ledgerOf(id)).toEqual(paidOnce)
  })

  it('is taken up by the next worker, from what was kept; and said to be lost where nothing was', async () => {
    breakStorage()
    const [kept, gone] = [await picture(), await picture()]
    for (const id of [kept, gone]) await expect.poll(() => read(id)).toMatchObject({ failReason: 'not-stored' })
    await worker.stop()
    mend()
    // As if the worker had died between the answer and what was made of it, and as if the disk had.
    rmSync(inDataDir('answers', kept, 'product.json'))
    rmSync(inDataDir('answers', gone), { recursive: true })
    worker = await startWorker(app.payload)
    expect(await ended(owner, kept)).toMatchObject({ status: 'completed' })
    expect(await ended(owner, gone)).toMatchObject({ status: 'failed', failReason: 'lost' })
    expect(studio.submits).toMatchObject({ [kept]: 1, [gone]: 1 })
    expect([await ledgerOf(kept), await ledgerOf(gone)]).toEqual([paidOnce, paidOnce])
  })

  it('is forgotten a month after its end, and never while it waits for a person', async () => {
    studio.set({ picture: 'page' })
    queue.set({ outcome: 'unknown' })
    const [spoilt, waiting] = [await picture(), await clip()]
    for (const id of [spoilt, waiting]) await ended(owner, id)
    mkdirSync(inDataDir('answers', waiting), { recursive: true })
    const monthAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
    for (const id of [spoilt, waiting]) utimesSync(inDataDir('answers', id), monthAgo, monthAgo)
    await maintain(app.payload)
    expect([spoilt, waiting].map(isKept)).toEqual([true, true])
    await app.sql('super', `update generations set finished_at = now() - interval '31 days' where id = any($1)`, [
      [spoilt, waiting],
    ])
    await maintain(app.payload)
    expect([spoilt, waiting].map(isKept)).toEqual([false, true])
  })

  it('is not bought when there is no place to keep it', async () => {
    rmSync(inDataDir('answers'), { recursive: true, force: true })
    writeFileSync(inDataDir('answers'), '')
    const id = await picture()
    const faults = async () => {
      const { rows } = await app.sql('super', 'select faults::int from generations where id = $1', [id])
      return rows[0].faults
    }
    await expect.poll(faults).toBeGreaterThan(0)
    expect(studio.submits[id]).toBeUndefined()
    rmSync(inDataDir('answers'))
    expect(await ended(owner, id)).toMatchObject({ status: 'completed' })
    expect(studio.submits[id]).toBe(1)
    expect(await ledgerOf(id)).toEqual(paidOnce)
  })
})

describe('results as no field or program expects them', () => {
  it('scales a picture of 289 million pixels down', async () => {
    studio.set({ picture: 'huge' })
    const id = await picture()
    expect(await ended(owner, id, 170_000)).toMatchObject({ status: 'completed' })
    const [asset] = await assetsOf(id)
    expect(asset.width * asset.height).toBeLessThanOrEqual(50_000_000)
    expect(asset.width * asset.height).toBeGreaterThan(49_000_000)
    expect(await ledgerOf(id)).toEqual(paidOnce)
  })

  it('keeps a GIF as a PNG, and a WebM as it is', async () => {
    studio.set({ picture: 'gif' })
    const still = await picture()
    queue.set({ link: 'webm' })
    const moving = await clip()
    expect(await ended(owner, still)).toMatchObject({ status: 'completed' })
    expect(await ended(owner, moving)).toMatchObject({ status: 'completed' })
    expect(await assetsOf(still)).toMatchObject([{ mimeType: 'image/png', aiGenerated: true }])
    expect(await assetsOf(moving)).toMatchObject([{ mimeType: 'video/webm', aiGenerated: true }])
  })

  it.each(['page', 'foreign', 'packed', 'empty', 'no-film', 'expired'] as const)(
    'charges for a clip whose link is "%s", and says that it was paid for',
    async (link) => {
      queue.set({ link })
      const doc = await ended(owner, await clip())
      expect(doc).toMatchObject({ status: 'failed', failReason: link === 'expired' ? 'expired' : 'unusable' })
      expect(doc.lastErrorMessage).toMatch(/paid for/)
      expect(doc.actualCost).toBeGreaterThan(0)
      expect(await ledgerOf(doc.id)).toEqual(paidOnce)
    },
  )

  it.each(['page', 'bomb'] as const)('charges for a picture that is a %s', async (way) => {
    studio.set({ picture: way })
    const doc = await ended(owner, await picture())
    expect(doc).toMatchObject({ status: 'failed', failReason: 'unusable' })
    expect(doc.actualCost).toBeGreaterThan(0)
    expect(await ledgerOf(doc.id)).toEqual(paidOnce)
    expect(studio.submits[doc.id]).toBe(1)
  })

  it('is uncertain about a job whose id has 100,000 letters', async () => {
    queue.set({ idLength: 100_000 })
    const id = await clip()
    expect(await ended(owner, id)).toMatchObject({ status: 'uncertain', failReason: 'uncertain' })
    expect((await ledgerOf(id)).open).toBeGreaterThan(0)
  })

  it('is uncertain about a status that nobody knows, and keeps what was set aside', async () => {
    queue.set({ outcome: 'unknown' })
    const id = await clip()
    expect(await ended(owner, id)).toMatchObject({ status: 'uncertain', failReason: 'unknown-status' })
    expect((await ledgerOf(id)).open).toBeGreaterThan(0)
  })

  it('keeps the whole of a long story, its field as much as it has room for', async () => {
    studio.set({ sentences: 2000 })
    const doc = await ended(owner, await order('story', 'gpt', { prompt: '바다 이야기' }))
    expect(doc).toMatchObject({ status: 'completed', output: { notes: ['shortened'] } })
    expect(doc.lastErrorMessage).toMatch(/cut behind a sentence/)
    const story = await done(owner.get(`/stories/${doc.output.story}`))
    expect(story.content.length).toBeLessThanOrEqual(20_000)
    expect(story.content).toMatch(/나섭니다\.$/)
    expect(doc.output.text.length).toBeGreaterThan(50_000)
    expect(await ledgerOf(doc.id)).toEqual(paidOnce)
  })

  it('lets what is said in one scene go on in the next, and stops at 200 of 2,000 scenes', async () => {
    const cut = async () => order('scenes', 'gpt', { project: (await project(owner)).id, scene: null })
    studio.set({ scenes: 1, sentences: 200 })
    const long = await ended(owner, await cut())
    expect(long).toMatchObject({ status: 'completed' })
    const { docs } = await done(owner.get(`/scenes?where[generation][equals]=${long.id}&sort=order`))
    const said = docs.map(({ audioDescription }: { audioDescription: string }) => audioDescription)
    expect(said.length).toBeGreaterThan(1)
    expect(said.join(' ')).toBe('바다 위로 해가 떠오르고 사람들은 길을 나섭니다. '.repeat(200).trim())

    studio.set({ scenes: 2000, sentences: 0 })
    const many = await ended(owner, await cut(), 170_000)
    expect(many).toMatchObject({ status: 'completed', output: { notes: ['left-out'] } })
    expect(many.output.scenes).toHaveLength(200)
    expect(await ledgerOf(many.id)).toEqual(paidOnce)
  })
})

describe('jobs that do not end', () => {
  const all = (ids: string[], states: string[]) => async () => {
    const docs = await Promise.all(ids.map(read))
    return docs.every(({ status, progressPercentage }) => states.includes(status) && progressPercentage > 0)
  }
  /** Ends what is left, so that it stands in nobody's way. */
  const endAll = async (ids: string[]) => {
    queue.set({ outcome: 'failed', unavailablePolls: 0, ignoresCancel: false })
    await app.sql(
      'super',
      `update payload_jobs set wait_until = now() where input->>'generation' = any($1) and not processing`,
      [ids],
    )
    for (const id of ids) await ended(owner, id)
  }
  beforeAll(async () => {
    shot = await picturedScene(owner, film.id)
  })

  it('hold up nothing else of what the worker does while they hang', async () => {
    studio.set({ submit: 'hang' })
    const hanging = await Promise.all(Array.from({ length: 6 }, picture))
    await expect.poll(() => hanging.every((id) => studio.submits[id] === 1)).toBe(true)
    expect(await ended(owner, await order('image', 'local'))).toMatchObject({ status: 'completed' })
    // The connections end, and with them the waiting.
    studio.drop()
    for (const id of hanging) expect(await ended(owner, id)).toMatchObject({ status: 'uncertain' })
  })

  it('give their place back when their end was asked for, and keep what was set aside', async () => {
    queue.set({ outcome: 'running', ignoresCancel: true })
    const stuck = await Promise.all(Array.from({ length: 4 }, clip))
    await expect.poll(all(stuck, ['processing'])).toBe(true)
    const next = await clip()
    for (const id of stuck) await done(owner.post(`/generations/${id}/cancel`))
    await expect.poll(all([next], ['processing'])).toBe(true)
    for (const id of stuck) {
      expect((await read(id)).status).toBe('processing')
      expect((await ledgerOf(id)).open).toBeGreaterThan(0)
    }
    await endAll([...stuck, next])
  })

  it('give their place back when nobody can be asked about them', async () => {
    queue.set({ outcome: 'running' })
    const stuck = await Promise.all(Array.from({ length: 4 }, clip))
    await expect.poll(all(stuck, ['processing'])).toBe(true)
    queue.set({ unavailablePolls: 1_000_000 })
    const before = queue.jobs.length
    const next = await clip()
    await expect.poll(() => queue.jobs.length - before).toBe(1)
    for (const id of stuck) expect((await ledgerOf(id)).open).toBeGreaterThan(0)
    await endAll([...stuck, next])
  })
})
