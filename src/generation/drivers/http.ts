import { type Counterpart, faultOfAnswer, faultOfConnection, faultOfContent, type Purpose } from './classify'
import { DriverError } from './driver'

/** How long an answer may take, in milliseconds. */
const timeouts: Record<Purpose, number> = { submit: 60_000, ask: 20_000 }

/** Facts about a job, in bytes once unpacked: what is compressed is counted as it comes out. */
const maxAnswerBytes = 4 * 1024 * 1024

export type Call = Counterpart & {
  purpose: Purpose
  url: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  /** Goes out as JSON unless it is a string or a form already. */
  body?: unknown
  signal?: AbortSignal
  /** For the whole answer, not for a pause in it. */
  timeoutMs?: number
  maxBytes?: number
  /** Statuses other than 2xx that the caller wants to read itself. */
  expected?: number[]
}

export type Answer<Body> = { status: number; headers: Headers; body: Body }

/**
 * Sends one request, once, and reads the whole answer.
 * @throws {DriverError} of the fault that `classify.ts` has for what went wrong
 */
export async function send(request: Call): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const { purpose, expected = [] } = request
  if (purpose === 'submit' && request.signal?.aborted) {
    throw new DriverError('cancelled', `${request.provider} was not asked: stopped before`)
  }
  const response = await open(request)
  const isWanted = response.ok || expected.includes(response.status)
  const bytes = await readAll(response, request.maxBytes ?? maxAnswerBytes).catch((error: unknown) => {
    // The status alone says enough about a refusal.
    if (!isWanted) return new Uint8Array()
    throw faultOfContent(`the answer was cut off (${String(error)})`, purpose, request)
  })
  if (isWanted) return { status: response.status, headers: response.headers, body: bytes }
  const text = new TextDecoder().decode(bytes)
  throw faultOfAnswer({ status: response.status, headers: response.headers, text }, purpose, request)
}

/** As `send`, for answers in JSON. An empty answer is `undefined`. */
export async function call(request: Call): Promise<Answer<unknown>> {
  const { status, headers, body } = await send(request)
  const text = new TextDecoder().decode(body)
  try {
    return { status, headers, body: text.trim() ? JSON.parse(text) : undefined }
  } catch {
    if (status >= 300) return { status, headers, body: text }
    throw faultOfContent(`the answer is no JSON: ${text}`, request.purpose, request)
  }
}

/** An address of the provider, or of what stands in for it. */
export const addressOf = (baseUrl: string, path: string) => `${baseUrl.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`

async function open(request: Call): Promise<Response> {
  const { purpose, body } = request
  const raw = body === undefined || typeof body === 'string' || body instanceof FormData
  const timeout = AbortSignal.timeout(request.timeoutMs ?? timeouts[purpose])
  // What became of an order is worth asking even after the stop: that is how one learns what is owed.
  const stop = request.signal?.aborted ? undefined : request.signal
  try {
    return await fetch(request.url, {
      method: request.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        accept: 'application/json',
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      body: raw ? body : JSON.stringify(body),
      // A redirect would send the order, and the key, a second time and elsewhere.
      redirect: 'manual',
      signal: stop ? AbortSignal.any([stop, timeout]) : timeout,
    })
  } catch (error) {
    throw faultOfConnection(error, purpose, request)
  }
}

async function readAll(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
