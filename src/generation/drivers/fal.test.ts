import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, pictureFile, removeFolders } from '../../../tests/support/providers/orders'
import { type ProviderServer, startProvider } from '../../../tests/support/providers/start'
import type { GarmentSlot } from '../kinds'
import type { InputFile, Order } from './driver'
import { fal } from './fal'

const kolors = 'fal-ai/kling/v1-5/kolors-virtual-try-on'
const fashn = 'fal-ai/fashn/tryon/v1.6'
const driver = fal['try-on']

afterAll(removeFolders)

describe('try-on with fal', () => {
  let server: ProviderServer
  let picture: InputFile

  beforeAll(async () => {
    server = await startProvider('fal', { queuedPolls: 0, runningPolls: 0 })
    picture = await pictureFile()
    return () => server.close()
  })

  const wearing = (model: string, slots: GarmentSlot[], changes: Partial<Order> = {}): Order => ({
    ...newOrder('fal', { kind: 'try-on' }),
    model,
    inputs: { image: picture, garments: Object.fromEntries(slots.map((slot) => [slot, picture])) },
    ...changes,
  })

  it.each([
    ['upper', 'tops'],
    ['outer', 'tops'],
    ['bottom', 'bottoms'],
    ['onepiece', 'one-pieces'],
  ] as const)('calls %s "%s" for FASHN', async (slot, category) => {
    await driver.submit(wearing(fashn, [slot]), await newTools(server))
    expect(server.jobs.at(-1)?.input).toMatchObject({ category, mode: 'performance', num_samples: 1 })
  })

  it('brings as many pictures as were wanted, with their sizes', async () => {
    const order = wearing(fashn, ['upper'], { candidates: 3 })
    order.settings.mode = 'publish'
    const tools = await newTools(server)
    const { jobId } = await driver.submit(order, tools)
    expect(server.jobs.at(-1)?.input).toMatchObject({ mode: 'quality', num_samples: 3 })
    expect(await driver.poll(jobId, order, tools)).toEqual({ state: 'succeeded' })
    const { files, usage } = await driver.fetchResult(jobId, order, tools)
    expect(usage).toEqual({ images: 3 })
    expect(files.map(({ mimeType, metadata }) => ({ mimeType, metadata }))).toEqual(
      Array(3).fill({ mimeType: 'image/png', metadata: { width: 90, height: 160 } }),
    )
  })

  it('puts above and below into one picture for Kolors', async () => {
    const tools = await newTools(server)
    const order = wearing(kolors, ['bottom', 'upper'])
    const { jobId } = await driver.submit(order, tools)
    const [, data = ''] = server.jobs.at(-1)?.input.garment_image_url.split('base64,') ?? []
    expect(await sharp(Buffer.from(data, 'base64')).metadata()).toMatchObject({ width: 2 * 576, height: 1024 })
    expect((await driver.fetchResult(jobId, order, tools)).files).toHaveLength(1)
  })

  it.each([
    [fashn, ['upper', 'bottom']],
    [fashn, []],
    [kolors, ['upper', 'outer']],
    [kolors, ['onepiece', 'bottom']],
    [kolors, []],
  ] as [string, GarmentSlot[]][])('%s refuses %j, and asks nobody', async (model, slots) => {
    const before = server.requests.length
    await expect(driver.submit(wearing(model, slots), await newTools(server))).rejects.toMatchObject({
      fault: 'refused',
      details: {},
    })
    expect(server.requests.length).toBe(before)
  })

  it('refuses to dress nobody, and a picture that is none', async () => {
    const tools = await newTools(server)
    const garments = { upper: picture }
    await expect(driver.submit(wearing(fashn, [], { inputs: { garments } }), tools)).rejects.toMatchObject({
      fault: 'refused',
    })
    const image = { path: '/nowhere.png', mimeType: 'image/png' }
    await expect(driver.submit(wearing(fashn, [], { inputs: { garments, image } }), tools)).rejects.toMatchObject({
      fault: 'refused',
    })
    const broken = { ...(await pictureFile(Buffer.from('GIF89a'))), mimeType: 'image/gif' }
    await expect(
      driver.submit(wearing(fashn, [], { inputs: { garments, image: broken } }), tools),
    ).rejects.toMatchObject({ fault: 'refused' })
  })
})

it('refuses garments whose pictures cannot be put together', async () => {
  const server = await startProvider('fal')
  const garments = { upper: await pictureFile(), bottom: await pictureFile(Buffer.from('no picture')) }
  const order = newOrder('fal', { kind: 'try-on', inputs: { image: await pictureFile(), garments } })
  const submit = driver.submit({ ...order, model: kolors }, await newTools(server))
  await expect(submit).rejects.toMatchObject({ fault: 'refused' })
  expect(server.requests).toEqual([])
  await server.close()
})

describe('clips with fal', () => {
  it.each([
    ['fal-ai/kling-video/v4/standard/image-to-video', 'start_image_url', '7'],
    ['fal-ai/kling-video/v2.1/standard/image-to-video', 'image_url', '10'],
  ])('%s starts from %s', async (model, field, duration) => {
    const server = await startProvider('fal')
    const image = await pictureFile()
    const order = newOrder('fal', { kind: 'video', inputs: { image } })
    await fal.video.submit({ ...order, model, settings: { ...order.settings, seconds: 6.5 } }, await newTools(server))
    expect(server.jobs[0]?.input).toMatchObject({ [field]: expect.stringMatching(/^data:image/), duration })
    await fal.video.submit({ ...order, model, inputs: {} }, await newTools(server))
    expect(server.requests.at(-1)).toBe(`POST /${model.replace('image-to', 'text-to')}`)
    await server.close()
  })
})
