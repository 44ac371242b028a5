import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, type Client, startApp } from '../support/app'

type Answer = { status: number; headers: IncomingMessage['headers']; body: string }

let app: App
let staff: Client
let server: ChildProcess
let url: URL

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
  server = fork('tests/bench/product.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await once(server, 'message')
  url = new URL((message as { url: string }).url)
})
afterAll(async () => {
  server.kill('SIGKILL')
  await app.close()
})

/** A request on a connection of its caller's own, which is kept open between requests. */
function ask(agent: Agent, method: string, path: string, headers: Record<string, string | number> = {}) {
  const { hostname, port } = url
  const authorization = `JWT ${staff.token}`
  return request({ agent, method, host: hostname, port, path: `/api${path}`, headers: { authorization, ...headers } })
}

async function read(asked: ReturnType<typeof ask>): Promise<Answer> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

const influencer = (name: string) => Buffer.from(JSON.stringify({ name, platform: 'weibo' }))
const json = (bytes: Buffer) => ({ 'content-type': 'application/json', 'content-length': bytes.length })
const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 })

it('after SIGTERM under load, nothing that was acknowledged is lost, and everybody is told', async () => {
  const acknowledged: string[] = []
  const others: Answer[] = []
  let loaded = () => {}
  const load = new Promise<void>((ready) => (loaded = ready))

  /** Writes without a pause until it cannot connect any more. */
  const write = async (writer: number) => {
    const agent = keepAlive()
    for (let turn = 0; ; turn++) {
      const name = `Load ${writer}-${turn}`
      const body = influencer(name)
      const asked = ask(agent, 'POST', '/influencers', json(body)).end(body)
      const answer = await read(asked).catch((error: NodeJS.ErrnoException) => error)
      if (answer instanceof Error) return
      if (answer.status === 201) acknowledged.push(name)
      else others.push(answer)
      if (acknowledged.length === 40) loaded()
    }
  }
  const writing = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))
  const watcher = ask(keepAlive(), 'GET', `/projects/${(await film()).id}/events`).end()
  const [events] = (await once(watcher, 'response')) as [IncomingMessage]
  // The server has the head and waits for the body: this one is under way whatever the machine's speed.
  const body = influencer('Under way')
  const slow = ask(keepAlive(), 'POST', '/influencers', { ...json(body), expect: '100-continue' })
  slow.flushHeaders()
  await Promise.all([once(slow, 'continue'), load])

  server.kill('SIGTERM')
  const exit = once(server, 'exit')
  await writing
  slow.end(body)
  const last = await read(slow)
  expect(last.status, last.body).toBe(201)
  expect(last.headers.connection).toBe('close')
  await text(events)
  expect(await exit).toEqual([0, null])

  for (const { status, headers, body: told } of others) {
    expect(status, told).toBe(503)
    expect(headers).toMatchObject({ connection: 'close', 'retry-after': expect.any(String) })
    expect(JSON.parse(told).errors[0].code).toBe('UNAVAILABLE')
  }
  const { rows } = await app.sql('super', 'select name from influencers')
  const stored = new Set(rows.map(({ name }) => name))
  expect([...acknowledged, 'Under way'].filter((name) => !stored.has(name))).toEqual([])
})

const film = async () => (await staff.post('/projects', { title: 'Film' })).body.doc as { id: string }
