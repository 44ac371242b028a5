import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { startProvider } from '../../../tests/support/providers/start'
import { call } from './http'

const request = { provider: 'test', key: 'secret-key-0123456789', headers: { authorization: 'Key x' } }

describe('a request', () => {
  it.each([
    ['submit', 'ambiguous'],
    ['ask', 'unreachable'],
  ] as const)('for a %s that is never answered ends as %s', async (purpose, fault) => {
    const server = await startProvider('openai', { submit: 'hang' })
    const body = { model: 'm', input: ['x'] }
    const headers = { authorization: 'Bearer loopback-key-0123456789abcdef', 'x-client-request-id': 'one' }
    const hanging = call({ ...request, purpose, url: `${server.url}/responses`, body, headers, timeoutMs: 5000 })
    await expect(hanging).rejects.toMatchObject({ fault })
    expect(server.submits).toEqual({ one: 1 })
    await server.close()
  })

  it('is not sent on to somewhere else', async () => {
    const target = await startProvider('openai')
    const front = createServer((_request, response) => response.writeHead(307, { location: target.url }).end())
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    const address = front.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    await expect(call({ ...request, purpose: 'submit', url, body: {} })).rejects.toMatchObject({ fault: 'refused' })
    expect(target.requests).toEqual([])
    front.close()
    await target.close()
  })
})
