import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { upload } from '../factories/files'
import type { App, Client } from '../support/app'

let app: App
let admin: Client
beforeAll(async () => {
  Object.assign(process.env, { REQUEST_TIMEOUT_SECONDS: '5' })
  const { startApp } = await import('../support/app')
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

/** Sends the head of a request, then a byte at a time for as long as it is listened to. @returns all that was answered */
const drip = (head: string[]) =>
  new Promise<string>((done) => {
    const { hostname, port } = new URL(app.url)
    let answer = ''
    let dripping: NodeJS.Timeout | undefined
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n`)
      dripping = setInterval(() => socket.write('x'), 20)
    })
    socket.on('data', (data) => {
      answer += String(data)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(dripping)
      done(answer)
    })
  })
const authorized = () => ['Host: localhost', `Authorization: JWT ${admin.token}`]

it.each(['application/json', 'multipart/form-data; boundary=x'])(
  'a body of %s that drips in is answered and let go of when its time is over',
  async (type) => {
    // More of them than may write or upload at once: none keeps its place.
    const slow = Array.from({ length: 30 }, () =>
      drip(['POST /api/media HTTP/1.1', ...authorized(), `Content-Type: ${type}`, 'Content-Length: 100000', '']),
    )
    for (const answer of await Promise.all(slow)) {
      expect(answer).toContain('HTTP/1.1 408 ')
      expect(answer).toContain('"code":"REQUEST_TIMEOUT"')
    }
    // A connection that was kept open may just have ended.
    const later = () => admin.post('/media', upload()).catch(() => undefined)
    let answer = await later()
    while (!answer) answer = await later()
    expect(answer.status).toBe(201)
  },
)

it('a head that drips in is answered the same way', async () => {
  expect(await drip(['GET /api/media HTTP/1.1', 'Host: localhost', 'X-Slow: y'])).toContain('408')
})
