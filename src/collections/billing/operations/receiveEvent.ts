import { type PayloadRequest, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { databaseFault } from '@/lib/faults'
import { languageOf } from '@/lib/language'
import { inTransaction } from '@/requests/inTransaction'
import { isUpload } from '@/requests/parse'
import { applyFact } from './applyFact'
import { type Fact, factOf } from './facts'
import { momentOf } from './ledger'
import { type Received, readEvent } from './readEvent'
import { refundOf } from './refundOf'
import { Ignored } from './shapes'
import { isSigned } from './stripe'

/**
 * Takes an event of Stripe's: once, however often it comes. Its id is stored in the transaction of its effect, so that
 * one without the other does not exist. What is signed and of an odd shape is kept as ignored, with the reason: it would
 * be as odd the next time. Whatever else goes wrong, Stripe is told so and sends it again.
 * @throws CodedError 400 forged, altered, too old, or there is no secret; 503 Stripe or the database did not do their part
 */
export async function receiveEvent(req: PayloadRequest): Promise<void> {
  const body = new Uint8Array((isUpload(req) ? undefined : await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  if (!isSigned(body, req.headers.get('stripe-signature')))
    throw new CodedError('VALIDATION_FAILED', say(billing.badSignature, languageOf(req)), { errors: [] })
  const event = readEvent(body)
  if (!isHandled(event) || (await isStored(req, event))) return
  // The signature says who speaks; nobody's session is part of it.
  req.user = null
  try {
    const fact = await meaningOf(req, event)
    await inTransaction(req, () => take(req, event, fact))
  } catch (error) {
    const reason = reasonToIgnore(error)
    if (reason === undefined) throw error
    req.payload.logger.warn({ msg: 'An event of Stripe has no effect', event: event.id, type: event.type, reason })
    await inTransaction(req, () => keep(req, event, reason))
  }
}

const isHandled = ({ type, odd }: Received) =>
  /^(customer\.subscription\.|checkout\.session\.|invoice\.(paid|payment_failed|payment_action_required)$|charge\.(refunded|dispute\.closed)$)/.test(
    type,
  ) ||
  (odd !== undefined && type === 'unknown')

async function meaningOf(req: PayloadRequest, event: Received): Promise<Fact> {
  if (event.odd) throw new Ignored(event.odd)
  return event.type === 'charge.refunded' ? refundOf(req, event) : factOf(event)
}

/** What no second delivery would change: it says nothing that is ours, or holds what cannot be stored. */
function reasonToIgnore(error: unknown): string | undefined {
  if (error instanceof Ignored) return error.message
  if (error instanceof ValidationError && error.data.collection === 'subscriptions')
    return `cannot be stored: ${error.data.errors.map(({ path }) => path).join(', ')}`
  return /^(22|23514)/.test(databaseFault(error)?.code ?? '') ? 'holds a value that cannot be stored' : undefined
}

async function take(req: PayloadRequest, event: Received, fact: Fact) {
  const stored = await keep(req, event)
  if (!stored) return
  const { outcome, subscription } = await applyFact(req, fact)
  await query(
    req,
    sql`update stripe_events set outcome = ${outcome}, subscription_id = ${subscription ?? null} where id = ${stored}`,
  )
}

/** @returns the id of its row, if this is the first time that it comes */
async function keep(req: PayloadRequest, event: Received, reason?: string): Promise<string | undefined> {
  const words = reason?.replace(/\p{Cc}+/gu, ' ').slice(0, 300) ?? null
  const [stored] = await query<{ id: string }>(
    req,
    sql`insert into stripe_events (event_id, type, outcome, reason, occurred_at)
        values (${event.id}, ${event.type}, 'ignored', ${words}, ${momentOf(event.created)})
        on conflict (event_id) do nothing returning id`,
  )
  return stored?.id
}

const isStored = async ({ payload }: PayloadRequest, { id }: Received): Promise<boolean> =>
  (await query({ payload }, sql`select 1 from stripe_events where event_id = ${id}`)).length > 0
