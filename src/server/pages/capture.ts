import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { visitorsCaching } from './kept'

/** What Next answered with a page that it renders once for everybody, and a way to answer in its stead. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer; release: () => void }

/** Whether Next says by this header that everybody gets the same. */
const isForAll = (name: string, value: unknown) =>
  name.toLowerCase() === 'cache-control' && typeof value === 'string' && /\bs-maxage=/.test(value)

/**
 * Tells visitors and caches between us to ask again where Next tells them to keep a page for a year: we know when a
 * page is old, they do not.
 */
export function askAgain(res: ServerResponse, onForAll = () => {}): void {
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) => {
    if (!isForAll(name, value)) return setHeader(name, value)
    onForAll()
    return setHeader(name, visitorsCaching)
  }
}

/**
 * Holds back an answer of Next that is the same for everybody and resolves with the whole of it; every other answer
 * passes on as it comes, and resolves with nothing, as does one whose visitor has left. Lies below what Next itself puts
 * around a response (compression), so it sees what would have been sent.
 * @param failures holds back failures (from 500 on) as well: there is something better to be sent
 */
export const capture = (res: ServerResponse, failures: boolean): Promise<Captured | undefined> =>
  new Promise((done) => intercept(res, failures, done))

function intercept(res: ServerResponse, failures: boolean, done: (captured?: Captured) => void): void {
  const { writeHead, write, end, flushHeaders } = res
  const parts: Buffer[] = []
  let isSame = false
  let state: 'undecided' | 'held' | 'passed' = 'undecided'
  askAgain(res, () => {
    isSame = true
  })
  const isHeld = () => {
    if (state !== 'undecided') return state === 'held'
    const isPage = isSame && res.statusCode === 200 && !res.hasHeader('set-cookie')
    state = isPage || (failures && res.statusCode >= 500) ? 'held' : 'passed'
    if (state === 'passed') done()
    return state === 'held'
  }
  res.once('close', () => done())
  const collect = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') parts.push(Buffer.from(chunk, encoding as BufferEncoding))
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }
  /** Gives the response its own methods back. */
  const release = () => {
    state = 'passed'
    Object.assign(res, { writeHead, write, end, flushHeaders })
  }

  res.writeHead = ((status: number, ...rest: [string | undefined, OutgoingHttpHeaders] | [OutgoingHttpHeaders?]) => {
    res.statusCode = status
    const headers = rest.find((one) => typeof one === 'object')
    for (const [name, value] of Object.entries(headers ?? {})) res.setHeader(name, value as OutgoingHttpHeader)
    return isHeld() ? res : writeHead.call(res, status)
  }) as typeof res.writeHead
  res.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(res)
  }
  res.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHeld()) return Reflect.apply(write, res, [chunk, ...rest])
    collect(chunk, typeof rest[0] === 'string' ? rest[0] : 'utf8')
    const written = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    if (written) process.nextTick(written)
    return true
  }) as typeof res.write
  res.end = ((...args: unknown[]) => {
    if (!isHeld()) return Reflect.apply(end, res, args)
    collect(args[0], typeof args[1] === 'string' ? args[1] : 'utf8')
    done({ status: res.statusCode, headers: { ...res.getHeaders() }, body: Buffer.concat(parts), release })
    return res
  }) as typeof res.end
}
