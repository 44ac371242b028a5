import type { Subscription } from '@/payload-types'

export type Status = Subscription['status']

/** What is bought at Stripe and how it stands. Moments are ISO 8601, amounts in major units. */
type State = {
  status: Status
  product: string | null
  interval: NonNullable<Subscription['interval']> | null
  amount: number | null
  currency: NonNullable<Subscription['currency']> | null
  trialEndsAt: string | null
  currentPeriodEnd: string | null
  cancelAt: string | null
  canceledAt: string | null
}

/** All that is known of one subscription or one purchase. `…AsOf` are seconds since 1970. */
export type Ledger = State & {
  stripeCustomerId: string | null
  stateAsOf: number | null
  failedPayments: number
  nextPaymentAttemptAt: string | null
  invoiceAsOf: number | null
  /** The most that was given back of one payment. */
  amountRefunded: number
  /** When a payment was last given back as a whole. */
  refundedAt: string | null
  refundAsOf: number | null
}

/** What an event says beside who it is about. Each lane is merged on its own. */
export type Said =
  | { lane: 'none' }
  | { lane: 'state'; asOf: number; state: State }
  | { lane: 'invoice'; asOf: number; failedPayments: number; nextPaymentAttemptAt: string | null }
  | { lane: 'refund'; asOf: number; amount: number; isWhole: boolean }

/** What every event of one thing says the same: from whichever comes first. */
export type Identity = { product: string | null; customer: string | null; isOneOff: boolean }

const unknown: Ledger = {
  status: 'incomplete',
  product: null,
  interval: null,
  amount: null,
  currency: null,
  trialEndsAt: null,
  currentPeriodEnd: null,
  cancelAt: null,
  canceledAt: null,
  stripeCustomerId: null,
  stateAsOf: null,
  failedPayments: 0,
  nextPaymentAttemptAt: null,
  invoiceAsOf: null,
  amountRefunded: 0,
  refundedAt: null,
  refundAsOf: null,
}

/**
 * What is known once an event is heard as well. Events may come in any order and any number of times: each lane keeps
 * the greatest of what it has heard in a total order, so every order of the same events ends in the same ledger.
 */
export function merge(known: Ledger | undefined, { product, customer, isOneOff }: Identity, said: Said): Ledger {
  const before = known ?? unknown
  const met: Ledger = {
    ...before,
    status: toldStatus(before),
    product: before.product ?? product,
    stripeCustomerId: before.stripeCustomerId ?? customer,
    interval: isOneOff ? 'one-off' : before.interval,
  }
  const heard = hear(met, said, product)
  return { ...heard, status: isPaidBack(heard) ? 'refunded' : heard.status }
}

function hear(met: Ledger, said: Said, noted: string | null): Ledger {
  switch (said.lane) {
    case 'none':
      return met
    case 'state': {
      const told = { ...said.state, product: said.state.product ?? noted, stateAsOf: said.asOf }
      return isGreater(stateRank(told), stateRank(met)) ? { ...met, ...told } : met
    }
    case 'invoice': {
      const { failedPayments, nextPaymentAttemptAt, asOf: invoiceAsOf } = said
      const told = { failedPayments, nextPaymentAttemptAt, invoiceAsOf }
      return isGreater(invoiceRank(told), invoiceRank(met)) ? { ...met, ...told } : met
    }
    case 'refund':
      return {
        ...met,
        amountRefunded: Math.max(met.amountRefunded, said.amount),
        refundedAt: said.isWhole ? later(met.refundedAt, momentOf(said.asOf)) : met.refundedAt,
        refundAsOf: Math.max(met.refundAsOf ?? 0, said.asOf),
      }
  }
}

/** The status that Stripe told: ours for the end of one whose money went back is worked out anew each time. */
const toldStatus = ({ status, interval }: Ledger): Status =>
  status === 'refunded' ? (interval === 'one-off' ? 'active' : 'canceled') : status

/** Ended, and its last payment went back as a whole. A purchase ends by that alone. */
function isPaidBack({ status, interval, refundedAt, failedPayments, invoiceAsOf }: Ledger): boolean {
  if (!refundedAt || (status !== 'canceled' && interval !== 'one-off')) return false
  const isPaidSince = failedPayments === 0 && invoiceAsOf !== null && momentOf(invoiceAsOf) > refundedAt
  return !isPaidSince
}

/** Where a status stands in a life, for events of one second: Stripe's clock knows no smaller part. */
const stages: Status[] = ['incomplete', 'trialing', 'paused', 'active', 'past_due', 'unpaid']
const finals: Status[] = ['incomplete_expired', 'canceled']

type Rank = (number | string)[]

/** What has ended stays ended; then the newer is true, then the later stage, then whatever makes the order total. */
const stateRank = (state: State & { stateAsOf: number | null }): Rank => [
  state.stateAsOf === null ? 0 : 1,
  finals.includes(state.status) ? 1 : 0,
  state.stateAsOf ?? 0,
  stages.indexOf(state.status),
  finals.indexOf(state.status),
  state.currentPeriodEnd ?? '',
  state.trialEndsAt ?? '',
  state.cancelAt ?? '',
  state.canceledAt ?? '',
  state.amount ?? -1,
  state.interval ?? '',
  state.currency ?? '',
  state.product ?? '',
]

type Invoiced = Pick<Ledger, 'invoiceAsOf' | 'failedPayments' | 'nextPaymentAttemptAt'>

/** Of one second, a payment comes after its failures. */
const invoiceRank = ({ invoiceAsOf, failedPayments, nextPaymentAttemptAt }: Invoiced): Rank => [
  invoiceAsOf ?? -1,
  failedPayments === 0 ? 1 : 0,
  failedPayments,
  nextPaymentAttemptAt ?? '',
]

function isGreater(a: Rank, b: Rank): boolean {
  const index = a.findIndex((part, at) => part !== b[at])
  return index >= 0 && (a[index] as number | string) > (b[index] as number | string)
}

const later = (a: string | null, b: string): string => (a && a > b ? a : b)

/** Seconds since 1970 as they are stored. */
export const momentOf = (seconds: number): string => new Date(seconds * 1000).toISOString()
