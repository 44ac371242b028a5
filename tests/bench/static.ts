// What the site is measured against: node:http that holds the same bytes in the same encoding and nothing else.
// Arguments: the address of the product, the paths to copy.
import { createServer, get, type IncomingMessage } from 'node:http'

type Page = { body: Buffer; headers: Record<string, string | number> }

const [from = '', ...paths] = process.argv.slice(2)
const pages = new Map<string, Page>()
for (const path of paths) pages.set(path, await copy(path))

const server = createServer((req, res) => {
  const page = pages.get(req.url ?? '')
  if (page) res.writeHead(200, page.headers).end(page.body)
  else res.writeHead(404).end()
})
server.listen(0, '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${(server.address() as { port: number }).port}`)
})
process.once('SIGTERM', () => process.exit(0))

async function copy(path: string): Promise<Page> {
  const response = await new Promise<IncomingMessage>((done, fail) =>
    get(from + path, { headers: { 'accept-encoding': 'br' } }, done).once('error', fail),
  )
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = response.headers
  return { body, headers: { 'content-type': type, 'content-encoding': encoding, 'content-length': body.length } }
}
