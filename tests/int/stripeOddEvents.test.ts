import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver, lifeOf, plan } from '../factories/billing'
import type { App, Client } from '../support/app'
import { type StripeServer, startStripe, stripeKey, webhookSecret } from '../support/providers/stripe'

let app: App
let admin: Client
let stripe: StripeServer
let product: { id: string }

beforeAll(async () => {
  stripe = await startStripe()
  Object.assign(process.env, {
    STRIPE_SECRET_KEY: stripeKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_BASE_URL: stripe.url,
  })
  const { startApp } = await import('../support/app')
  app = await startApp()
  admin = await app.as('admin')
  product = await plan(admin)
})
afterAll(async () => {
  await app.close()
  await stripe.close()
})

type Values = Record<string, any> // parts of Stripe's objects, odd ones too
const start = 1_790_000_000
let people = 0
async function life(): Promise<Record<string, Values>> {
  const who = await app.as('brand', 'buyer')
  const made = lifeOf({
    subscription: `sub_odd_${++people}`,
    customer: `cus_odd_${people}`,
    user: who.user?.id as string,
    product: product.id,
    start,
  })
  stripe.kept.set(made.invoice.id, made.invoice)
  stripe.kept.set(made.payment.id, made.payment)
  return made
}
type Kept = { type: string; outcome: string; reason: string | null; subscription: string | null }
const kept = async (id: string): Promise<Kept[]> =>
  (
    await app.sql(
      'super',
      'select type, outcome::text, reason, subscription_id as subscription from stripe_events where event_id = $1',
      [id],
    )
  ).rows
const newest = async (): Promise<Kept> =>
  (
    await app.sql(
      'super',
      'select type, outcome::text, reason, subscription_id as subscription from stripe_events order by created_at desc limit 1',
    )
  ).rows[0]
/** Delivers an event with parts of what it is about changed. */
async function odd(what: Values, changes: Values) {
  const strange = structuredClone(what)
  strange.id = `evt_odd_${++made}`
  Object.assign(strange.data.object, changes)
  const { status, body } = await deliver(app, strange)
  return { status, body, rows: await kept(strange.id) }
}
let made = 0

describe('an odd event of a subscription', () => {
  it.each<[string, string, Values]>([
    ['metadata is null', 'active', { metadata: null }],
    ['an id is a number', 'active', { id: 5 }],
    ['an id is far too long', 'active', { id: `sub_${'x'.repeat(300)}` }],
    ['an id holds NUL', 'active', { id: 'sub_\u0000' }],
    ['the end is in the year 300000', 'active', { trial_end: 9e12 }],
    ['the end is no whole number', 'active', { trial_end: 1.5 }],
    ['the items are null', 'active', { items: { data: null } }],
    ['an item is null', 'active', { items: { data: [null] } }],
    [
      'a price is huge',
      'active',
      { items: { data: [{ price: { id: 'price_1', currency: 'krw', unit_amount: 1e30, recurring: null } }] } },
    ],
    ['a price is below zero', 'active', { items: { data: [{ price: { currency: 'krw', unit_amount: -5 } }] } }],
    ['the status is new', 'active', { status: 'resting' }],
    ['the user is no id', 'active', { id: 'sub_unknown_1', metadata: { user: 'somebody' } }],
    ['the user is a number', 'active', { id: 'sub_unknown_2', metadata: { user: 7 } }],
    ['the subscription is missing', 'paid', { parent: null }],
    ['the lines are null', 'paid', { parent: {}, lines: { data: [null] } }],
    ['attempts are no number', 'failed', { attempt_count: 'many' }],
    ['the charge is of nothing', 'refunded', { payment_intent: null, metadata: null }],
    ['the payment is not known to Stripe', 'refunded', { invoice: 'in_nowhere' }],
    ['the currency is none of ours', 'refunded', { currency: 'xau' }],
    ['the amount is missing', 'refunded', { amount_refunded: undefined }],
    ['the session is empty', 'bought', { mode: null, subscription: null }],
  ])('where %s is taken once, and kept as ignored with the reason', async (_, name, changes) => {
    const what = (await life())[name] as Values
    const { status, rows } = await odd(what, changes)
    expect([status, rows]).toEqual([
      200,
      [{ type: what.type, outcome: 'ignored', reason: expect.stringMatching(/\S/), subscription: null }],
    ])
  })

  it.each<[string, string, Values]>([
    ['the customer is expanded', 'active', { customer: { id: 'cus_x', object: 'customer', email: 'a@b.example' } }],
    ['the customer is deleted', 'active', { customer: { id: 'cus_x', object: 'customer', deleted: true } }],
    ['there is no customer', 'active', { customer: null }],
    ['there are no items', 'active', { items: undefined }],
    ['the currency is none of ours', 'active', { items: { data: [{ price: { currency: 'xau', unit_amount: 5 } }] } }],
    ['there is more than is known', 'active', { new_thing: { deep: [1, null] } }],
    ['the product is no id', 'active', { metadata: { user: 'USER', product: 'another' } }],
    ['the subscription is expanded', 'bought', { subscription: { id: 'sub_expanded', object: 'subscription' } }],
  ])('where %s takes effect all the same', async (_, name, changes) => {
    const what = (await life())[name] as Values
    const text = JSON.stringify(changes).replace('USER', what.data.object.metadata.user)
    const { status, rows } = await odd(what, { ...changes, ...JSON.parse(text) })
    expect([status, rows]).toEqual([
      200,
      [{ type: what.type, outcome: 'applied', reason: null, subscription: expect.any(String) }],
    ])
  })

  it('about a person who is gone has no effect', async () => {
    const what = (await life()).active as Values
    await app.sql('super', 'delete from profiles where user_id = $1', [what.data.object.metadata.user])
    await app.sql('super', 'delete from users where id = $1', [what.data.object.metadata.user])
    expect(await odd(what, {})).toMatchObject({ status: 200, rows: [{ outcome: 'ignored' }] })
  })

  it('of a refund in another currency says that it went back, and no figure', async () => {
    const { canceled, refunded, active } = await life()
    await deliver(app, active as Values)
    await deliver(app, canceled as Values)
    const { rows } = await odd(refunded as Values, { currency: 'usd' })
    const [{ subscription }] = rows as [Kept]
    const { rows: after } = await app.sql('super', 'select status, amount_refunded from subscriptions where id = $1', [
      subscription,
    ])
    expect(after).toEqual([{ status: 'refunded', amount_refunded: '0.00' }])
  })
})

