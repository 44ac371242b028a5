import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { inTransaction } from '@/requests/inTransaction'
import { isUpload } from '@/requests/parse'
import { applyFact } from './applyFact'
import { type Fact, factOf } from './facts'
import { momentOf } from './ledger'
import { refundOf } from './refundOf'
import { signedEvent } from './stripe'

/**
 * Takes an event of Stripe's: once, however often it comes. Its id is stored in the transaction of its effect, so that
 * one without the other does not exist; whatever goes wrong, Stripe is told so and sends it again.
 * @throws CodedError 400 forged, altered, too old, or there is no secret; 503 Stripe or the database did not do their part
 */
export async function receiveEvent(req: PayloadRequest): Promise<void> {
  const body = isUpload(req) ? undefined : await req.arrayBuffer?.()
  const event = signedEvent(new Uint8Array(body ?? new ArrayBuffer(0)), req.headers.get('stripe-signature'))
  if (!event) throw new CodedError('VALIDATION_FAILED', say(billing.badSignature, languageOf(req)), { errors: [] })
  if (!isHandled(event) || (await isStored(req, event))) return
  const fact = event.type === 'charge.refunded' ? await refundOf(req, event) : factOf(event)
  // The signature says who speaks; nobody's session is part of it.
  req.user = null
  await inTransaction(req, () => take(req, event, fact))
  // Payload answers before it knows that the transaction was kept.
  if (!(await isStored(req, event))) throw new CodedError('UNAVAILABLE', say(errors.unavailable, languageOf(req)))
}

const isHandled = ({ type }: Stripe.Event) =>
  /^(customer\.subscription\.|checkout\.session\.|invoice\.(paid|payment_failed|payment_action_required)$|charge\.(refunded|dispute\.closed)$)/.test(
    type,
  )

async function take(req: PayloadRequest, event: Stripe.Event, fact: Fact | undefined) {
  const [stored] = await query<{ id: string }>(
    req,
    sql`insert into stripe_events (event_id, type, outcome, occurred_at)
        values (${event.id}, ${event.type.slice(0, 100)}, 'ignored', ${momentOf(event.created)})
        on conflict (event_id) do nothing returning id`,
  )
  if (!stored || !fact) return
  const { outcome, subscription } = await applyFact(req, fact)
  await query(
    req,
    sql`update stripe_events set outcome = ${outcome}, subscription_id = ${subscription ?? null} where id = ${stored.id}`,
  )
}

const isStored = async ({ payload }: PayloadRequest, { id }: Stripe.Event): Promise<boolean> =>
  (await query({ payload }, sql`select 1 from stripe_events where event_id = ${id}`)).length > 0
