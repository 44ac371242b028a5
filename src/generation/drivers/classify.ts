import { DriverError, type DriverFault } from './driver'

/** Why a provider is spoken to: to order what costs money, or to ask about an order. */
export type Purpose = 'submit' | 'ask'

/** Who was spoken to, and the secret that must not show up in what is said about it. */
export type Counterpart = { provider: string; key: string }

type Verdict = { fault: DriverFault; retryable?: boolean }

/** What an HTTP status says about an order that was not there before the request; the first row that fits counts. */
const submitVerdicts: { from: number; to: number; verdict: Verdict }[] = [
  { from: 429, to: 429, verdict: { fault: 'refused', retryable: true } },
  { from: 503, to: 503, verdict: { fault: 'refused', retryable: true } },
  { from: 300, to: 499, verdict: { fault: 'refused' } },
  // The provider, or something in front of it, broke down while it had the order in hand.
  { from: 500, to: 599, verdict: { fault: 'ambiguous' } },
]

/** Failures from before a single byte of the request was sent. */
const unsent: Record<string, Verdict> = {
  ECONNREFUSED: { fault: 'refused', retryable: true },
  ENOTFOUND: { fault: 'refused', retryable: true },
  EAI_AGAIN: { fault: 'refused', retryable: true },
  EHOSTUNREACH: { fault: 'refused', retryable: true },
  ENETUNREACH: { fault: 'refused', retryable: true },
  UND_ERR_CONNECT_TIMEOUT: { fault: 'refused', retryable: true },
  CERT_HAS_EXPIRED: { fault: 'refused' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { fault: 'refused' },
  SELF_SIGNED_CERT_IN_CHAIN: { fault: 'refused' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { fault: 'refused' },
  ERR_TLS_CERT_ALTNAME_INVALID: { fault: 'refused' },
  ERR_INVALID_URL: { fault: 'refused' },
}

/** Statuses that a provider refuses a prompt or a picture with; others cannot be about their content. */
const moderatingStatuses = [400, 403, 422, 451]

/** The codes and stock phrases with which the providers say that content was the reason. */
const moderationMarks = [
  /moderation|content[_ -]?(policy|filter)|content_against_policy|safety system|safety filter/i,
  /SensitiveContentDetected|RiskDetection|PolicyViolation/i,
  /PROHIBITED_CONTENT|BLOCKLIST|IMAGE_SAFETY|responsible ai|usage guidelines/i,
  /\bnsfw\b|flagged as sensitive|\bE005\b/i,
]

const readsAsModeration = (text: string) => moderationMarks.some((mark) => mark.test(text))

/** What a provider said, fit for a log: one line of at most 300 characters, without the key or a part of it. */
export function shorten(text: string, key: string): string {
  const start = key.slice(0, 8).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const clean = key ? text.replaceAll(key, '***') : text
  // Some providers quote the beginning of a key that they refuse.
  const line = (key.length >= 16 ? clean.replace(new RegExp(`${start}\\S*`, 'g'), '***') : clean)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}

/** Seconds until the provider wants to hear from us again, from its header (RFC 9110) or Google's `RetryInfo`. */
function retryAfterOf(headers: Headers, text: string): number | undefined {
  const header = headers.get('retry-after')
  const seconds = Number(header ?? Number.NaN)
  if (header && Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds))
  const date = Date.parse(header ?? '')
  if (!Number.isNaN(date)) return Math.max(0, Math.ceil((date - Date.now()) / 1000))
  const delay = /"retryDelay":\s*"(\d+(?:\.\d+)?)s"/.exec(text)?.[1]
  return delay ? Math.ceil(Number(delay)) : undefined
}

/** What a refusal says, without what it repeats of the order: that is private, and may read like a reason. */
function reasonOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (key, value) => (key === 'input' || key === 'prompt' ? undefined : value)))
  } catch {
    return text
  }
}

/** What an answer that is no success means. */
export function faultOfAnswer(
  answer: { status: number; headers: Headers; text: string },
  purpose: Purpose,
  { provider, key }: Counterpart,
): DriverError {
  const { status, headers } = answer
  const reason = reasonOf(answer.text)
  const message = shorten(`${provider} answered ${status}: ${reason}`, key)
  const retryAfter = retryAfterOf(headers, reason)
  const wait = retryAfter === undefined ? {} : { retryAfter }
  if (purpose === 'ask') return new DriverError('unreachable', message, wait)
  if (moderatingStatuses.includes(status) && readsAsModeration(reason)) return new DriverError('moderated', message)
  const row = submitVerdicts.find(({ from, to }) => status >= from && status <= to)
  const { fault, retryable } = row?.verdict ?? { fault: 'ambiguous' as const }
  return new DriverError(fault, message, retryable ? { retryable, ...wait } : {})
}

/**
 * What it means that no answer came: whether the order can have arrived decides. The error itself is not passed on as
 * a cause, since it may quote a header, and causes get logged.
 */
export function faultOfConnection(error: unknown, purpose: Purpose, { provider, key }: Counterpart): DriverError {
  const causes = causesOf(error)
  const codes = causes.map((cause) => (cause as NodeJS.ErrnoException).code)
  const message = shorten(`${provider} was not reached: ${causes.map((cause) => cause.message).join(': ')}`, key)
  if (purpose === 'ask') return new DriverError('unreachable', message)
  const code = codes.find((each) => each !== undefined && each in unsent)
  // `fetch` refuses a malformed address or header with an error of its own, without a cause.
  const malformed = error instanceof TypeError && error.message !== 'fetch failed' && error.cause === undefined
  const verdict: Verdict = malformed ? { fault: 'refused' } : (code && unsent[code]) || { fault: 'ambiguous' }
  return new DriverError(verdict.fault, message, verdict.retryable ? { retryable: true } : {})
}

/** What it means that an answer came, and was cut off or made no sense. */
export const faultOfContent = (reason: string, purpose: Purpose, { provider, key }: Counterpart): DriverError =>
  new DriverError(purpose === 'submit' ? 'ambiguous' : 'unreachable', shorten(`${provider}: ${reason}`, key))

/** How a job ended that was there: stopped for its content, or failed for another reason. */
export const faultOfJob = (reason: unknown, { provider, key }: Counterpart): DriverError => {
  const text = typeof reason === 'string' ? reason : JSON.stringify(reason ?? 'no reason given')
  return new DriverError(readsAsModeration(text) ? 'moderated' : 'failed', shorten(`${provider}: ${text}`, key))
}

/** The provider used a word that this driver does not know. */
export const unknownStatus = (status: unknown, { provider, key }: Counterpart): DriverError =>
  new DriverError('unknown-status', shorten(`${provider} says ${JSON.stringify(status)}`, key))

/** An error and what caused it, outermost first. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = []
  for (let each = error; each instanceof Error && !causes.includes(each); each = each.cause) causes.push(each)
  return causes
}