describe('a signed body that is no event', () => {
  it.each([
    'null',
    '[]',
    '"text"',
    'no json',
    '{}',
    '{"id":"evt_nothing","type":"customer.subscription.updated","created":1790000000}',
    '{"id":"evt_when","type":"invoice.paid","created":1e40,"data":{"object":{}}}',
    '{"id":"evt_thin","object":"v2.core.event","type":"v2.core.thing","created":"2026-01-01T00:00:00Z"}',
    '{"id":"evt_nul","type":"invoice.paid","created":1790000000,"data":{"object":{"a":"\\u0000"}}}',
  ])('%s is taken, and kept once', async (text) => {
    for (let times = 0; times < 2; times++) expect((await deliver(app, {}, { text })).status).toBe(200)
    if (text.includes('v2.core')) return // a kind of event that nobody here asked for
    expect(await newest()).toMatchObject({ outcome: 'ignored', reason: expect.stringMatching(/\S/) })
  })
})

it('any event that is signed is taken, and takes effect or says why not', async () => {
  const all = Object.values(await life()).filter(({ object }) => object === 'event') as Values[]
  const values = fc.oneof(
    fc.constantFrom(null, undefined, '', 0, -1, 1e40, 1.5, true, [], {}, [null], 'a\u0000b', 'x'.repeat(5000), {
      id: null,
    }),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const change = fc.record({ at: fc.nat(), value: values })
  const strange = fc.tuple(fc.nat(all.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }))
  await fc.assert(
    fc.asyncProperty(strange, async ([index, changes]) => {
      const what = structuredClone(all[index]) as Values
      what.id = `evt_any_${++made}`
      for (const { at, value } of changes) {
        const places = placesOf(what.data)
        const [holder, key] = places[at % places.length] as [Values, string]
        holder[key] = value
      }
      const { status, body } = await deliver(app, what)
      expect([status, body]).toEqual([200, { received: true }])
      const rows = await kept(what.id)
      expect(rows).toHaveLength(1)
      expect(rows[0]?.outcome === 'ignored').toBe(rows[0]?.reason !== null)
    }),
    { numRuns: 150 },
  )
})

/** Every place in an object where a value stands. */
function placesOf(value: unknown): [Values, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[value as Values, key], ...placesOf(inner)])
}

it('is asked for again where it is Stripe or the database that failed', async () => {
  const { refunded } = await life()
  stripe.fail(500)
  expect((await deliver(app, refunded as Values)).status).toBe(503)
  expect(await kept((refunded as Values).id)).toEqual([])
  stripe.fail()
  expect((await deliver(app, refunded as Values)).status).toBe(200)
})

it('of a refund, and a checkout, wait no longer for a Stripe that drips', async () => {
  const { refunded, active } = await life()
  stripe.drip(true)
  const buyer = await app.as('brand', 'buyer')
  const price = (await admin.get(`/billing-products/${product.id}`)).body.prices[0].id
  const answers = await Promise.all([
    deliver(app, refunded as Values),
    buyer.post('/checkout', { product: product.id, price, locale: 'en' }),
    // What needs no answer of Stripe's is held up by none.
    deliver(app, active as Values),
  ])
  stripe.drip(false)
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
  expect(await kept((refunded as Values).id)).toEqual([])
  expect((await deliver(app, refunded as Values)).status).toBe(200)
})
