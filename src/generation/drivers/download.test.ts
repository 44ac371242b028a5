import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { newTools, removeFolders } from '../../../tests/support/providers/orders'
import { sampleVideo } from '../../../tests/support/providers/samples'
import { download, headersFor } from './download'

const servers: Server[] = []

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})
afterAll(removeFolders)

const fetchFrom = async (url: string, changes: object = {}) =>
  download(
    {
      provider: 'test',
      key: 'secret-key-0123456789',
      url,
      baseUrl: url,
      kind: 'video',
      name: 'video',
      headers: { 'x-key': 'secret' },
      ...changes,
    },
    await newTools({ url }),
  )

describe('download', () => {
  it('stops at the limit, whether the length was announced or not', async () => {
    const endless = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' })
      const timer = setInterval(() => response.write(Buffer.alloc(64 * 1024)), 1)
      response.on('close', () => clearInterval(timer))
    })
    await expect(fetchFrom(endless, { maxBytes: 1_000_000 })).rejects.toMatchObject({ fault: 'failed' })
    const announced = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 2_000_000 }).flushHeaders()
    })
    await expect(fetchFrom(announced, { maxBytes: 1_000_000 })).rejects.toMatchObject({ fault: 'failed' })
  })

  it('waits for no server that keeps dripping', async () => {
    const dripping = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' }).write('\0\0\0\x18ftypmp42')
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const pace = { ms: 200, bytesPerSecond: 1_000_000 }
    await expect(fetchFrom(dripping, { pace })).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('counts what comes out of a packed answer, and reads no further than its head shows what it is', async () => {
    const packed = (bytes: Buffer) =>
      listen((_request, response) =>
        response.writeHead(200, { 'content-type': 'video/mp4', 'content-encoding': 'gzip' }).end(gzipSync(bytes)),
      )
    const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(32 * 1024 ** 2)])
    const large = fetchFrom(await packed(film), { maxBytes: 1_000_000 })
    await expect(large).rejects.toThrow(/more than 1000000 bytes/)
    const nothing = fetchFrom(await packed(Buffer.alloc(32 * 1024 ** 2)), { maxBytes: 1_000_000 })
    await expect(nothing).rejects.toThrow(/is no video/)
  })

  it('is not content with nothing', async () => {
    const empty = await listen((_request, response) => response.end())
    await expect(fetchFrom(empty)).rejects.toMatchObject({ fault: 'unreachable' })
  })

  it('shows the key to the provider itself only', async () => {
    const seen: unknown[] = []
    const video = await sampleVideo()
    const own = await listen((request, response) => {
      seen.push(request.headers['x-key'])
      if (request.url === '/moved') response.end(video)
      else response.writeHead(302, { location: '/moved' }).end()
    })
    expect(await fetchFrom(own)).toMatchObject({ mimeType: 'video/mp4' })
    expect(seen).toEqual(['secret', 'secret'])

    seen.length = 0
    const elsewhere = await listen((request, response) => {
      seen.push(request.headers['x-key'])
      response.end(video)
    })
    const leading = await listen((_request, response) => response.writeHead(302, { location: elsewhere }).end())
    // Without https it does not even ask.
    await expect(fetchFrom(leading)).rejects.toMatchObject({ fault: 'failed' })
    expect(seen).toEqual([])
    await fetchFrom(elsewhere, { headers: undefined })
    expect(seen).toEqual([undefined])
  })

  it.each([
    ['https://api.example/v1/file', true],
    ['https://api.example:444/v1/file', false],
    ['http://api.example/v1/file', false],
    ['https://api.example.evil.example/', false],
    ['https://cdn.example/file', false],
  ])('%s gets to see the key: %s', (url, seen) => {
    const headers = { 'x-key': 'secret' }
    const shown = headersFor(new URL(url), { baseUrl: 'https://api.example/v1', headers })
    expect(shown).toEqual(seen ? headers : undefined)
  })

  it('does not go round in circles', async () => {
    let hops = 0
    const circle = await listen((_request, response) => {
      hops++
      response.writeHead(307, { location: '/again' }).end()
    })
    await expect(fetchFrom(circle)).rejects.toMatchObject({ fault: 'failed' })
    expect(hops).toBe(6)
  })

  it.each(['file:///etc/passwd', 'http://169.254.169.254/latest', 'no address'])('does not open %s', async (url) => {
    await expect(fetchFrom('http://127.0.0.1:9', { url })).rejects.toMatchObject({ fault: 'failed' })
  })

  it('does not take a picture for a video', async () => {
    const video = await sampleVideo()
    const url = await listen((_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(video),
    )
    await expect(fetchFrom(url, { kind: 'image' })).rejects.toMatchObject({ fault: 'failed' })
  })
})
