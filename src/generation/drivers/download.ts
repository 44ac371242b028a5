import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Counterpart, faultOfConnection, shorten } from './classify'
import { DriverError, type OutputFile, type Tools } from './driver'
import { headBytes, mediaTypeOf } from './mediaTypes'

export type Download = Counterpart & {
  url: string
  /** The provider's own address: what comes from there may be asked for with `headers`, and without https. */
  baseUrl: string
  /** Sent to the provider's own address only. */
  headers?: Record<string, string>
  kind: 'video' | 'image'
  /** Name of the file in the work folder, without its extension. */
  name: string
  metadata?: OutputFile['metadata']
  maxBytes?: number
  pace?: Pace
}

/** As they come to lie on the disk, unpacked; a picture of the largest models has a tenth of it. */
const mostBytes = { video: 2 * 1024 ** 3, image: 128 * 1024 ** 2 }
const maxRedirects = 5

/** How long a copy may take: so many milliseconds, and longer only while it is this fast. */
type Pace = { ms: number; bytesPerSecond: number }
const usualPace: Pace = { ms: 60_000, bytesPerSecond: 128 * 1024 }

/**
 * Copies a result into the work folder, chunk by chunk. A server that keeps dripping does not hold a worker: the time
 * for the whole is measured by what has come.
 * @throws {DriverError} `expired` when the link is no longer good, `unreachable` when the copy did not succeed,
 * `failed` when what is there is not a picture of at most 128 MB or a video of at most 2 GB
 */
export async function download(order: Download, tools: Pick<Tools, 'workDir' | 'signal'>): Promise<OutputFile> {
  const watch = watchPace(order.pace ?? usualPace)
  try {
    return await fetchInto(order, tools.workDir, AbortSignal.any([tools.signal, watch.signal]), watch.onBytes)
  } finally {
    watch.stop()
  }
}

function watchPace({ ms, bytesPerSecond }: Pace) {
  const begun = Date.now()
  const slow = new AbortController()
  let bytes = 0
  const look = () => {
    if (Date.now() - begun > ms + (1000 * bytes) / bytesPerSecond) slow.abort(new Error('it comes too slowly'))
  }
  const timer = setInterval(look, Math.min(1000, ms))
  return {
    signal: slow.signal,
    onBytes: (count: number) => {
      bytes += count
    },
    stop: () => clearInterval(timer),
  }
}

type Counter = (bytes: number) => void

async function fetchInto(order: Download, workDir: string, signal: AbortSignal, onBytes: Counter): Promise<OutputFile> {
  const response = await follow(order, signal)
  const { status } = response
  if (!response.ok) {
    await response.body?.cancel()
    const fault = [403, 404, 410].includes(status) ? 'expired' : 'unreachable'
    throw new DriverError(fault, `${order.provider}: the result's link answered ${status}`)
  }
  const partial = path.join(workDir, `${order.name}.part`)
  try {
    const { mimeType, extension } = await copy(response, partial, order, onBytes)
    const target = path.join(workDir, `${order.name}.${extension}`)
    await rename(partial, target)
    return { path: target, mimeType, metadata: order.metadata ?? {} }
  } catch (error) {
    await rm(partial, { force: true })
    throw error instanceof DriverError ? error : faultOfConnection(error, 'ask', order)
  }
}

/** A result may lie, or be moved, anywhere; the key is for the provider itself. */
export const headersFor = (url: URL, order: Pick<Download, 'baseUrl' | 'headers'>) =>
  url.origin === new URL(order.baseUrl).origin ? order.headers : undefined

/** By hand: `fetch` itself would carry a key header to wherever it is sent. */
async function follow(order: Download, signal: AbortSignal): Promise<Response> {
  const own = new URL(order.baseUrl)
  let url = parse(order.url)
  for (let hops = 0; hops <= maxRedirects; hops++) {
    if (!url || (url.protocol !== 'https:' && url.origin !== own.origin)) break
    // What is a picture or a film is packed already.
    const headers = { 'accept-encoding': 'identity', ...headersFor(url, order) }
    const response = await fetch(url, { redirect: 'manual', signal, headers }).catch((error) => {
      throw faultOfConnection(error, 'ask', order)
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || !location) return response
    await response.body?.cancel()
    url = parse(location, url)
  }
  throw new DriverError('failed', shorten(`${order.provider}: the result's link leads to ${url?.origin}`, order.key))
}

const parse = (url: string, base?: URL) => (URL.canParse(url, base) ? new URL(url, base) : undefined)

async function copy(response: Response, target: string, order: Download, onBytes: Counter) {
  const maxBytes = order.maxBytes ?? mostBytes[order.kind]
  const tooLarge = () => new DriverError('failed', `${order.provider}: the result has more than ${maxBytes} bytes`)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const said = response.headers.get('content-type')
  let head = Buffer.alloc(0)
  let size = 0
  // By its first bytes, so that what is something else altogether is not copied to its end.
  const typeOfHead = () => {
    const type = mediaTypeOf(head)
    if (type?.mimeType.startsWith(`${order.kind}/`)) return type
    throw new DriverError('failed', shorten(`${order.provider}: the result is no ${order.kind} but ${said}`, order.key))
  }
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length
      onBytes(chunk.length)
      if (size > maxBytes) throw tooLarge()
      if (head.length < headBytes) {
        head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
        if (head.length === headBytes) typeOfHead()
      }
      yield chunk
    }
  }
  // Opened before, for a stream that fails early may create its file after it was removed.
  const file = await open(target, 'w')
  await pipeline(response.body ?? Readable.from([]), counted, file.createWriteStream())
  if (size === 0) throw new DriverError('unreachable', `${order.provider}: the result is empty`, { empty: true })
  return typeOfHead()
}
