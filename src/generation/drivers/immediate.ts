import { NoImageGeneratedError, NoObjectGeneratedError, NoOutputGeneratedError, NoSpeechGeneratedError } from 'ai'
import { type Counterpart, causesOf, faultOfContent, shorten } from './classify'
import { DriverError, type ImmediateDriver, type Order, type Product, type Tools } from './driver'
import { send } from './http'

/** Pictures of the large models take minutes. */
export const immediateTimeoutMs = 280_000

/** How a client library has to reach the provider. */
export type Wire = { fetch: typeof fetch; abortSignal: AbortSignal }

/** A driver that pays with a single request through a client library. */
export const immediate = (
  provider: string,
  run: (order: Order, tools: Tools, wire: Wire) => Promise<Product>,
): ImmediateDriver => ({
  mode: 'immediate',
  run: (order, tools) => payOnce({ provider, key: tools.key }, tools.signal, (wire) => run(order, tools, wire)),
})

/**
 * Lets a client library send one request and no more, whatever it makes of the answer.
 * @throws {DriverError} for everything that goes wrong on the way
 */
export async function payOnce<Result>(
  counterpart: Counterpart,
  signal: AbortSignal,
  work: (wire: Wire) => Promise<Result>,
): Promise<Result> {
  let sent = false
  const sendOnce: typeof fetch = async (input, init) => {
    if (sent) throw new DriverError('failed', `${counterpart.provider} was to be asked, and paid, a second time`)
    sent = true
    const { status, headers, body } = await send({
      ...counterpart,
      purpose: 'submit',
      url: String(input),
      method: 'POST',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: init?.body,
      signal,
      timeoutMs: immediateTimeoutMs,
    })
    const type = headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) throw faultOfContent('a web page instead of an answer', 'submit', counterpart)
    return new Response(body, { status, headers: { 'content-type': type } })
  }
  try {
    return await work({ fetch: sendOnce, abortSignal: signal })
  } catch (error) {
    throw faultOf(error, sent, signal, counterpart)
  }
}

/** What was made, and found empty or not to the point: paid for, and no good. */
const emptyResults = [NoImageGeneratedError, NoObjectGeneratedError, NoOutputGeneratedError, NoSpeechGeneratedError]

function faultOf(error: unknown, sent: boolean, signal: AbortSignal, counterpart: Counterpart): DriverError {
  // Libraries wrap what `fetch` throws.
  const causes = causesOf(error)
  const known = causes.find((cause) => cause instanceof DriverError)
  if (known) return known
  const reason = causes.map(({ message }) => message).join(': ') || String(error)
  const message = shorten(`${counterpart.provider}: ${reason}`, counterpart.key)
  // Not passed on as a cause: what libraries throw holds the order, and causes get logged.
  if (!sent) return new DriverError(signal.aborted ? 'cancelled' : 'refused', message)
  const isStopped = NoObjectGeneratedError.isInstance(error) && error.finishReason === 'content-filter'
  if (isStopped) return new DriverError('moderated', message)
  if (emptyResults.some((kind) => kind.isInstance(error))) return new DriverError('failed', message)
  return faultOfContent(reason, 'submit', counterpart)
}
