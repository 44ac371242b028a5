import type { Currency } from '@/lib/money'
import { stripeStatuses } from '../statuses'
import { currencyOf, fromStripeAmount } from './amounts'
import { type Identity, momentOf, type Said, type Status } from './ledger'
import type { Received } from './readEvent'
import {
  type Charge,
  disputeShape,
  Ignored,
  type Invoice,
  invoiceShape,
  read,
  sessionShape,
  subscriptionShape,
} from './shapes'

/** What an event of Stripe's means for one subscription or purchase. */
export type Fact = {
  /** Stripe's id of the subscription, or of the payment of a purchase. */
  key: string
  /** Who bought it, as the checkout noted it. */
  user: string | undefined
  identity: Identity
  said: Said
  /** What the amount of a refund is counted in. */
  currency?: Currency
  /** Stripe's ids of what it is a subscription to now: customers may change their plan at Stripe. */
  sold?: { price?: string; product?: string }
}

// Stripe may learn new ones: what is not known here is not guessed at.
const statuses = new Set<string>(stripeStatuses)

/**
 * An event that speaks for itself.
 * @throws Ignored when it says nothing about what was bought here, or is of an odd shape
 */
export function factOf({ type, created, object }: Received): Fact {
  if (type.startsWith('customer.subscription.')) return ofSubscription(object, created)
  if (type.startsWith('checkout.session.')) return ofSession(object, type, created)
  if (type.startsWith('invoice.')) return ofInvoice(object, type, created)
  return ofDispute(object, created)
}

function ofSubscription(object: unknown, asOf: number): Fact {
  const told = read(subscriptionShape, object)
  const { id, status, customer, metadata, items, trial_end, cancel_at, cancel_at_period_end, canceled_at } = told
  if (!statuses.has(status)) throw new Ignored('a status that is not known here')
  const item = items?.data[0]
  const end = told.current_period_end ?? item?.current_period_end
  const { recurring, unit_amount } = item?.price ?? {}
  const currency = currencyOf(item?.price?.currency)
  const interval = recurring?.interval_count === 1 ? recurring.interval : undefined
  const known = (['month', 'year'] as const).find((one) => one === interval)
  return {
    key: id,
    user: metadata?.user ?? undefined,
    identity: { product: metadata?.product ?? null, customer, isOneOff: false },
    sold: { price: item?.price?.id ?? undefined, product: item?.price?.product ?? undefined },
    said: {
      lane: 'state',
      asOf,
      state: {
        status: status as Status,
        product: metadata?.product ?? null,
        interval: known ?? null,
        amount: currency && typeof unit_amount === 'number' ? fromStripeAmount(unit_amount, currency) : null,
        currency: currency ?? null,
        trialEndsAt: moment(trial_end),
        currentPeriodEnd: moment(end),
        cancelAt: moment(cancel_at) ?? (cancel_at_period_end ? moment(end) : null),
        canceledAt: moment(canceled_at),
      },
    },
  }
}

/** A finished checkout says who bought what. What became of it is told by the subscription; of a purchase, by itself. */
function ofSession(object: unknown, type: string, asOf: number): Fact {
  const session = read(sessionShape, object)
  const { mode, subscription, payment_intent, metadata, customer, payment_status, amount_total } = session
  const user = metadata?.user ?? undefined
  const identity = { product: metadata?.product ?? null, customer }
  if (mode === 'subscription' && subscription)
    return { key: subscription, user, identity: { ...identity, isOneOff: false }, said: { lane: 'none' } }
  if (mode !== 'payment' || !payment_intent || type === 'checkout.session.expired')
    throw new Ignored('a checkout that has paid for nothing')
  const currency = currencyOf(session.currency)
  const unpaid: Status = type === 'checkout.session.async_payment_failed' ? 'incomplete_expired' : 'incomplete'
  return {
    key: payment_intent,
    user,
    identity: { ...identity, isOneOff: true },
    said: {
      lane: 'state',
      asOf,
      state: {
        ...endless,
        status: payment_status === 'unpaid' ? unpaid : 'active',
        product: identity.product,
        amount: currency && typeof amount_total === 'number' ? fromStripeAmount(amount_total, currency) : null,
        currency: currency ?? null,
      },
    },
  }
}

const endless = {
  interval: 'one-off' as const,
  trialEndsAt: null,
  currentPeriodEnd: null,
  cancelAt: null,
  canceledAt: null,
}

function ofInvoice(object: unknown, type: string, asOf: number): Fact {
  const invoice = read(invoiceShape, object)
  const about = ofInvoicedSubscription(invoice)
  const isPaid = type === 'invoice.paid'
  // Nothing was owed, as at the beginning of a trial: it settles no debt.
  if (isPaid && invoice.amount_paid === 0) return { ...about, said: { lane: 'none' } }
  const failed = { failedPayments: Math.max(1, invoice.attempt_count), next: moment(invoice.next_payment_attempt) }
  const { failedPayments, next } = isPaid ? { failedPayments: 0, next: null } : failed
  return { ...about, said: { lane: 'invoice', asOf, failedPayments, nextPaymentAttemptAt: next } }
}

type About = Omit<Fact, 'said'>

/** The subscription that an invoice is for. @throws Ignored when it is for none */
function ofInvoicedSubscription(invoice: Invoice): About {
  const details = invoice.parent?.subscription_details
  const key = details?.subscription ?? invoice.subscription
  if (!key) throw new Ignored('an invoice for no subscription')
  const noted = (details ?? invoice.subscription_details)?.metadata ?? invoice.lines?.data[0]?.metadata
  const identity = { product: noted?.product ?? null, customer: invoice.customer, isOneOff: false }
  return { key, user: noted?.user ?? undefined, identity }
}

/**
 * A payment that was given back, in part or as a whole.
 * @param invoice what the payment was for, where it was an invoice; a purchase says itself what it was for
 * @throws Ignored when it was for nothing that is sold here
 */
export function ofRefund(charge: Charge, asOf: number, invoice?: Invoice): Fact {
  const about = invoice ? ofInvoicedSubscription(invoice) : ofPurchase(charge)
  if (!about) throw new Ignored('a refund of something else')
  const currency = knownCurrency(charge.currency)
  const amount = fromStripeAmount(charge.amount_refunded, currency)
  return { ...about, currency, said: { lane: 'refund', asOf, amount, isWhole: charge.refunded } }
}

/** The purchase that a payment was made for: the checkout's notes are on the payment itself. */
export function ofPurchase({ payment_intent: key, metadata, customer }: Charge): About | undefined {
  if (!key || !metadata?.user) return undefined
  return { key, user: metadata.user, identity: { product: metadata.product ?? null, customer, isOneOff: true } }
}

/**
 * A payment that the buyer's bank took back: a purchase has ended by that. It does not say who bought; a subscription's
 * payment is none that is known here by its id, and what becomes of the subscription is told by Stripe.
 */
function ofDispute(object: unknown, asOf: number): Fact {
  const { status, payment_intent: key, amount, currency: code } = read(disputeShape, object)
  if (status !== 'lost' || !key) throw new Ignored('a dispute that takes nothing back')
  const currency = knownCurrency(code)
  const identity = { product: null, customer: null, isOneOff: true }
  const said = { lane: 'refund' as const, asOf, amount: fromStripeAmount(amount, currency), isWhole: true }
  return { key, user: undefined, identity, currency, said }
}

function knownCurrency(code: string): Currency {
  const currency = currencyOf(code)
  if (!currency) throw new Ignored('a currency that nothing is sold in here')
  return currency
}

const moment = (seconds: number | null | undefined): string | null => (seconds ? momentOf(seconds) : null)
