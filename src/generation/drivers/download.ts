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
}

const defaultMaxBytes = 2 * 1024 ** 3
const timeoutMs = 15 * 60_000
const maxRedirects = 5

/**
 * Copies a result into the work folder, chunk by chunk.
 * @throws {DriverError} `expired` when the link is no longer good, `unreachable` when the copy did not succeed,
 * `failed` when what is there is not a picture or video of at most 2 GB
 */
export async function download(order: Download, tools: Pick<Tools, 'workDir' | 'signal'>): Promise<OutputFile> {
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(timeoutMs)])
  const response = await follow(order, signal)
  const { status } = response
  if (!response.ok) {
    await response.body?.cancel()
    const fault = [403, 404, 410].includes(status) ? 'expired' : 'unreachable'
    throw new DriverError(fault, `${order.provider}: the result's link answered ${status}`)
  }
  const partial = path.join(tools.workDir, `${order.name}.part`)
  try {
    const { mimeType, extension } = await copy(response, partial, order)
    const target = path.join(tools.workDir, `${order.name}.${extension}`)
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
    const headers = headersFor(url, order)
    const response = await fetch(url, { redirect: 'manual', signal, ...(headers ? { headers } : {}) }).catch(
      (error) => {
        throw faultOfConnection(error, 'ask', order)
      },
    )
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || !location) return response
    await response.body?.cancel()
    url = parse(location, url)
  }
  throw new DriverError('failed', shorten(`${order.provider}: the result's link leads to ${url?.origin}`, order.key))
}

const parse = (url: string, base?: URL) => (URL.canParse(url, base) ? new URL(url, base) : undefined)

async function copy(response: Response, target: string, order: Download) {
  const maxBytes = order.maxBytes ?? defaultMaxBytes
  const tooLarge = () => new DriverError('failed', `${order.provider}: the result has more than ${maxBytes} bytes`)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  let head = Buffer.alloc(0)
  let size = 0
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > maxBytes) throw tooLarge()
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes)])
      yield chunk
    }
  }
  // Opened before, for a stream that fails early may create its file after it was removed.
  const file = await open(target, 'w')
  await pipeline(response.body ?? Readable.from([]), counted, file.createWriteStream())
  if (size === 0) throw new DriverError('unreachable', `${order.provider}: the result is empty`)
  const type = mediaTypeOf(head)
  if (type?.mimeType.startsWith(`${order.kind}/`)) return type
  const said = response.headers.get('content-type')
  throw new DriverError('failed', shorten(`${order.provider}: the result is no ${order.kind} but ${said}`, order.key))
}
