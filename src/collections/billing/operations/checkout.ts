import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { z } from 'zod'
import { inLanguage } from '@/collections/site/addresses'
import { type Language, languages, say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { siteUrl } from '@/lib/siteUrl'
import { callerOf } from '@/requests/caller'
import { parse } from '@/requests/parse'
import { lineItemOf, type Offer, offerOf } from './offer'
import { portalAddress } from './portal'
import { customerOf, hasAlready, type Purchase, purchasesOf } from './purchases'
import { checkoutIsSetUp } from './setUp'
import { askStripe } from './stripe'

/** What a checkout is asked for: a product, the row of its price, and the language to buy in. */
export const checkoutInput = z.strictObject({
  product: z.uuid(),
  price: z.string().max(100),
  locale: z.enum(languages).default('ko'),
})

/**
 * Begins a purchase at Stripe.
 * @returns the address to send the buyer to
 * @throws CodedError 401 nobody is logged in; 404 not on sale; 409 bought already, or the price at Stripe differs;
 * 503 not set up, or Stripe does not answer
 */
export async function checkout(req: PayloadRequest, body: unknown): Promise<string> {
  const user = callerOf(req)
  const input = parse(checkoutInput, body, req)
  if (!checkoutIsSetUp()) throw new CodedError('NOT_SET_UP', say(billing.notSetUp, languageOf(req)))
  const offer = await offerOf(req, input)
  const purchases = await purchasesOf(req, user.id)
  if (hasAlready(purchases, { product: offer.product.id, interval: offer.price.interval }))
    throw new CodedError('ALREADY_SUBSCRIBED', say(billing.alreadySubscribed, languageOf(req)), {
      portal: portalAddress,
    })
  const session = sessionOf({ offer, purchases, user, locale: input.locale, item: await lineItemOf(req, offer) })
  const { url } = await askStripe(req, (stripe) =>
    stripe.checkout.sessions.create(session, { idempotencyKey: keyOf(session, purchases) }),
  )
  if (!url) throw new CodedError('UNAVAILABLE', say(errors.unavailable, languageOf(req)))
  return url
}

type Parts = {
  offer: Offer
  purchases: Purchase[]
  user: { id: string; email?: string | null }
  locale: Language
  item: Stripe.Checkout.SessionCreateParams.LineItem
}

function sessionOf({ offer, purchases, user, locale, item }: Parts): Stripe.Checkout.SessionCreateParams {
  const { product, price, link } = offer
  const customer = customerOf(purchases)
  // On the session and on what comes of it: whichever event arrives first knows whose it is.
  const metadata = { user: user.id, product: product.id, price: String(price.id) }
  const session = {
    line_items: [item],
    metadata,
    client_reference_id: user.id,
    locale,
    success_url: wayBack(link.successUrl, '/billing/done', locale),
    cancel_url: wayBack(link.cancelUrl, '/billing/cancelled', locale),
    ...(customer ? { customer } : { customer_email: user.email ?? undefined }),
  }
  if (price.interval === 'one-off')
    return {
      ...session,
      mode: 'payment',
      payment_intent_data: { metadata },
      ...(!customer && { customer_creation: 'always' }),
    }
  const days = purchases.some(({ tried }) => tried) ? 0 : (link.trialDays ?? 0)
  return {
    ...session,
    mode: 'subscription',
    subscription_data: { metadata, ...(days > 0 && { trial_period_days: days }) },
  }
}

/** Where Stripe sends the buyer: a path of this site in the buyer's language, or an address elsewhere as it is. */
function wayBack(link: string | null | undefined, usual: string, locale: Language): string {
  if (link && /^https?:/i.test(link)) return link
  return siteUrl(inLanguage(link?.startsWith('/') ? link : usual, locale))
}

const halfDay = 12 * 60 * 60 * 1000

/**
 * The same wish is the same checkout, however often the button is pressed: until something was bought, and for half a
 * day, within which neither the checkout nor Stripe's memory of the key ends.
 */
const keyOf = (session: Stripe.Checkout.SessionCreateParams, purchases: Purchase[]): string =>
  createHash('sha256')
    .update(JSON.stringify([session, purchases.length, Math.floor(Date.now() / halfDay)]))
    .digest('base64url')
