import type { PayloadRequest } from 'payload'
import Stripe from 'stripe'
import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { errors } from '@/i18n/words/errors'
import { env } from '@/lib/env'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'

let client: Stripe | undefined

/** Stripe's own client, at the address of the environment. @throws CodedError 503 when there is no key */
function stripeOf(req: PayloadRequest): Stripe {
  if (!env.STRIPE_SECRET_KEY) throw new CodedError('NOT_SET_UP', say(billing.notSetUp, languageOf(req)))
  client ??= new Stripe(env.STRIPE_SECRET_KEY, {
    ...(env.STRIPE_BASE_URL && serverAt(new URL(env.STRIPE_BASE_URL))),
    // Its timeout is for the whole of a request; that of node's own client begins anew with every byte.
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 2,
    timeout: 10_000,
    telemetry: false,
  })
  return client
}

const serverAt = ({ hostname, port, protocol }: URL) => ({
  host: hostname,
  port: port || undefined,
  protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
})

/**
 * Asks Stripe. What it answers with is awaited over the network: never call this inside a transaction.
 * @throws CodedError 503 `NOT_SET_UP` without a key, `UNAVAILABLE` when Stripe refuses or does not answer; Stripe's own
 * sentences can hold parts of keys and addresses of people, so neither they nor their error leave this function
 */
export async function askStripe<Answer>(
  req: PayloadRequest,
  question: (stripe: Stripe) => Promise<Answer>,
): Promise<Answer> {
  const stripe = stripeOf(req)
  try {
    return await question(stripe)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { type, code, param, statusCode, requestId } = error
    logger.error({ msg: 'Stripe did not do what it was asked', type, code, param, statusCode, requestId })
    throw new CodedError('UNAVAILABLE', say(errors.unavailable, languageOf(req)), { reason: code ?? type })
  }
}

/**
 * Whether a webhook's body is signed by Stripe, not more than five minutes ago; never without a secret to check it with.
 * What is in it is for others to read: Stripe's package refuses some of what Stripe signs.
 */
export function isSigned(body: Uint8Array, signature: string | null): boolean {
  if (!env.STRIPE_WEBHOOK_SECRET || !signature) return false
  try {
    return Stripe.webhooks.signature?.verifyHeader(body, signature, env.STRIPE_WEBHOOK_SECRET, replaySeconds) ?? false
  } catch {
    // Stripe's package throws errors of several kinds at what somebody made up; none of it is an event.
    return false
  }
}

const replaySeconds = 300
