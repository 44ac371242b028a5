import Stripe from 'stripe'
import type { App, Client } from '../support/app'
import { webhookSecret } from '../support/providers/stripe'
import { page } from './pages'

type Values = Record<string, any> // parts of Stripe's objects, as far as an event needs them

/** A product that is on sale; `extra` goes over what it holds. */
export const plan = async (staff: Client, extra: Values = {}) =>
  (await page(staff, 'billing-products', {
    name: 'Pro',
    plan: 'pro',
    monthlyApiLimit: 5000,
    monthlyStorageLimit: 2 * 1024 ** 3,
    prices: [
      { interval: 'month', amount: 29000, currency: 'KRW' },
      { interval: 'month', amount: 149.5, currency: 'CNY' },
      { interval: 'one-off', amount: 990000, currency: 'KRW' },
    ],
    checkoutLinks: [{ ctaLabel: 'Begin', provider: 'stripe', trialDays: 14, successUrl: '/thanks' }],
    ...extra,
  })) as unknown as { id: string; prices: { id: string }[] } // a whole row: `page` only promises its address

let made = 0
export const event = (type: string, created: number, object: Values): Values => ({
  id: `evt_${++made}_${Math.round(Math.random() * 1e9)}`,
  object: 'event',
  type,
  created,
  data: { object },
})

type Life = { subscription: string; customer: string; user: string; product: string; start: number; older?: boolean }
const day = 24 * 60 * 60

/** Events of a whole life by name: in today's shapes, or in those of before 2025. */
export function lifeOf({ subscription, customer, user, product, start, older }: Life) {
  const metadata = { user, product }
  const at = (days: number) => start + days * day
  const state = (asOf: number, status: string, extra: Values = {}) => {
    const current_period_end = asOf + 30 * day
    const price = {
      id: 'price_life',
      product: 'prod_life',
      currency: 'krw',
      unit_amount: 29000,
      recurring: { interval: 'month', interval_count: 1 },
    }
    return {
      id: subscription,
      object: 'subscription',
      status,
      customer,
      metadata,
      trial_end: at(14),
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: null,
      ...(older && { current_period_end }),
      items: { data: [{ price, ...(older ? {} : { current_period_end }) }] },
      ...extra,
    }
  }
  const invoice = (extra: Values): Values => ({
    id: `in_${subscription}`,
    object: 'invoice',
    customer,
    amount_paid: 0,
    attempt_count: 0,
    next_payment_attempt: null,
    lines: { data: [] },
    ...(older
      ? { subscription, subscription_details: { metadata } }
      : { parent: { type: 'subscription_details', subscription_details: { subscription, metadata } } }),
    ...extra,
  })
  const charge = {
    id: `ch_${subscription}`,
    object: 'charge',
    customer,
    currency: 'krw',
    amount: 29000,
    amount_refunded: 29000,
    refunded: true,
    metadata: {},
    payment_intent: `pi_${subscription}`,
    ...(older && { invoice: `in_${subscription}` }),
  }
  const session = {
    id: 'cs_1',
    object: 'checkout.session',
    mode: 'subscription',
    subscription,
    customer,
    metadata,
    payment_status: 'paid',
    payment_intent: null,
  }
  return {
    /** What Stripe answers with when it is asked what the payment was for. */
    invoice: invoice({}),
    payment: { id: `inpay_${subscription}`, payment_intent: `pi_${subscription}`, invoice: invoice({}) },
    bought: event('checkout.session.completed', at(0), session),
    trialing: event('customer.subscription.created', at(0), state(at(0), 'trialing')),
    nothingOwed: event('invoice.paid', at(0), invoice({})),
    active: event('customer.subscription.updated', at(14), state(at(14), 'active')),
    paid: event('invoice.paid', at(14), invoice({ amount_paid: 29000, attempt_count: 1 })),
    pastDue: event('customer.subscription.updated', at(44), state(at(44), 'past_due')),
    failed: event('invoice.payment_failed', at(44), invoice({ attempt_count: 1, next_payment_attempt: at(47) })),
    canceled: event('customer.subscription.deleted', at(60), state(at(60), 'canceled', { canceled_at: at(60) })),
    refunded: event('charge.refunded', at(61), charge),
  }
}

/** `body` is sent in place of what was signed; `text` is signed and sent as it is. */
type Delivery = { timestamp?: number; secret?: string; body?: string; text?: string; headers?: Record<string, string> }

/** An event as Stripe delivers it, with its own package's signature. `timestamp` is in seconds. */
export function deliver(
  { visitor }: App,
  what: Values,
  { timestamp, secret = webhookSecret, body, text, headers }: Delivery = {},
) {
  const payload = text ?? JSON.stringify(what)
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp })
  return visitor.send('POST', '/stripe/webhooks', body ?? payload, { 'stripe-signature': signature, ...headers })
}

export const shuffled = <Item>(items: Item[]): Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
