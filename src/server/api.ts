import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { etagOf } from '@/lib/etag'
import { isOutage } from '@/lib/faults'
import { logger } from '@/lib/log'
import { inRequest, outageMet } from '@/lib/requestScope'
import { secondsOfOutage } from '@/lib/retryAfter'
import { bodyLimit, faultOfText, readableSize } from './body'
import { languageOfHeaders, refuse } from './refuse'

/** Decides when a request whose body has arrived may go on to the database. */
export type Admit = (request: Request, work: () => Promise<Response>) => Promise<Response>

/**
 * The API as one function from request to response: body checks, Payload's own handlers, the error contract, ETags.
 * Our node server and Next's route handlers both call it.
 */
export const apiHandler = (config: Promise<SanitizedConfig>, admit: Admit = (_, work) => work()) => {
  const graphql = GRAPHQL_POST(config)
  const handle = async (incoming: Request): Promise<Response> => {
    const checked = await checkRequest(incoming)
    if (checked instanceof Response) return checked
    const isGraphql = checked.method === 'POST' && new URL(checked.url).pathname === '/api/graphql'
    const answer = admit(checked, async () =>
      isGraphql ? graphql(checked) : handleEndpoints({ config, request: checked }),
    )
    const response = await answer.catch((error: unknown) => refuseThrown(error, incoming))
    // Without a body it is the query that could not be read; faults of ours have one, or are thrown.
    if (isGraphql && response.status >= 400 && !response.headers.has('content-type'))
      return refuse({ code: 'VALIDATION_FAILED', text: errors.badQuery }, incoming)
    if (response.status >= 400) return withCodes(response, incoming)
    if (isGraphql) return withGraphqlCodes(response)
    return incoming.method === 'GET' ? withEtag(incoming, response) : response
  }
  return async (incoming: Request): Promise<Response> => {
    const response = await inRequest(() => handle(incoming)).catch((error: unknown) => refuseThrown(error, incoming))
    if (response.status === 503 && !response.headers.has('retry-after'))
      response.headers.set('Retry-After', String(secondsOfOutage))
    return response
  }
}

async function checkRequest(request: Request): Promise<Request | Response> {
  if (!isText(request.url)) return refuse({ code: 'VALIDATION_FAILED', text: errors.badText }, request)
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
    // Payload writes over `json` of these requests; the light request of our server does not let it.
    return request.url.includes('/payload-preferences/') ? new Request(request.url, request) : request
  }
  const type = request.headers.get('content-type')
  const limit = bodyLimit(type)
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  const tooLarge = () =>
    refuse({ code: 'TOO_LARGE', text: errors.tooLarge, values: { limit: readableSize(limit) } }, request)
  if (length > limit) return tooLarge()
  if (type?.startsWith('multipart/form-data')) return Number.isNaN(length) ? tooLarge() : request
  const bytes = await readUpTo(request, limit)
  if (!bytes) return tooLarge()
  // What Stripe signed is what it is, and refused it would come again for days; its reader stores nothing unread.
  const isSigned = new URL(request.url).pathname === '/api/stripe/webhooks'
  const fault = isSigned ? undefined : faultOfText(bytes)
  if (fault) return refuse(fault, request)
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: bytes.length > 0 ? bytes : undefined,
  })
}

/** Whether an address is UTF-8 without NUL once its escapes are read. */
function isText(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0')
  } catch {
    return false
  }
}

/** The answer while the database is away. */
export const outage = (request: Request): Response =>
  refuse(
    { code: 'UNAVAILABLE', text: errors.unavailable, headers: { 'Retry-After': String(secondsOfOutage) } },
    request,
  )

/** Errors thrown before Payload's own handling begins: as a rule a body that is no JSON. */
function refuseThrown(error: unknown, request: Request): Response {
  if (isOutage(error)) return outage(request)
  const { status, name } = error as { status?: number; name?: string }
  if (name === 'SyntaxError' || status === 400)
    return refuse({ code: 'VALIDATION_FAILED', text: errors.badJson }, request)
  if (request.headers.get('content-type')?.startsWith('multipart/'))
    return refuse({ code: 'VALIDATION_FAILED', text: errors.badForm }, request)
  logger.error({ err: error })
  return refuse({ code: 'INTERNAL', text: errors.internal }, request)
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts, size) as Uint8Array<ArrayBuffer>
}

const codeByStatus = new Map<number, ErrorCode>(
  Object.entries(errorStatus)
    .map(([code, status]) => [status, code as ErrorCode])
    .reverse() as [number, ErrorCode][],
)

/** Answers of Payload that never met the error hook (unknown routes, errors of single rows in a bulk edit) get their codes here. */
async function withCodes(response: Response, request: Request): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response
  const body = (await response.json()) as { errors?: Record<string, unknown>[]; message?: string }
  // Of many rows some may have failed for the database's fault alone: the whole may be tried again.
  const status = outageMet() ? 503 : response.status === 501 ? 404 : response.status
  const code = codeByStatus.get(status) ?? (status < 500 ? 'VALIDATION_FAILED' : 'INTERNAL')
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (!body.errors?.length) {
    const text = { 401: errors.unauthenticated, 403: errors.forbidden, 404: errors.notFound }[status]
    const message = text ? say(text, languageOfHeaders(request.headers)) : body.message
    return Response.json({ errors: [{ message, code }] }, { status, headers })
  }
  const coded = body.errors.map((error) => {
    const inner = (error.extensions as { code?: unknown } | undefined)?.code
    return error.code || inner ? error : { ...error, code }
  })
  return Response.json({ ...body, errors: coded }, { status, headers })
}

/** What GraphQL refuses before anything runs (syntax, unknown names, values of the wrong type) comes without a code. */
async function withGraphqlCodes(response: Response): Promise<Response> {
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (!text.startsWith('{"errors"')) return new Response(text, { status: response.status, headers })
  const body = JSON.parse(text) as { errors: { extensions?: object }[] }
  const coded = body.errors.map((error) =>
    error.extensions ? error : { ...error, extensions: { code: 'VALIDATION_FAILED' } },
  )
  const isOut = coded.some(({ extensions }) => (extensions as { code?: unknown }).code === 'UNAVAILABLE')
  return Response.json({ ...body, errors: coded }, { status: isOut ? 503 : response.status, headers })
}

async function withEtag(request: Request, response: Response): Promise<Response> {
  if (
    response.status !== 200 ||
    response.headers.has('etag') ||
    !response.headers.get('content-type')?.startsWith('application/json')
  )
    return response
  const body = await response.text()
  // Lists have no version to compare. A document's own `updatedAt` stands behind those of what is populated in it.
  const updatedAt = body.startsWith('{"docs":') ? undefined : /^.*"updatedAt":"([^"]+)"/s.exec(body)?.[1]
  const etag = etagOf(updatedAt, body)
  const headers = new Headers(response.headers)
  headers.set('etag', etag)
  headers.set('cache-control', 'private, no-cache')
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  return known?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers })
}
