import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { errors } from '@/i18n/words/errors'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { etagOf } from '@/lib/etag'
import { bodyLimit, faultOfText, readableSize } from './body'
import { refuse } from './refuse'

/**
 * The API as one function from request to response: body checks, Payload's own handlers, the error contract, ETags.
 * Our node server and Next's route handlers both call it.
 */
export const apiHandler = (config: Promise<SanitizedConfig>) => {
  const graphql = GRAPHQL_POST(config)
  return async (incoming: Request): Promise<Response> => {
    const checked = await checkRequest(incoming)
    if (checked instanceof Response) return checked
    const isGraphql = checked.method === 'POST' && new URL(checked.url).pathname === '/api/graphql'
    const response = isGraphql ? await graphql(checked) : await handleEndpoints({ config, request: checked })
    if (response.status >= 400) return withCodes(response)
    return incoming.method === 'GET' ? withEtag(incoming, response) : response
  }
}

async function checkRequest(request: Request): Promise<Request | Response> {
  if (/%00/.test(request.url)) return refuse({ code: 'VALIDATION_FAILED', text: errors.badText }, request)
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return request
  const type = request.headers.get('content-type')
  const limit = bodyLimit(type)
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  const tooLarge = () =>
    refuse({ code: 'TOO_LARGE', text: errors.tooLarge, values: { limit: readableSize(limit) } }, request)
  if (length > limit) return tooLarge()
  if (type?.startsWith('multipart/form-data')) return Number.isNaN(length) ? tooLarge() : request
  const bytes = await readUpTo(request, limit)
  if (!bytes) return tooLarge()
  const fault = faultOfText(bytes)
  if (fault) return refuse(fault, request)
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: bytes.length > 0 ? bytes : undefined,
  })
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
async function withCodes(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response
  const body = (await response.json()) as { errors?: Record<string, unknown>[]; message?: string }
  const status = response.status === 501 ? 404 : response.status
  const code = codeByStatus.get(status) ?? (status < 500 ? 'VALIDATION_FAILED' : 'INTERNAL')
  const list = body.errors?.length ? body.errors : [{ message: body.message ?? '' }]
  const coded = list.map((error) => {
    const inner = (error.extensions as { code?: unknown } | undefined)?.code
    return error.code || inner ? error : { ...error, code }
  })
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json({ ...body, errors: coded }, { status, headers })
}

async function withEtag(request: Request, response: Response): Promise<Response> {
  if (
    response.status !== 200 ||
    response.headers.has('etag') ||
    !response.headers.get('content-type')?.startsWith('application/json')
  )
    return response
  const body = await response.text()
  // A single document begins with its own fields; lists have no version to compare.
  const updatedAt = body.startsWith('{"docs":') ? undefined : /"updatedAt":"([^"]+)"/.exec(body)?.[1]
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
