import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Bodies, choose, decode, type Encoding, encode } from './encodings'

/** A page as visitors get it: made once, sent many times. */
export type Kept = { bodies: Bodies; etag: string; headers: OutgoingHttpHeaders; bytes: number }

/** Kept by the visitor's browser and asked about each time, so that a publication shows at once. */
export const visitorsCaching = 'public, max-age=0, must-revalidate'

/**
 * Of the one answer that a page was made from, or said by node anew each time; and what Payload asks browsers for all
 * over the site, which makes them fetch a first page twice and is of use in the admin alone.
 */
const passing = new Set([
  'accept-ch',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'critical-ch',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'x-nextjs-cache',
  'x-request-id',
])

/** Makes a page of an answer's headers and body; nothing when the body cannot be read. */
export async function makePage(answered: OutgoingHttpHeaders, sent: Buffer): Promise<Kept | undefined> {
  const body = await decode(sent, answered['content-encoding'])
  if (!body) return undefined
  const bodies = await encode(body, String(answered['content-type'] ?? ''))
  const headers = Object.fromEntries(Object.entries(answered).filter(([name]) => !passing.has(name)))
  const vary = new Set([...String(answered.vary ?? '').split(','), 'Accept-Encoding'].map((name) => name.trim()))
  headers.vary = [...vary].filter(Boolean).join(', ')
  headers['cache-control'] = visitorsCaching
  // Weak: one tag stands for the same text in every encoding.
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const bytes = Object.values(bodies).reduce((sum, one) => sum + one.length, 0)
  return { bodies, etag, headers: { ...headers, etag }, bytes }
}

/** Answers a request with a page, or with the news that the visitor has it already. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Kept): void {
  if (hasIt(req.headers['if-none-match'], page.etag)) {
    const { 'content-type': _, ...headers } = page.headers
    res.writeHead(304, headers).end()
    return
  }
  const encoding: Encoding = choose(page.bodies, String(req.headers['accept-encoding'] ?? ''))
  const body = page.bodies[encoding] as Buffer
  const headers: OutgoingHttpHeaders = { ...page.headers, 'content-length': body.length }
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  res.writeHead(200, headers)
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

const hasIt = (known: string | undefined, etag: string): boolean =>
  known !== undefined && (known === etag || known.split(',').some((one) => [etag, etag.slice(2)].includes(one.trim())))
