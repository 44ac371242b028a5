import type Stripe from 'stripe'
import { stripeStatuses } from '../statuses'
import { currencyOf, fromStripeAmount } from './amounts'
import { type Identity, momentOf, type Said, type Status } from './ledger'

/** What an event of Stripe's means for one subscription or purchase. */
export type Fact = {
  /** Stripe's id of the subscription, or of the payment of a purchase. */
  key: string
  /** Who bought it, as the checkout noted it. */
  user: string | undefined
  identity: Identity
  said: Said
  /** Stripe's ids of what it is a subscription to now: customers may change their plan at Stripe. */
  sold?: { price?: string; product?: string }
}

// Stripe may learn new ones: what is not known here is not guessed at.
const statuses = new Set<string>(stripeStatuses)

/** Newer versions of Stripe's API moved some facts; what an event looks like is settled where it is ordered. */
type OlderSubscription = { current_period_end?: number }
type OlderInvoice = {
  subscription?: string | { id: string } | null
  subscription_details?: { metadata?: Stripe.Metadata | null } | null
}

/** An event that speaks for itself; nothing for one that says nothing about what was bought here. */
export function factOf({ type, created, data }: Stripe.Event): Fact | undefined {
  const { object } = data as { object: { object?: string } }
  if (type.startsWith('customer.subscription.') && object.object === 'subscription')
    return ofSubscription(object as Stripe.Subscription, created)
  if (type.startsWith('checkout.session.')) return ofSession(object as Stripe.Checkout.Session, type, created)
  if (invoiceEvents.has(type)) return ofInvoice(object as Stripe.Invoice, type, created)
  if (type === 'charge.dispute.closed') return ofDispute(object as Stripe.Dispute, created)
  return undefined
}

const invoiceEvents = new Set(['invoice.paid', 'invoice.payment_failed', 'invoice.payment_action_required'])

function ofSubscription(subscription: Stripe.Subscription, asOf: number): Fact | undefined {
  const { id, status, customer, metadata, items, trial_end, cancel_at, cancel_at_period_end, canceled_at } =
    subscription
  if (!statuses.has(status)) return undefined
  const item = items?.data[0]
  const end = (subscription as OlderSubscription).current_period_end ?? item?.current_period_end
  const { recurring, unit_amount } = item?.price ?? {}
  const currency = currencyOf(item?.price?.currency)
  const interval = recurring?.interval_count === 1 ? recurring.interval : undefined
  const known = (['month', 'year'] as const).find((one) => one === interval)
  return {
    key: id,
    user: metadata.user,
    identity: { product: metadata.product ?? null, customer: idOf(customer), isOneOff: false },
    sold: { price: item?.price?.id, product: idOf(item?.price?.product) ?? undefined },
    said: {
      lane: 'state',
      asOf,
      state: {
        status: status as Status,
        product: metadata.product ?? null,
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
function ofSession(session: Stripe.Checkout.Session, type: string, asOf: number): Fact | undefined {
  const { mode, subscription, payment_intent, metadata, customer, payment_status, amount_total } = session
  const about = { user: metadata?.user, product: metadata?.product ?? null, customer: idOf(customer) }
  const { user, ...identity } = about
  if (mode === 'subscription' && subscription)
    return {
      key: idOf(subscription) as string,
      user,
      identity: { ...identity, isOneOff: false },
      said: { lane: 'none' },
    }
  // One that was left has paid for nothing.
  if (mode !== 'payment' || !payment_intent || type === 'checkout.session.expired') return undefined
  const currency = currencyOf(session.currency)
  const unpaid: Status = type === 'checkout.session.async_payment_failed' ? 'incomplete_expired' : 'incomplete'
  return {
    key: idOf(payment_intent) as string,
    user,
    identity: { ...identity, isOneOff: true },
    said: {
      lane: 'state',
      asOf,
      state: {
        ...endless,
        status: payment_status === 'unpaid' ? unpaid : 'active',
        product: identity.product,
        amount: currency && amount_total !== null ? fromStripeAmount(amount_total, currency) : null,
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

function ofInvoice(invoice: Stripe.Invoice, type: string, asOf: number): Fact | undefined {
  const about = ofInvoicedSubscription(invoice)
  if (!about) return undefined
  const isPaid = type === 'invoice.paid'
  // Nothing was owed, as at the beginning of a trial: it settles no debt.
  if (isPaid && invoice.amount_paid === 0) return { ...about, said: { lane: 'none' } }
  const failed = { failedPayments: Math.max(1, invoice.attempt_count), next: moment(invoice.next_payment_attempt) }
  const { failedPayments, next } = isPaid ? { failedPayments: 0, next: null } : failed
  return { ...about, said: { lane: 'invoice', asOf, failedPayments, nextPaymentAttemptAt: next } }
}

/** The subscription that an invoice is for, if it is for one. */
function ofInvoicedSubscription(invoice: Stripe.Invoice): Omit<Fact, 'said'> | undefined {
  const older = invoice as unknown as OlderInvoice // fields that the package's types have forgotten
  const details = invoice.parent?.subscription_details ?? older.subscription_details
  const key = idOf(invoice.parent?.subscription_details?.subscription ?? older.subscription)
  if (!key) return undefined
  const { user, product } = details?.metadata ?? invoice.lines?.data[0]?.metadata ?? {}
  return { key, user, identity: { product: product ?? null, customer: idOf(invoice.customer), isOneOff: false } }
}

/**
 * A payment that was given back, in part or as a whole.
 * @param invoice what the payment was for, where it was an invoice; a purchase says itself what it was for
 */
export function ofRefund(charge: Stripe.Charge, asOf: number, invoice?: Stripe.Invoice): Fact | undefined {
  const currency = currencyOf(charge.currency)
  const about = invoice ? ofInvoicedSubscription(invoice) : ofPurchase(charge)
  if (!about || !currency) return undefined
  const amount = fromStripeAmount(charge.amount_refunded, currency)
  return { ...about, said: { lane: 'refund', asOf, amount, isWhole: charge.refunded } }
}

/** The purchase that a payment was made for: the checkout's notes are on the payment itself. */
export function ofPurchase({ payment_intent, metadata, customer }: Stripe.Charge): Omit<Fact, 'said'> | undefined {
  const key = idOf(payment_intent)
  if (!key || !metadata.user) return undefined
  const identity = { product: metadata.product ?? null, customer: idOf(customer), isOneOff: true }
  return { key, user: metadata.user, identity }
}

/**
 * A payment that the buyer's bank took back: a purchase has ended by that. It does not say who bought; a subscription's
 * payment is none that is known here by its id, and what becomes of the subscription is told by Stripe.
 */
function ofDispute({ status, payment_intent, amount, currency: code }: Stripe.Dispute, asOf: number): Fact | undefined {
  const key = idOf(payment_intent)
  const currency = currencyOf(code)
  if (status !== 'lost' || !key || !currency) return undefined
  const identity = { product: null, customer: null, isOneOff: true }
  const said = { lane: 'refund' as const, asOf, amount: fromStripeAmount(amount, currency), isWhole: true }
  return { key, user: undefined, identity, said }
}

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null)

const moment = (seconds: number | null | undefined): string | null => (seconds ? momentOf(seconds) : null)
