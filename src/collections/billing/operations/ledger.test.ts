import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Identity, type Ledger, merge, momentOf, type Said } from './ledger'
import { type News, newsOf } from './news'

const identity: Identity = { product: 'pro', customer: 'cus_1', isOneOff: false }
const day = 24 * 60 * 60
const at = (days: number) => 1_800_000_000 + days * day

type State = Extract<Said, { lane: 'state' }>['state']
const state = (asOf: number, status: State['status'], extra: Partial<State> = {}): Said => ({
  lane: 'state',
  asOf,
  state: {
    status,
    product: 'pro',
    interval: 'month',
    amount: 29000,
    currency: 'KRW',
    trialEndsAt: momentOf(at(14)),
    currentPeriodEnd: momentOf(asOf + 30 * day),
    cancelAt: null,
    canceledAt: null,
    ...extra,
  },
})
const invoice = (asOf: number, failedPayments: number, next: number | null = null): Said => ({
  lane: 'invoice',
  asOf,
  failedPayments,
  nextPaymentAttemptAt: next === null ? null : momentOf(next),
})

/** A whole life as Stripe tells it, several things in one second where they happen together. */
const life: Said[] = [
  { lane: 'none' },
  state(at(0), 'incomplete'),
  state(at(0), 'trialing'),
  state(at(14), 'active'),
  invoice(at(14), 0),
  state(at(44), 'past_due'),
  invoice(at(44), 1, at(47)),
  invoice(at(47), 2, at(51)),
  state(at(51), 'canceled', { canceledAt: momentOf(at(51)) }),
  { lane: 'refund', asOf: at(52), amount: 10000, isWhole: false },
  { lane: 'refund', asOf: at(53), amount: 29000, isWhole: true },
]
const told = (events: Said[]): { end: Ledger; news: News[] } => {
  let known: Ledger | undefined
  const news: News[] = []
  for (const said of events) {
    const next = merge(known, identity, said)
    news.push(...newsOf(known, next))
    known = next
  }
  return { end: known as Ledger, news }
}

/** All of them at least once, some twice, in any order. */
const anyOrder = (events: Said[]) =>
  fc.array(fc.nat(events.length - 1), { maxLength: events.length }).chain((again) => {
    const all = [...events, ...again.map((index) => events[index] as Said)]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })

describe('a life told in any order', () => {
  it('ends the same, and where it ended', () => {
    expect(told(life)).toEqual({
      end: {
        status: 'refunded',
        product: 'pro',
        interval: 'month',
        amount: 29000,
        currency: 'KRW',
        trialEndsAt: momentOf(at(14)),
        currentPeriodEnd: momentOf(at(81)),
        cancelAt: null,
        canceledAt: momentOf(at(51)),
        stripeCustomerId: 'cus_1',
        stateAsOf: at(51),
        failedPayments: 2,
        nextPaymentAttemptAt: momentOf(at(51)),
        invoiceAsOf: at(47),
        amountRefunded: 29000,
        refundedAt: momentOf(at(53)),
        refundAsOf: at(53),
      },
      news: ['trialStarted', 'active', 'paymentFailed', 'ended', 'refunded', 'refunded'],
    })
    fc.assert(
      fc.property(anyOrder(life), (events) => {
        expect(told(events).end).toEqual(told(life).end)
      }),
      { numRuns: 2000 },
    )
  })

  it('tells each change at most once', () => {
    const [part, whole] = [life.at(-2), life.at(-1)]
    const once = life.filter((said) => said !== part)
    fc.assert(
      fc.property(anyOrder(once), (events) => {
        const { news } = told(events)
        expect(new Set(news).size).toBe(news.length)
        expect(news).toContain('refunded')
      }),
      { numRuns: 2000 },
    )
    expect(told([whole as Said, part as Said]).news).toEqual(['refunded'])
  })

  it('tells once of a payment that failed and was made up for', () => {
    const recovered = [...life.slice(0, 8), invoice(at(49), 0), state(at(49), 'active')]
    fc.assert(
      fc.property(anyOrder(recovered), (events) => {
        const { end, news } = told(events)
        expect(end).toMatchObject({ status: 'active', failedPayments: 0, nextPaymentAttemptAt: null })
        expect(news.filter((one) => one === 'paymentFailed').length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('any events at all', () => {
  const moment = fc.integer({ min: 0, max: 4 }).map((seconds) => at(0) + seconds)
  const perhaps = (days: number) => fc.constantFrom(null, momentOf(at(days)), momentOf(at(days + 1)))
  const anything: fc.Arbitrary<Said> = fc.oneof(
    fc.constant<Said>({ lane: 'none' }),
    fc.record({
      lane: fc.constant('state' as const),
      asOf: moment,
      state: fc.record({
        status: fc.constantFrom<State['status']>(
          'incomplete',
          'trialing',
          'active',
          'past_due',
          'unpaid',
          'paused',
          'canceled',
          'incomplete_expired',
        ),
        product: fc.constantFrom(null, 'pro', 'enterprise'),
        interval: fc.constantFrom('month' as const, 'year' as const, null),
        amount: fc.constantFrom(null, 0, 29000),
        currency: fc.constantFrom('KRW' as const, 'CNY' as const, null),
        trialEndsAt: perhaps(1),
        currentPeriodEnd: perhaps(2),
        cancelAt: perhaps(3),
        canceledAt: perhaps(4),
      }),
    }),
    fc.record({
      lane: fc.constant('invoice' as const),
      asOf: moment,
      failedPayments: fc.nat(3),
      nextPaymentAttemptAt: perhaps(5),
    }),
    fc.record({ lane: fc.constant('refund' as const), asOf: moment, amount: fc.nat(3), isWhole: fc.boolean() }),
  )

  it('end the same in every order, however often they come', () => {
    const sets = fc.array(anything, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        sets.chain((events) => fc.tuple(fc.constant(events), anyOrder(events))),
        ([events, others]) => {
          expect(told(others).end).toEqual(told(events).end)
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('never bring back what has ended', () => {
    fc.assert(
      fc.property(fc.array(anything), fc.array(anything), (before, after) => {
        const { status } = told([...before, state(at(0), 'canceled'), ...after]).end
        expect(['canceled', 'refunded', 'incomplete_expired']).toContain(status)
      }),
    )
  })
})

describe('a refund', () => {
  const paid = [state(at(0), 'active'), invoice(at(0), 0)]
  const whole = (days: number): Said => ({ lane: 'refund', asOf: at(days), amount: 29000, isWhole: true })

  it('ends nothing by itself', () => expect(told([...paid, whole(3)]).end.status).toBe('active'))
  it('of a part leaves an end what it is', () => {
    const part: Said = { lane: 'refund', asOf: at(3), amount: 100, isWhole: false }
    expect(told([...paid, part, state(at(4), 'canceled')]).end).toMatchObject({
      status: 'canceled',
      amountRefunded: 100,
    })
  })
  it('of an earlier payment is not the end of what was paid for since', () => {
    expect(told([...paid, whole(3), invoice(at(30), 0), state(at(60), 'canceled')]).end.status).toBe('canceled')
  })
  it('ends a purchase, and comes before it or after', () => {
    const bought = state(at(0), 'active', { interval: 'one-off' })
    const once = { ...identity, isOneOff: true }
    const [first, last] = [
      merge(merge(undefined, once, whole(3)), once, bought),
      merge(merge(undefined, once, bought), once, whole(3)),
    ]
    expect(first).toEqual(last)
    expect(first.status).toBe('refunded')
  })
})
