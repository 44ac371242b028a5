import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { drainOf } from './drain'

/** A server whose answers the test gives; `patience` longer than any test, unless it is what the test is about. */
async function serverWith(answer: (req: IncomingMessage, res: ServerResponse) => void, patience = {}) {
  const server = createServer((req, res) => {
    res.setHeader('X-Request-Id', '1') // as every answer of the product has one
    if (drain.admit(req, res)) answer(req, res)
  })
  const drain = drainOf(server, { linger: 600_000, grace: 600_000, ...patience })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (own = agent, headers = {}) => request({ agent: own, host: '127.0.0.1', port, headers }).end()
  const read = async (asked = ask()) => {
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    return { status: response.statusCode, headers: response.headers, body: await text(response) }
  }
  return { port, drain, ask, read }
}

/** A request that the server holds until the test answers it. */
function held() {
  let take = (_: ServerResponse) => {}
  const arrived = new Promise<ServerResponse>((arrives) => (take = arrives))
  return { arrived, answer: (_: IncomingMessage, res: ServerResponse) => take(res) }
}

describe('once the end has begun', () => {
  it('a request on a connection that was kept open is refused, in words, and the connection ends', async () => {
    const { drain, ask, read } = await serverWith((_, res) => res.end('well'))
    expect(await read()).toMatchObject({ status: 200, headers: { connection: 'keep-alive' } })
    const end = drain.end()
    const { status, headers, body } = await read(ask(undefined, { 'accept-language': 'en' }))
    expect(status).toBe(503)
    expect(headers).toMatchObject({ connection: 'close', 'retry-after': '5', 'content-type': 'application/json' })
    expect(JSON.parse(body).errors).toEqual([{ code: 'UNAVAILABLE', message: expect.stringContaining('try again') }])
    await end
  })

  it('what is under way is answered, and its connection ends with it', async () => {
    const { arrived, answer } = held()
    const { drain, read } = await serverWith(answer)
    const reading = read()
    const res = await arrived
    const end = drain.end()
    res.end('whole')
    expect(await reading).toMatchObject({ status: 200, headers: { connection: 'close' }, body: 'whole' })
    await end
  })

  it('an answer that has begun comes whole', async () => {
    const { arrived, answer } = held()
    const { drain, ask } = await serverWith(answer, { linger: 5 })
    const asked = ask()
    const res = await arrived
    res.writeHead(200, { 'content-type': 'text/csv' })
    res.write('a,b\n')
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    const end = drain.end()
    setTimeout(() => res.end('c,d\n'), 50)
    expect(await text(response)).toBe('a,b\nc,d\n')
    await end
  })

  it('a stream of events ends, also one that begins only now', async () => {
    for (const begun of [true, false]) {
      const { arrived, answer } = held()
      const { drain, ask } = await serverWith(answer, { linger: 5 })
      const asked = ask()
      const res = await arrived
      const speak = () => {
        res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
        res.write(': here\n\n')
      }
      if (begun) speak()
      const end = drain.end()
      if (!begun) speak()
      const [response] = (await once(asked, 'response')) as [IncomingMessage]
      expect(await text(response)).toBe(': here\n\n')
      await end
    }
  })

  it('nobody new is let in, and who said nothing is sent away', async () => {
    const { port, drain } = await serverWith((_, res) => res.end(), { linger: 5 })
    const silent = connect(port, '127.0.0.1')
    await once(silent, 'connect')
    const end = drain.end()
    const late = connect(port, '127.0.0.1')
    const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
    silent.resume()
    await Promise.all([once(silent, 'close'), end])
  })

  it('what never ends is cut off when its time is over', async () => {
    const { arrived, answer } = held()
    const { drain, ask } = await serverWith(answer, { grace: 5 })
    const cut = once(ask(), 'error')
    await arrived
    await drain.end()
    expect(((await cut) as [NodeJS.ErrnoException])[0].code).toBe('ECONNRESET')
  })
})
