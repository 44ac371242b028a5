import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, pictureFile, removeFolders } from '../../../tests/support/providers/orders'
import { startProvider } from '../../../tests/support/providers/start'
import { replicate } from './replicate'

afterAll(removeFolders)

describe('replicate', () => {
  it('uploads a large picture before the order, and tells how far a job is', async () => {
    const server = await startProvider('replicate', { queuedPolls: 0 })
    const noise = { raw: { width: 400, height: 400, channels: 3 as const } }
    const image = await pictureFile(
      await sharp(randomBytes(400 * 400 * 3), noise)
        .png()
        .toBuffer(),
    )
    const order = newOrder('replicate', { kind: 'video', inputs: { image } })
    const tools = await newTools(server)
    const { jobId } = await replicate.video.submit(order, tools)
    expect(server.requests).toEqual(['POST /files', 'POST /models/minimax/video-01/predictions'])
    expect(server.jobs[0]?.input.input).toEqual({
      prompt: order.prompt,
      first_frame_image: `${server.url}/files/file-1`,
    })
    expect(await replicate.video.poll(jobId, order, tools)).toEqual({ state: 'running', percent: 40 })
    await server.close()
  })

  it('asks for a certain version where the model names one', async () => {
    const server = await startProvider('replicate')
    const order = { ...newOrder('replicate', { kind: 'video' }), model: 'somebody/model:abc123' }
    await replicate.video.submit(order, await newTools(server))
    expect(server.requests).toEqual(['POST /predictions'])
    expect(server.jobs[0]?.input).toMatchObject({ version: 'abc123' })
    await server.close()
  })
})
