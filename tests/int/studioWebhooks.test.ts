import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Worker } from '@/jobs/worker'
import { done, ended, picturedScene, project, setKeys } from '../factories/studio'
import type { App, Client } from '../support/app'
import { type ProviderServer, providerKey, startProvider } from '../support/providers/start'

let app: App
let worker: Worker
let owner: Client
let provider: ProviderServer
let film: { id: string }
let shot: { id: string }

beforeAll(async () => {
  provider = await startProvider('fal')
  // Read once, when the product is loaded; so seldom that only a webhook can be what wakes a job.
  Object.assign(process.env, { FAL_BASE_URL: provider.url, WORKER_POLL_MS: '600000' })
  const [{ startApp }, { startWorker }] = await Promise.all([import('../support/app'), import('@/jobs/worker')])
  app = await startApp()
  worker = await startWorker(app.payload)
  await setKeys(await app.as('admin'), { fal: providerKey })
  owner = await app.as('brand', 'maker')
  film = await project(owner)
  shot = await picturedScene(owner, film.id)
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await provider.close()
})
beforeEach(() => provider.set({ submit: 'accept', outcome: 'running', runningPolls: 1 }))

/** An order that was sent, and the provider's job. */
async function sent() {
  const before = provider.jobs.length
  const { doc } = await done(
    owner.post('/generations', { kind: 'video', project: film.id, scene: shot.id, model: 'kling' }),
  )
  while (provider.jobs.length === before) await new Promise((later) => setTimeout(later, 20))
  return { id: doc.id as string, job: provider.jobs.at(-1)!.id }
}
const report = (id: string, { headers, body }: { headers: Headers; body: string }) =>
  app.visitor.send('POST', `/generations/${id}/webhook`, body, Object.fromEntries(headers))
const answered = async (id: string) => {
  for (;;) {
    const { rows } = await app.sql('super', 'select external_job_id as job from generations where id = $1', [id])
    if (rows[0].job) return
    await new Promise((later) => setTimeout(later, 20))
  }
}

it('ends a job at once when the provider says so, and only once however often it says so', async () => {
  const { id, job } = await sent()
  await answered(id)
  provider.set({ outcome: 'succeeded', runningPolls: 0 })
  const hook = provider.webhook(job)
  const answers = await Promise.all([report(id, hook), report(id, hook), report(id, hook)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const doc = await ended(owner, id)
  expect(doc.status).toBe('completed')
  // Late, and again: nothing happens any more.
  expect((await report(id, provider.webhook(job))).status).toBe(200)
  const { rows } = await app.sql(
    'super',
    `select (select count(*)::int from usage_ledger where generation_id = $1 and entry = 'charge') as charges,
            (select count(*)::int from assets where generation_id = $1) as files`,
    [id],
  )
  expect(rows[0]).toEqual({ charges: 1, files: 1 })
  expect(await owner.get(`/generations/${id}`)).toMatchObject({
    body: { status: 'completed', updatedAt: doc.updatedAt },
  })
})

it('believes no forged webhook, none of another job, and none too old', async () => {
  const { id, job } = await sent()
  await answered(id)
  const other = await sent()
  await answered(other.id)
  provider.set({ outcome: 'succeeded', runningPolls: 0 })
  const { headers, body } = provider.webhook(job)
  const forged = await report(id, { headers, body: body.replace(job, `${job}x`) })
  const foreign = await report(id, provider.webhook(other.job))
  const stale = await report(id, provider.webhook(job, Math.floor(Date.now() / 1000) - 3600))
  const nowhere = await report('00000000-0000-4000-8000-000000000000', provider.webhook(job))
  expect([forged, foreign, stale, nowhere].map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await owner.get(`/generations/${id}`)).body.status).toBe('processing')
})

it('learns from a webhook what became of an order whose answer was lost', async () => {
  provider.set({ submit: 'lose' })
  const { id, job } = await sent()
  expect((await ended(owner, id)).status).toBe('uncertain')
  provider.set({ submit: 'accept', outcome: 'succeeded', queuedPolls: 0, runningPolls: 0 })
  expect((await report(id, provider.webhook(job))).status).toBe(200)
  const until = Date.now() + 20_000
  let doc = await ended(owner, id)
  while (doc.status === 'uncertain' && Date.now() < until) doc = await ended(owner, id)
  expect(doc.status).toBe('completed')
  expect(provider.jobs).toHaveLength(4)
})
