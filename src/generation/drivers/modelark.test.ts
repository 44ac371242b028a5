import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newOrder, newTools, pictureFile, removeFolders } from '../../../tests/support/providers/orders'
import { calm, type ProviderServer, startProvider } from '../../../tests/support/providers/start'
import { modelark } from './modelark'

const { submit, find, fetchResult, cancel } = modelark.video

afterAll(removeFolders)

describe('modelark', () => {
  let server: ProviderServer

  beforeAll(async () => {
    server = await startProvider('modelark')
    return () => server.close()
  })
  beforeEach(() => server.set(calm))

  const newVideo = () => newOrder('modelark', { kind: 'video' })

  it('finds the order whose answer was lost, and knows when there is none', async () => {
    server.set({ submit: 'lose' })
    const [lost, never] = [newVideo(), newVideo()]
    const tools = await newTools(server)
    await expect(submit(lost, tools)).rejects.toMatchObject({ fault: 'ambiguous' })
    expect(await find?.(lost, tools)).toEqual({ jobId: server.jobs.at(-1)?.id })
    expect(await find?.(never, tools)).toBe('none')
  })

  it('finds it on a later page', async () => {
    const tools = await newTools(server)
    const first = newVideo()
    const { jobId } = await submit(first, tools)
    for (let count = 0; count < 120; count++) await submit(newVideo(), tools)
    const before = server.requests.length
    expect(await find?.(first, tools)).toEqual({ jobId })
    expect(server.requests.length - before).toBe(2)
  })

  it('does not say "none" of a list that names no orders', async () => {
    const tools = await newTools(server)
    await submit(newVideo(), tools)
    server.set({ showsReference: false })
    await expect(find?.(newVideo(), tools)).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('says what the provider counted', async () => {
    server.set({ queuedPolls: 0, runningPolls: 0 })
    const [order, tools] = [newVideo(), await newTools(server)]
    const { jobId } = await submit(order, tools)
    expect((await fetchResult(jobId, order, tools)).usage).toEqual({ outputTokens: 108_900, seconds: 5 })
  })

  it('sends the picture to start from, and the size in fields of their own', async () => {
    const image = await pictureFile()
    const order = newOrder('modelark', { kind: 'video', inputs: { image } })
    await submit({ ...order, settings: { ...order.settings, seconds: 2, style: 'oil' } }, await newTools(server))
    expect(server.jobs.at(-1)?.input).toMatchObject({
      model: 'seedance-2-5',
      content: [
        { type: 'text', text: `${order.prompt}\nStyle: oil` },
        {
          type: 'image_url',
          role: 'first_frame',
          image_url: { url: expect.stringMatching(/^data:image\/png;base64,/) },
        },
      ],
      resolution: '480p',
      ratio: '9:16',
      duration: 4,
      safety_identifier: order.id,
    })
  })

  it('never deletes a finished task by a cancel that came late', async () => {
    server.set({ queuedPolls: 0, runningPolls: 0 })
    const [order, tools] = [newVideo(), await newTools(server)]
    const { jobId } = await submit(order, tools)
    expect(await cancel(jobId, order, tools)).toBe('too-late')
    expect(server.requests.filter((request) => request.startsWith('DELETE'))).toEqual([])
  })
})
