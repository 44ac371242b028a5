import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { DatabaseUnavailable } from '@/lib/faults'
import { noteOutage } from '@/lib/requestScope'
import { whileAnswering } from './outage'
import { servePages } from './serve'

let close = () => {}
afterEach(() => close())

type Render = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>

/** Pages drawn by `render`, in front of a database that answers or not. */
async function serving(render: Render, answers = () => true) {
  const pages = servePages(whileAnswering({ answers }, (req, res) => render(req, res)))
  const server = createServer((req, res) => void pages.serve(req, res))
  close = () => void server.close()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const get = async (path: string, headers = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return { get, pages }
}

const failing: Render = async (_, res) => {
  noteOutage(new DatabaseUnavailable('gone'))
  res.statusCode = 500
  res.setHeader('Content-Length', '5')
  res.setHeader('Content-Encoding', 'identity')
  res.end('wrong')
}

it('a page that fails because of the database says so as a whole, in the words of its address', async () => {
  const { get } = await serving(failing)
  for (const [path, title] of [
    ['/ko/search', '잠시 이용할 수 없습니다'],
    ['/zh/search', '暂时无法使用'],
    ['/admin', 'Not available for a moment'],
  ] as const) {
    const { status, text, headers } = await get(path, { 'accept-language': 'en' })
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text.trimEnd()).toMatch(/<\/html>$/)
  }
})

it('a failure of another kind stays what it is', async () => {
  const { get } = await serving(async (_, res) => res.writeHead(500).end('wrong'))
  expect(await get('/ko/search')).toMatchObject({ status: 500, text: 'wrong' })
})

it('nothing is drawn while it is known that the database is away', async () => {
  let drawn = 0
  const { get } = await serving(
    async (_, res) => res.end(String(++drawn)),
    () => false,
  )
  expect((await get('/admin')).status).toBe(503)
  expect((await get('/_next/static/a.js')).text).toBe('1')
})

it('the last good copy stands in for a page in doubt, and never for one that was taken back', async () => {
  let isGood = true
  const { get, pages } = await serving(async (req, res) => {
    if (!isGood) return failing(req, res)
    res.setHeader('Cache-Control', 's-maxage=31536000')
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.end('good')
  })
  expect((await get('/ko')).text).toBe('good')
  isGood = false
  pages.doubt()
  expect(await get('/ko')).toMatchObject({ status: 200, text: 'good' })
  pages.forget()
  expect((await get('/ko')).status).toBe(503)
})
