import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, removeFolders } from '../../../tests/support/providers/orders'
import { type ProviderServer, providerKey, startProvider } from '../../../tests/support/providers/start'
import type { QueuedDriver } from './driver'
import { fal } from './fal'
import { replicate } from './replicate'

const drivers = { fal: fal.video, replicate: replicate.video }
const now = () => Math.floor(Date.now() / 1000)

afterAll(removeFolders)

describe.each(Object.keys(drivers) as (keyof typeof drivers)[])('webhooks of %s', (name) => {
  const driver: QueuedDriver = drivers[name]
  let server: ProviderServer
  let jobId: string

  beforeAll(async () => {
    server = await startProvider(name, { queuedPolls: 0, runningPolls: 0 })
    const order = newOrder(name, { kind: 'video' })
    ;({ jobId } = await driver.submit(order, await newTools(server, { webhookUrl: 'https://us.example/hook?g=1' })))
    return () => server.close()
  })

  const verify = (webhook: { headers: Headers; body: string }, from = server) =>
    driver.verifyWebhook?.(webhook, { key: providerKey, baseUrl: from.url })

  it('asks for one where we can be reached', () => {
    expect(server.jobs[0]?.webhookUrl).toBe('https://us.example/hook?g=1')
  })

  it('believes one that the provider signed, as often as it comes, and long after the end', async () => {
    const webhook = server.webhook(jobId)
    expect(await verify(webhook)).toEqual({ jobId })
    expect(await verify(webhook)).toEqual({ jobId })
    const order = newOrder(name, { kind: 'video' })
    expect(await driver.poll(jobId, order, await newTools(server))).toEqual({ state: 'succeeded' })
    expect(await verify(server.webhook(jobId))).toEqual({ jobId })
  })

  it('does not ask for the keys each time', async () => {
    const count = () => server.requests.filter((request) => /jwks|secret/.test(request)).length
    await verify(server.webhook(jobId))
    const before = count()
    await verify(server.webhook(jobId))
    const { headers } = server.webhook(jobId)
    await verify({ headers, body: `{"id":"${jobId}","request_id":"${jobId}"}` })
    expect(count()).toBe(before)
    expect(before).toBeGreaterThan(0)
  })

  it.each([-301, -86_400, 301])('does not believe one signed %i seconds from now', async (seconds) => {
    // A little slack, as time goes on between the signature and the check.
    expect(await verify(server.webhook(jobId, now() + seconds + Math.sign(seconds) * 60))).toBeUndefined()
    expect(await verify(server.webhook(jobId, now() + Math.sign(seconds) * 200))).toEqual({ jobId })
  })

  it('does not believe one whose body, time, or signature was changed or is missing', async () => {
    const { headers, body } = server.webhook(jobId)
    expect(await verify({ headers, body: body.replace(jobId, 'another-job') })).toBeUndefined()
    expect(await verify({ headers, body: `${body} ` })).toBeUndefined()
    expect(await verify({ headers, body: '' })).toBeUndefined()
    for (const part of [...headers.keys()].filter((key) => key.includes('webhook'))) {
      const without = new Headers(headers)
      without.delete(part)
      expect(await verify({ headers: without, body }), `without ${part}`).toBeUndefined()
      for (const other of ['x', String(now() - 7), 'v1,eA==', '00'.repeat(64)]) {
        const changed = new Headers(headers)
        changed.set(part, other)
        expect(await verify({ headers: changed, body }), `${part}: ${other}`).toBeUndefined()
      }
    }
    expect(await verify({ headers, body })).toEqual({ jobId })
  })

  it('does not believe anything while the keys cannot be had', async () => {
    const gone = await startProvider(name)
    await gone.close()
    expect(await verify(server.webhook(jobId), gone)).toBeUndefined()
  })
})

it('a signature of fal is good for the request it names only', async () => {
  const server = await startProvider('fal')
  const tools = await newTools(server)
  const order = newOrder('fal', { kind: 'video' })
  const { jobId } = await fal.video.submit(order, tools)
  const { headers, body } = server.webhook(jobId)
  headers.set('x-fal-webhook-request-id', 'another')
  expect(await fal.video.verifyWebhook?.({ headers, body }, tools)).toBeUndefined()
  await server.close()
})
