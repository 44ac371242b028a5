import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const pieces = 24

/** The product as a visitor with a bad connection gets it: documents come a piece at a time, all else at once. */
export async function slowly(target: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((asked, answer) => {
    // What is compressed cannot be cut where the browser would show it.
    const headers = { ...asked.headers, host: new URL(target).host, 'accept-encoding': 'identity' }
    const passed = request(new URL(asked.url ?? '/', target), { method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      if (response.headers['content-type']?.startsWith('text/html')) void inPieces(response, answer)
      else response.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

async function inPieces(response: IncomingMessage, answer: ServerResponse) {
  const received: Buffer[] = []
  for await (const part of response) received.push(part)
  const body = Buffer.concat(received)
  const size = Math.ceil(body.length / pieces)
  for (let start = 0; start < body.length; start += size) {
    answer.write(body.subarray(start, start + size))
    // Two frames: the browser has shown what it has.
    await wait(35)
  }
  answer.end()
}
