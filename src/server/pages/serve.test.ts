import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renewPages } from './renew'
import { type Pages, servePages } from './serve'

const text = '<!doctype html><title>안녕</title>'.repeat(100)
let asked = 0
let answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>
let pages: Pages
let url: string
let close: () => void

/** As a renderer says it of a page that everybody gets the same. */
const forAll = (res: ServerResponse, body: string | Buffer = text) => {
  res.setHeader('Cache-Control', 's-maxage=31536000')
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Vary', 'rsc')
  res.end(body)
}

beforeEach(async () => {
  asked = 0
  answer = async (_, res) => forAll(res)
  pages = servePages(async (req, res) => {
    asked++
    await answer(req, res)
  })
  const server = createServer((req, res) => void pages.serve(req, res).catch(() => res.writeHead(500).end()))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => {
    server.closeAllConnections()
    server.close()
  }
})
afterEach(() => close())

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((done, fail) => {
    get(url + path, { headers, method }, async (res) => {
      const parts: Buffer[] = []
      for await (const part of res) parts.push(part as Buffer)
      done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) })
    }).once('error', fail)
  })

describe('pages that are the same for everybody', () => {
  it('are rendered once, and sent in the encoding that a visitor accepts', async () => {
    const plain = await ask('/ko')
    const gzip = await ask('/ko', { 'accept-encoding': 'gzip, br;q=0' })
    const br = await ask('/ko', { 'accept-encoding': 'gzip, br' })
    expect(asked).toBe(1)
    expect(plain.body.toString()).toBe(text)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gunzipSync(gzip.body).toString()).toBe(text)
    expect(brotliDecompressSync(br.body).toString()).toBe(text)
    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['gzip', 'br'])
    for (const { headers, body } of [plain, gzip, br]) {
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(headers.vary).toBe('rsc, Accept-Encoding')
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.etag).toBe(plain.headers.etag)
    }
  })

  it('come back as nothing new to whoever has them, and without a body to who asks for the head', async () => {
    const { headers } = await ask('/ko')
    const again = await ask('/ko', { 'if-none-match': `"other", ${headers.etag}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask('/ko', { 'if-none-match': '"other"' })).status).toBe(200)
    const head = await ask('/ko', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(text.length + 400)])
    expect(asked).toBe(1)
  })

  it('do not depend on a query, and differ by path', async () => {
    await ask('/ko?utm_source=letter')
    await ask('/ko?utm_source=other')
    expect(asked).toBe(1)
    await ask('/en')
    expect(asked).toBe(2)
  })

  it('are read from an answer that is compressed already', async () => {
    answer = async (_, res) => {
      res.setHeader('Content-Encoding', 'gzip')
      forAll(res, gzipSync(text))
    }
    const first = await ask('/ko', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(first.body).toString()).toBe(text)
    expect((await ask('/ko')).body.toString()).toBe(text)
    expect(asked).toBe(1)
  })

  it('are rendered once for many visitors at once', async () => {
    answer = async (_, res) => {
      await sleep(50)
      forAll(res)
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/ko')))
    expect(asked).toBe(1)
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set([text]))
  })

  it('take up no more memory than they may', async () => {
    let made = 0
    answer = async (_, res) => forAll(res, Buffer.alloc(20_000, String.fromCharCode(97 + (made++ % 26))))
    const small = servePages(async (req, res) => answer(req, res), { limit: 200_000 })
    pages = small
    for (let i = 0; i < 20; i++) await ask(`/ko/${i}`)
    expect(made).toBe(20)
    await ask('/ko/19')
    expect(made).toBe(20)
    await ask('/ko/0')
    expect(made).toBe(21)
  })
})

describe('what is not kept', () => {
  it.each([
    [
      'an answer for one visitor',
      '/ko',
      (res: ServerResponse) => res.setHeader('Cache-Control', 'private, no-store').end('x'),
    ],
    ['an answer that sets a cookie', '/ko', (res: ServerResponse) => forAll(res.setHeader('Set-Cookie', 'a=b'))],
    ['an error', '/ko', (res: ServerResponse) => forAll(Object.assign(res, { statusCode: 500 }))],
    ['what is not there', '/ko/nowhere', (res: ServerResponse) => forAll(Object.assign(res, { statusCode: 404 }))],
    ['a preview', '/ko/preview/resources/1', (res: ServerResponse) => forAll(res)],
    ['a shared project', '/ko/p/token', (res: ServerResponse) => forAll(res)],
    ['the admin', '/admin', (res: ServerResponse) => forAll(res)],
  ])('%s', async (_, path, respond) => {
    answer = async (_req, res) => void respond(res)
    await ask(path)
    const { headers } = await ask(path)
    expect(asked).toBe(2)
    // Nobody between is told to keep it either.
    expect(headers['cache-control']).not.toContain('s-maxage')
  })

  it.each([
    ['a piece of a page', { rsc: '1' }],
    ['a draft', { cookie: '__prerender_bypass=1' }],
  ])('%s, even when the page is kept', async (_, headers) => {
    await ask('/ko')
    await ask('/ko', headers as Record<string, string>)
    expect(asked).toBe(2)
  })

  it('a page whose rendering began before it was forgotten', async () => {
    let finish = () => {}
    answer = async (_, res) => {
      await new Promise<void>((go) => (finish = go))
      forAll(res, 'old')
    }
    const early = ask('/ko')
    while (asked < 1) await sleep(1)
    pages.forget()
    const finishOld = finish
    answer = async (_, res) => forAll(res, 'new')
    expect((await ask('/ko')).body.toString()).toBe('new')
    finishOld()
    expect((await early).body.toString()).toBe('old')
    expect((await ask('/ko')).body.toString()).toBe('new')
    expect(asked).toBe(2)
  })
})

it('a visitor who leaves does not keep others waiting', async () => {
  answer = () => new Promise(() => {})
  const leaving = get(`${url}/ko`)
  leaving.on('error', () => {})
  while (asked < 1) await sleep(1)
  answer = async (_, res) => forAll(res)
  const other = ask('/ko')
  await sleep(20)
  leaving.destroy()
  expect((await other).body.toString()).toBe(text)
})

it('a publication drops what is kept once more when older renderings have ended', async () => {
  // Stands for the renderer's own cache: what it kept last is what it answers.
  let content = 'old'
  let keptByNext: string | undefined
  let finish = () => {}
  answer = async (req, res) => {
    if (keptByNext === undefined) {
      const read = content
      if (req.url === '/ko/slow') await new Promise<void>((go) => (finish = go))
      keptByNext = read
    }
    forAll(res, keptByNext)
  }
  let refreshed = 0
  const renewal = renewPages(pages, async () => {
    refreshed++
    keptByNext = undefined
  })
  const slow = ask('/ko/slow')
  while (asked < 1) await sleep(1)
  content = 'new'
  renewal.published()
  while (refreshed < 1) await sleep(1)
  finish()
  await slow
  while (refreshed < 2) await sleep(1)
  await sleep(5)
  expect((await ask('/ko')).body.toString()).toBe('new')
  renewal.stop()
})

it('a refresh that fails is tried again, and a burst of publications is few refreshes', async () => {
  let refreshed = 0
  const renewal = renewPages(pages, async () => {
    refreshed++
    await sleep(5)
    if (refreshed === 1) throw new Error('not yet')
  })
  for (let i = 0; i < 100; i++) renewal.published()
  while (refreshed < 2) await sleep(10)
  await sleep(50)
  expect(refreshed).toBe(2)
  renewal.stop()
})
