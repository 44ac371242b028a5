import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver, event, lifeOf, plan, shuffled } from '../factories/billing'
import type { App, Client } from '../support/app'
import { day, passTurn } from '../support/clock'
import { type StripeServer, startStripe, stripeKey, webhookSecret } from '../support/providers/stripe'
import { withoutEffect } from '../support/refusals'

let stripe: StripeServer
let app: App
let admin: Client
let product: Awaited<ReturnType<typeof plan>>

beforeAll(async () => {
  stripe = await startStripe()
  // Read once, when the product is loaded.
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

const priceOf = (index: number, of = product) => of.prices[index]?.id as string
const buy = (who: Client, body: object = {}) =>
  who.post('/checkout', { product: product.id, price: priceOf(0), locale: 'en', ...body })
const sessions = () => stripe.asked.filter(({ path }) => path === '/v1/checkout/sessions')
const lastSession = () => sessions().at(-1)?.values as any

async function profileOf(user: string) {
  const { rows } = await app.sql(
    'super',
    `select subscription_plan::text as plan, monthly_api_limit::int as api, monthly_storage_limit::bigint::text as storage,
       subscription_expires_at as until from profiles where user_id = $1`,
    [user],
  )
  return rows[0]
}
const noticesOf = async (user: string): Promise<string[]> =>
  (await app.sql('super', 'select type from notifications where user_id = $1 order by created_at', [user])).rows.map(
    ({ type }) => type.replace('subscriptions.', ''),
  )
const subscriptionsOf = async (user: string) =>
  (await app.sql('super', 'select * from subscriptions where user_id = $1 order by created_at', [user])).rows
const free = { plan: 'free', api: 100, storage: String(1024 ** 3), until: null }

let subscriptions = 0
const start = Math.floor(Date.now() / 1000) - 61 * 24 * 60 * 60
async function somebody(extra: { older?: boolean; product?: string } = {}) {
  const who = await app.as('brand', 'buyer')
  const user = who.user?.id as string
  const subscription = `sub_${++subscriptions}`
  const customer = `cus_${subscriptions}`
  const life = lifeOf({ subscription, customer, user, product: product.id, start, ...extra })
  stripe.kept.set(life.invoice.id, life.invoice)
  stripe.kept.set(life.payment.id, life.payment)
  const { invoice: _, payment: __, ...events } = life
  return { who, user, subscription, customer, life, events: Object.values(events) }
}

describe('a checkout', () => {
  it('sends the buyer to Stripe, with what tells whose it is and the trial of the product', async () => {
    const buyer = await app.as('brand', 'buyer')
    const { status, body, headers } = await buy(buyer)
    expect(body).toEqual({ url: expect.stringMatching(/^https:\/\/checkout\.stripe\.com\//) })
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    const metadata = { user: buyer.user?.id, product: product.id, price: priceOf(0) }
    expect(lastSession()).toMatchObject({
      mode: 'subscription',
      client_reference_id: buyer.user?.id,
      customer_email: buyer.user?.email,
      locale: 'en',
      metadata,
      subscription_data: { metadata, trial_period_days: '14' },
      success_url: expect.stringMatching(/^http:\/\/[^/]+\/en\/thanks$/),
      cancel_url: expect.stringMatching(/\/en\/billing\/cancelled$/),
      line_items: [
        { quantity: '1', price_data: { currency: 'krw', unit_amount: '29000', recurring: { interval: 'month' } } },
      ],
    })
  })

  it('counts won whole and yuan in fen, and sells once as a payment', async () => {
    await buy(await app.as('brand', 'buyer'), { price: priceOf(1) })
    expect(lastSession().line_items[0].price_data).toMatchObject({ currency: 'cny', unit_amount: '14950' })
    await buy(await app.as('guest', 'buyer'), { price: priceOf(2), locale: 'ko' })
    const session = lastSession()
    expect(session).toMatchObject({ mode: 'payment', customer_creation: 'always', locale: 'ko' })
    expect(session.line_items[0].price_data).toEqual({
      currency: 'krw',
      unit_amount: '990000',
      product_data: { name: 'Pro' },
    })
    expect(session.payment_intent_data.metadata).toEqual(session.metadata)
    expect(session.subscription_data).toBeUndefined()
  })

  it('is one, however often the button is pressed', async () => {
    const buyer = await app.as('brand', 'buyer')
    // What a session is recognised by changes at noon and at midnight.
    await passTurn(day / 2, 20_000)
    const before = sessions().length
    const answers = await Promise.all([buy(buyer), buy(buyer), buy(buyer)])
    const again = await buy(buyer)
    expect(new Set([...answers, again].map(({ body }) => body.url)).size).toBe(1)
    expect(sessions().length).toBe(before + 1)
    await buy(buyer, { price: priceOf(1) })
    expect(sessions().length).toBe(before + 2)
  })

  it('refuses what is not on sale, whoever asks', async () => {
    const before = stripe.asked.length
    const notOnSale = [
      await plan(admin, { visibility: 'private' }),
      await plan(admin, { visibility: 'legacy' }),
      await plan(admin, { isActive: false }),
      await plan(admin, { _status: 'draft' }),
      await plan(admin, { checkoutLinks: [{ ctaLabel: 'Write to us', provider: 'contact' }] }),
      await plan(admin, { prices: [{ interval: 'month', amount: 0, currency: 'KRW' }] }),
    ]
    const brand = await app.as('brand')
    for (const other of notOnSale)
      for (const who of [brand, admin]) {
        const { status, body } = await buy(who, { product: other.id, price: priceOf(0, other) })
        expect([status, body.errors[0].code]).toEqual([404, 'NOT_FOUND'])
      }
    expect((await buy(brand, { price: 'another' })).status).toBe(404)
    expect((await buy(brand, { price: undefined })).body.errors[0].code).toBe('VALIDATION_FAILED')
    expect((await buy(brand, { amount: 1 })).body.errors[0].code).toBe('UNKNOWN_FIELD')
    expect((await buy(app.visitor)).status).toBe(401)
    expect(stripe.asked.length).toBe(before)
  })

  it('takes a price of Stripe only where it says the same', async () => {
    const at = (id: string, extra: object = {}) =>
      stripe.kept.set(id, {
        id,
        active: true,
        currency: 'krw',
        unit_amount: 29000,
        recurring: { interval: 'month', interval_count: 1 },
        ...extra,
      })
    const wrong = {
      dear: { unit_amount: 2900000 },
      yearly: { recurring: { interval: 'year', interval_count: 1 } },
      dollars: { currency: 'usd' },
      gone: { active: false },
    }
    const buyer = await app.as('brand', 'buyer')
    const before = sessions().length
    for (const [name, extra] of Object.entries(wrong)) {
      at(`price_${name}`, extra)
      const other = await plan(admin, {
        prices: [{ interval: 'month', amount: 29000, currency: 'KRW', stripePriceId: `price_${name}` }],
      })
      const { status, body } = await buy(buyer, { product: other.id, price: priceOf(0, other) })
      expect([name, status, body.errors[0].code]).toEqual([name, 409, 'PRICE_MISMATCH'])
    }
    expect(sessions().length).toBe(before)
    at('price_right')
    const right = await plan(admin, {
      prices: [{ interval: 'month', amount: 29000, currency: 'KRW', stripePriceId: 'price_right' }],
    })
    expect((await buy(buyer, { product: right.id, price: priceOf(0, right) })).status).toBe(200)
    expect(lastSession().line_items).toEqual([{ quantity: '1', price: 'price_right' }])
  })

  it('tells nothing of what Stripe said when it fails', async () => {
    const buyer = await app.as('brand', 'buyer')
    stripe.fail(402)
    const { status, body } = await buy(buyer)
    stripe.fail()
    expect([status, body.errors[0].code]).toEqual([503, 'UNAVAILABLE'])
    expect(JSON.stringify(body)).not.toContain(stripeKey)
  })
})

describe('a form of the pricing page', () => {
  const origin = async () => (await import('@/lib/env')).origins[0] as string
  const form = async (who: Client | undefined, path: string, values: Record<string, string>, from?: string) =>
    fetch(`${app.url}/api${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(values),
      headers: {
        origin: from ?? (await origin()),
        ...(who && { cookie: `madang-token=${who.token}` }),
      },
    })
  const wish = () => ({ product: product.id, price: priceOf(0), locale: 'zh' })

  it('of our own leads to Stripe, or to a page that says why not', async () => {
    const buyer = await app.as('brand', 'buyer')
    const gone = await form(buyer, '/checkout', wish())
    expect([gone.status, gone.headers.get('location')]).toEqual([303, expect.stringContaining('checkout.stripe.com')])
    expect(lastSession()).toMatchObject({ client_reference_id: buyer.user?.id, locale: 'zh' })
    const wrong = await form(buyer, '/checkout', { ...wish(), price: 'another' })
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, '/zh/pricing/problem?code=NOT_FOUND'])
    const nothing = await form(buyer, '/billing-portal', { locale: 'en' })
    expect(nothing.headers.get('location')).toBe('/en/pricing/problem?code=NOT_FOUND')
  })

  it('of nobody leads to the login, and so does one of another site with somebody’s cookie', async () => {
    const buyer = await app.as('brand', 'buyer')
    const before = sessions().length
    for (const answer of [
      await form(undefined, '/checkout', wish()),
      await form(buyer, '/checkout', wish(), 'https://evil.example'),
    ])
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/login?redirect=%2Fzh%2Fpricing'])
    expect(sessions().length).toBe(before)
  })
})

describe('the life of a subscription', () => {
  it('goes from trial to refund, and the profile with it', async () => {
    const { who, user, subscription, customer, life } = await somebody()
    const states: unknown[] = []
    for (const what of [
      life.bought,
      life.trialing,
      life.active,
      life.paid,
      life.pastDue,
      life.failed,
      life.canceled,
      life.refunded,
    ]) {
      expect((await deliver(app, what)).body).toEqual({ received: true })
      const [row] = await subscriptionsOf(user)
      states.push([row.status, (await profileOf(user)).plan])
    }
    expect(states).toEqual([
      ['incomplete', 'free'],
      ['trialing', 'pro'],
      ['active', 'pro'],
      ['active', 'pro'],
      ['past_due', 'pro'],
      ['past_due', 'pro'],
      ['canceled', 'free'],
      ['refunded', 'free'],
    ])
    expect(await profileOf(user)).toEqual(free)
    expect(await noticesOf(user)).toEqual(['trialStarted', 'active', 'paymentFailed', 'ended', 'refunded'])
    const own = await who.get('/subscriptions?depth=0')
    expect(own.body.docs).toMatchObject([
      {
        status: 'refunded',
        amount: 29000,
        currency: 'KRW',
        interval: 'month',
        failedPayments: 1,
        amountRefunded: 29000,
        product: product.id,
        stripeSubscriptionId: subscription,
        stripeCustomerId: customer,
      },
    ])
    // Nobody's deed: the system's.
    const { rows } = await app.sql(
      'super',
      `select distinct entity_type, user_id from audit_logs
       where entity_id in (select id::text from subscriptions where user_id = $1 union select id::text from profiles where user_id = $1)
         and action = 'update'`,
      [user],
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        { entity_type: 'subscriptions', user_id: null },
        { entity_type: 'profiles', user_id: null },
      ]),
    )
    expect(rows.every(({ user_id }) => user_id === null)).toBe(true)
  })

  it('gives limits until the end of the period, and the words of their reader', async () => {
    const { who, user, life } = await somebody()
    await who.patch(`/users/${user}`, { language: 'zh' })
    await deliver(app, life.trialing)
    const until = new Date((start + 30 * 24 * 60 * 60) * 1000)
    expect(await profileOf(user)).toEqual({ plan: 'pro', api: 5000, storage: String(2 * 1024 ** 3), until })
    await deliver(app, life.pastDue)
    const { docs } = (await who.get('/notifications?sort=createdAt')).body
    expect(docs.map(({ title }: { title: string }) => title)).toEqual(['Pro 免费试用已开始。', 'Pro 付款失败。'])
    expect(docs[1].ctaHref).toBe('/api/billing-portal')
  })

  it.each([false, true])(
    'ends the same in any order, three times over and all at once (older shapes: %s)',
    async (older) => {
      const people = await Promise.all(Array.from({ length: 4 }, () => somebody({ older })))
      await Promise.all(
        people.map(async ({ events }, index) => {
          const thrice = shuffled([...events, ...events, ...events])
          // One after the other for some, all at once for the others.
          if (index % 2) for (const what of thrice) expect((await deliver(app, what)).status).toBe(200)
          else
            for (const { status } of await Promise.all(thrice.map((what) => deliver(app, what))))
              expect(status).toBe(200)
        }),
      )
      const facts = ({
        status,
        failed_payments,
        amount_refunded,
        refunded_at,
        canceled_at,
        current_period_end,
        stripe_customer_id,
        product_id,
      }: Record<string, unknown>) => ({
        status,
        failed_payments,
        amount_refunded,
        refunded_at,
        canceled_at,
        current_period_end,
        product_id,
        hasCustomer: Boolean(stripe_customer_id),
      })
      const { who: _, ...first } = people[0] as (typeof people)[number]
      const [model] = (await subscriptionsOf(first.user)).map(facts)
      expect(model).toMatchObject({
        status: 'refunded',
        failed_payments: '1',
        amount_refunded: '29000.00',
        product_id: product.id,
        hasCustomer: true,
      })
      for (const { user, events } of people) {
        expect((await subscriptionsOf(user)).map(facts)).toEqual([model])
        expect(await profileOf(user)).toEqual(free)
        const notices = await noticesOf(user)
        expect(new Set(notices).size).toBe(notices.length)
        expect(notices).toContain('refunded')
        const ids = events.map(({ id }) => id)
        const { rows } = await app.sql(
          'super',
          'select event_id, subscription_id from stripe_events where event_id = any($1)',
          [ids],
        )
        expect(rows.length).toBe(ids.length)
        expect(rows.every(({ subscription_id }) => subscription_id)).toBe(true)
      }
    },
  )

  it('is one subscription, which is managed rather than bought again', async () => {
    const { who, customer, life } = await somebody()
    await deliver(app, life.trialing)
    const { status, body } = await buy(who)
    expect([status, body.errors[0]]).toMatchObject([
      409,
      { code: 'ALREADY_SUBSCRIBED', data: { portal: '/api/billing-portal' } },
    ])
    const portal = await who.post('/billing-portal')
    expect(portal.body.url).toMatch(/^https:\/\/billing\.stripe\.com\//)
    expect(stripe.asked.at(-1)?.values).toMatchObject({ customer, return_url: expect.stringMatching(/\/en\/pricing$/) })
    const followed = await fetch(`${app.url}/api/billing-portal`, {
      redirect: 'manual',
      headers: {
        cookie: `madang-token=${who.token}`,
        'sec-fetch-site': 'same-origin',
        accept: 'text/html,*/*',
        'accept-language': 'en',
      },
    })
    expect([followed.status, followed.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('billing.stripe.com'),
    ])
    // Once it is over it can be bought again, by the same person at Stripe, and without a second trial.
    await deliver(app, life.canceled)
    expect((await buy(who)).status).toBe(200)
    expect(lastSession().customer).toBe(customer)
    expect(lastSession().customer_email).toBeUndefined()
    expect(lastSession().subscription_data.trial_period_days).toBeUndefined()
    expect((await app.visitor.post('/billing-portal')).status).toBe(401)
    expect((await app.visitor.get('/billing-portal')).status).toBe(401)
    expect((await who.get('/billing-portal')).body.url).toMatch(/^https:\/\/billing\.stripe\.com\//)
    expect((await (await app.as('brand')).post('/billing-portal')).status).toBe(404)
  })

  it('follows a plan that was changed at Stripe, and leaves a gift alone', async () => {
    const bigger = await plan(admin, {
      name: 'Enterprise',
      plan: 'enterprise',
      monthlyApiLimit: 90000,
      prices: [{ interval: 'month', amount: 99000, currency: 'KRW', stripePriceId: 'price_bigger' }],
    })
    const { user, life } = await somebody()
    await deliver(app, life.active)
    const object = structuredClone(life.active.data.object)
    object.items.data[0].price = { ...object.items.data[0].price, id: 'price_bigger', unit_amount: 99000 }
    await deliver(app, event('customer.subscription.updated', life.active.created + 60, object))
    expect(await profileOf(user)).toMatchObject({ plan: 'enterprise', api: 90000 })
    expect((await subscriptionsOf(user))[0]).toMatchObject({ product_id: bigger.id, amount: '99000.00' })

    const gifted = await somebody()
    const { docs } = (await admin.get(`/profiles?where[user][equals]=${gifted.user}`)).body
    await admin.patch(`/profiles/${docs[0].id}`, { subscriptionPlan: 'enterprise', monthlyApiLimit: 777 })
    for (const what of [gifted.life.trialing, gifted.life.active, gifted.life.canceled]) {
      await deliver(app, what)
      expect(await profileOf(gifted.user)).toMatchObject({ plan: 'enterprise', api: 777 })
    }
  })

  it('of a purchase is one payment, without an end until it is given back', async () => {
    const { user } = await somebody()
    const metadata = { user, product: product.id }
    const session = {
      mode: 'payment',
      subscription: null,
      payment_intent: `pi_${user}`,
      customer: `cus_${user}`,
      metadata,
      payment_status: 'unpaid',
      amount_total: 990000,
      currency: 'krw',
    }
    await deliver(app, event('checkout.session.completed', start, session))
    expect(await profileOf(user)).toEqual(free)
    await deliver(
      app,
      event('checkout.session.async_payment_succeeded', start + 60, { ...session, payment_status: 'paid' }),
    )
    expect(await profileOf(user)).toMatchObject({ plan: 'pro', until: null })
    const charge = {
      metadata,
      customer: `cus_${user}`,
      payment_intent: `pi_${user}`,
      currency: 'krw',
      amount_refunded: 990000,
      refunded: true,
    }
    await deliver(app, event('charge.refunded', start + 120, charge))
    expect(await subscriptionsOf(user)).toMatchObject([
      { status: 'refunded', interval: 'one-off', amount: '990000.00', current_period_end: null },
    ])
    expect(await profileOf(user)).toEqual(free)
    expect(await noticesOf(user)).toEqual(['active', 'refunded'])
  })
})

describe('a dispute', () => {
  it('that is lost ends a purchase, and nothing else', async () => {
    const { user, life } = await somebody()
    const purchase = {
      mode: 'payment',
      subscription: null,
      payment_intent: `pi_disputed_${user}`,
      customer: `cus_${user}`,
      metadata: { user, product: product.id },
      payment_status: 'paid',
      amount_total: 990000,
      currency: 'krw',
    }
    const dispute = (status: string, payment_intent: string) =>
      event('charge.dispute.closed', start + 60, { status, payment_intent, amount: 990000, currency: 'krw' })
    await deliver(app, event('checkout.session.completed', start, purchase))
    const harmless = [
      dispute('won', purchase.payment_intent),
      dispute('lost', 'pi_of_somebody_else'),
      event('charge.dispute.closed', start + 60, { status: 'lost', payment_intent: null, amount: 1, currency: 'krw' }),
    ]
    for (const what of harmless) expect((await deliver(app, what)).status).toBe(200)
    expect(await profileOf(user)).toMatchObject({ plan: 'pro' })
    await deliver(app, dispute('lost', purchase.payment_intent))
    expect(await subscriptionsOf(user)).toMatchObject([{ status: 'refunded', amount_refunded: '990000.00' }])
    expect(await profileOf(user)).toEqual(free)
    await deliver(app, life.active)
    await deliver(app, dispute('lost', life.payment.payment_intent))
    expect(await profileOf(user)).toMatchObject({ plan: 'pro' })
  })
})

describe('a plan that somebody has', () => {
  it('cannot become another, nor its product be deleted, and ends with the subscription', async () => {
    const big = await plan(admin, { plan: 'enterprise' })
    const { user, life } = await somebody({ product: big.id })
    await deliver(app, life.active)
    expect(await profileOf(user)).toMatchObject({ plan: 'enterprise' })
    const path = `/billing-products/${big.id}`
    for (const query of ['', '?draft=true']) {
      const { status, body } = await admin.patch(`${path}${query}`, { plan: 'pro' })
      expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'plan'])
    }
    expect((await admin.patch(path, { name: 'Renamed', monthlyApiLimit: 1, deletedAt: new Date() })).status).toBe(200)
    for (const one of [`${path}?trash=true`, `/billing-products?trash=true&where[id][equals]=${big.id}`])
      expect((await admin.delete(one)).status).toBe(400)
    await deliver(app, life.canceled)
    expect(await profileOf(user)).toEqual(free)
    expect((await admin.delete(`${path}?trash=true`)).status).toBe(400)
  })

  it('is free to change while nobody has it', async () => {
    const other = await plan(admin)
    expect((await admin.patch(`/billing-products/${other.id}`, { plan: 'enterprise' })).status).toBe(200)
    expect((await admin.delete(`/billing-products/${other.id}?trash=true`)).status).toBe(200)
  })
})

describe('a webhook', () => {
  const now = () => Math.floor(Date.now() / 1000)

  it('that is forged, altered, stale, unsigned or no JSON is 400 and changes nothing', async () => {
    const { life } = await somebody()
    const payload = JSON.stringify(life.trialing)
    await withoutEffect(app, async () => {
      const answers = [
        await deliver(app, life.trialing, { secret: 'whsec_another' }),
        await deliver(app, life.trialing, { body: payload.replace('trialing', 'active') }),
        await deliver(app, life.trialing, { body: ` ${payload}` }),
        await deliver(app, life.trialing, { timestamp: now() - 301 }),
        // As large as a film may be: not even read.
        await deliver(app, life.trialing, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
        await app.visitor.send('POST', '/stripe/webhooks', payload),
        await app.visitor.send('POST', '/stripe/webhooks', payload, { 'stripe-signature': 't=1,v1=' }),
        await admin.send('POST', '/stripe/webhooks', payload),
      ]
      for (const { status, body } of answers) expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    })
    expect((await deliver(app, life.trialing, { timestamp: now() - 200 })).status).toBe(200)
  })

  it('is not believed to be taken when its transaction failed, and works when it comes again', async () => {
    const { user, life } = await somebody()
    await app.sql('owner', `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`)
    for (const table of ['profiles', 'notifications', 'stripe_events', 'subscriptions']) {
      // As late as the commit itself: what was written before it must go with it.
      await app.sql(
        'owner',
        `create constraint trigger refuse_it after insert or update on ${table} deferrable initially deferred for each row execute function refuse()`,
      )
      await withoutEffect(app, async () => {
        expect((await deliver(app, life.trialing)).status, table).toBeGreaterThanOrEqual(500)
      })
      await app.sql('owner', `drop trigger refuse_it on ${table}`)
    }
    expect(await subscriptionsOf(user)).toEqual([])
    expect((await deliver(app, life.trialing)).status).toBe(200)
    expect((await subscriptionsOf(user)).length).toBe(1)
    expect(await noticesOf(user)).toEqual(['trialStarted'])
  })

  it('about a refund waits for Stripe to say what it was for', async () => {
    const { user, life } = await somebody()
    stripe.fail(402)
    await withoutEffect(app, async () => {
      expect((await deliver(app, life.refunded)).status).toBe(503)
    })
    stripe.fail()
    expect((await deliver(app, life.refunded)).status).toBe(200)
    expect((await subscriptionsOf(user))[0]).toMatchObject({ amount_refunded: '29000.00', status: 'incomplete' })
  })

  it('about somebody else’s business is noted at most', async () => {
    const { life } = await somebody()
    const strange = structuredClone(life.trialing)
    strange.id = `${strange.id}_strange`
    strange.data.object.id = 'sub_strange'
    strange.data.object.metadata = {}
    expect((await deliver(app, strange)).status).toBe(200)
    const { rows } = await app.sql(
      'super',
      'select outcome::text, subscription_id from stripe_events where event_id = $1',
      [strange.id],
    )
    expect(rows).toEqual([{ outcome: 'ignored', subscription_id: null }])
    await withoutEffect(app, async () => {
      expect((await deliver(app, event('payment_intent.created', now(), { id: 'pi_x' }))).status).toBe(200)
    })
  })

  it('is the only one who writes subscriptions', async () => {
    const { who, user, life } = await somebody()
    await deliver(app, life.trialing)
    const [{ id }] = await subscriptionsOf(user)
    for (const caller of [who, admin]) {
      expect((await caller.patch(`/subscriptions/${id}`, { status: 'active' })).status).toBe(403)
      expect((await caller.post('/subscriptions', { user, status: 'active' })).status).toBe(403)
    }
    expect(
      (await who.patch(`/profiles/${(await who.get('/profiles')).body.docs[0].id}`, { subscriptionPlan: 'enterprise' }))
        .body.doc.subscriptionPlan,
    ).toBe('pro')
    const stranger = await app.as('brand')
    expect((await stranger.get(`/subscriptions/${id}`)).status).toBe(404)
  })
})

describe('linking a product', () => {
  it('makes it and its prices known once, and keeps their ids without publishing a draft', async () => {
    const made = await plan(admin, { name: 'Linked' })
    await admin.patch(`/billing-products/${made.id}?draft=true`, { name: 'Draft name', _status: 'draft' })
    const first = await admin.post(`/billing-products/${made.id}/link`)
    expect(first.status).toBe(200)
    const { doc } = first.body
    expect(doc).toMatchObject({ name: 'Linked', _status: 'published', stripeID: made.id })
    expect(doc.prices.map(({ stripePriceId }: { stripePriceId: string }) => stripePriceId)).toEqual([
      expect.stringMatching(/^price_/),
      expect.stringMatching(/^price_/),
      expect.stringMatching(/^price_/),
    ])
    const prices = () =>
      stripe.asked.filter(
        ({ method, path, values }) => method === 'POST' && path === '/v1/prices' && values.product === made.id,
      )
    expect(
      prices().map(({ values: { currency, unit_amount, recurring } }) => [currency, unit_amount, recurring?.interval]),
    ).toEqual([
      ['krw', '29000', 'month'],
      ['cny', '14950', 'month'],
      ['krw', '990000', undefined],
    ])
    // Again, also where the ids were lost on the way back.
    await app.sql('super', 'update billing_products_prices set stripe_price_id = null where _parent_id = $1', [made.id])
    await app.sql('super', 'update billing_products set stripe_i_d = null where id = $1', [made.id])
    const again = await admin.post(`/billing-products/${made.id}/link`)
    expect(again.body.doc.prices).toEqual(doc.prices)
    expect(prices().length).toBe(3)
    const published = await admin.patch(`/billing-products/${made.id}`, { _status: 'published' })
    expect(published.body.doc.prices).toEqual(doc.prices)
    expect(published.body.doc).toMatchObject({ name: 'Draft name', stripeID: made.id })
    const buyer = await app.as('brand', 'buyer')
    expect((await buy(buyer, { product: made.id, price: doc.prices[0].id })).status).toBe(200)
    expect(lastSession().line_items).toEqual([{ quantity: '1', price: doc.prices[0].stripePriceId }])
  })

  it('is for staff', async () => {
    expect((await app.visitor.post(`/billing-products/${product.id}/link`)).status).toBe(401)
    expect((await (await app.as('brand')).post(`/billing-products/${product.id}/link`)).status).toBe(403)
    const marketer = await app.as('marketer')
    expect((await marketer.post('/billing-products/nothing/link')).status).toBe(404)
  })
})
