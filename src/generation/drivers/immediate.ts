import { NoImageGeneratedError, NoObjectGeneratedError, NoOutputGeneratedError, NoSpeechGeneratedError } from 'ai'
import { type Counterpart, causesOf, faultOfContent, shorten } from './classify'
import {
  DriverError,
  type ImmediateDriver,
  type Order,
  PaidFault,
  type Product,
  type Reply,
  type Tools,
} from './driver'
import { send } from './http'
import { tokensOf } from './tokens'

/** Pictures of the large models take minutes. */
const timeoutMs = 280_000

/** Pictures come as base64 within the answer. */
const maxBytes = 128 * 1024 * 1024

/** How a client library has to reach the provider. */
export type Wire = { fetch: typeof fetch; abortSignal: AbortSignal }

/** A driver that pays with a single request through a client library. */
export const immediate = (
  provider: string,
  run: (order: Order, tools: Tools, wire: Wire) => Promise<Product>,
): ImmediateDriver => ({
  mode: 'immediate',
  run: (order, tools) => payOnce(provider, tools, (wire) => run(order, tools, wire)),
})

/**
 * Lets a client library send one request and no more, whatever it makes of the answer. The answer is kept before the
 * library sees it; when there is one already, it is read again and nothing is sent.
 * @param request the number of this request within its order
 * @throws {DriverError} for everything that goes wrong on the way; `PaidFault` when there was an answer of no use
 */
export async function payOnce<Result>(
  provider: string,
  tools: Tools,
  work: (wire: Wire) => Promise<Result>,
  request = 0,
): Promise<Result> {
  const { signal, key } = tools
  const counterpart = { provider, key }
  let sent = false
  let answered = false
  const sendOnce: typeof fetch = async (input, init) => {
    if (sent) throw new DriverError('failed', `${counterpart.provider} was to be asked, and paid, a second time`)
    // One that cannot be written is not sent.
    const headers = Object.fromEntries(new Headers(init?.headers))
    sent = true
    const { status, type, body } = await answerTo(request, tools, async () => {
      const answer = await send({
        ...counterpart,
        purpose: 'submit',
        url: String(input),
        method: 'POST',
        headers,
        body: init?.body,
        signal,
        timeoutMs,
        maxBytes,
      })
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: answer.body }
    })
    if (type.startsWith('text/html')) throw faultOfContent('a web page instead of an answer', 'submit', counterpart)
    answered = true
    return new Response(body, { status, headers: { 'content-type': type } })
  }
  try {
    return await work({ fetch: sendOnce, abortSignal: signal })
  } catch (error) {
    const fault = faultOf(error, sent, signal, counterpart)
    // Whatever was made of it, there was an answer to this order, and it is on the bill.
    if (!answered || fault.fault !== 'failed' || fault instanceof PaidFault) throw fault
    throw new PaidFault('failed', fault.message)
  }
}

async function answerTo(request: number, { answers }: Tools, ask: () => Promise<Reply>): Promise<Reply> {
  const kept = await answers?.read(request)
  if (kept) return kept
  if (answers?.isOver) throw new DriverError('ambiguous', 'The answer was lost while the order was out')
  const reply = await ask()
  await answers?.keep(request, reply)
  return reply
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
  if (NoObjectGeneratedError.isInstance(error) && error.usage)
    return new PaidFault('failed', message, tokensOf(error.usage))
  if (emptyResults.some((kind) => kind.isInstance(error))) return new DriverError('failed', message)
  return faultOfContent(reason, 'submit', counterpart)
}
