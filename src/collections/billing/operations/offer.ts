import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { type Language, say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'
import type { BillingProduct } from '@/payload-types'
import { toStripeAmount } from './amounts'
import { askStripe } from './stripe'

export type Price = NonNullable<BillingProduct['prices']>[number]

export type Offer = {
  product: BillingProduct
  price: Price
  link: NonNullable<BillingProduct['checkoutLinks']>[number]
}

/**
 * A price of a product that is on sale now, in the words of `locale`. Whoever may see more than the public does, buys
 * no more than the public.
 * @throws CodedError 404
 */
export async function offerOf(
  req: PayloadRequest,
  { product: id, price: row, locale }: { product: string; price: string; locale: Language },
): Promise<Offer> {
  const product = isUuid(id)
    ? await req.payload.findByID({
        collection: 'billing-products',
        id,
        locale,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  const isOnSale = product?._status === 'published' && product.visibility === 'public' && product.isActive
  const price = product?.prices?.find((price) => price.id === row)
  const link = product?.checkoutLinks?.find(({ provider }) => provider === 'stripe')
  if (!product || !isOnSale || !price || price.amount <= 0 || !link)
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return { product, price, link }
}

/**
 * What is put into the cart. A price that stands at Stripe is charged as it stands there: it must say what was shown.
 * @throws CodedError 409 it does not
 */
export async function lineItemOf(
  req: PayloadRequest,
  { product, price }: Offer,
): Promise<Stripe.Checkout.SessionCreateParams.LineItem> {
  if (!price.stripePriceId) return { quantity: 1, price_data: priceData(product, price) }
  const known = await askStripe(req, (stripe) => stripe.prices.retrieve(price.stripePriceId as string))
  if (!isSamePrice(known, price)) {
    logger.error({ msg: 'A price at Stripe differs from ours', product: product.id, price: price.id, stripe: known.id })
    throw new CodedError('PRICE_MISMATCH', say(billing.priceMismatch, languageOf(req)))
  }
  return { quantity: 1, price: known.id }
}

/** What Stripe needs to know of a price of ours, whether it is to be kept there or charged once. */
export const priceOf = ({ amount, currency, interval }: Price) => ({
  currency: currency.toLowerCase(),
  unit_amount: toStripeAmount(amount, currency),
  ...(interval !== 'one-off' && { recurring: { interval } }),
})

const priceData = (product: BillingProduct, price: Price) => ({
  ...priceOf(price),
  ...(product.stripeID ? { product: product.stripeID } : { product_data: { name: product.name } }),
})

function isSamePrice(known: Stripe.Price, price: Price): boolean {
  const { currency, unit_amount } = priceOf(price)
  const interval = known.recurring?.interval ?? 'one-off'
  const isEach = (known.recurring?.interval_count ?? 1) === 1
  return (
    known.active &&
    known.currency === currency &&
    known.unit_amount === unit_amount &&
    interval === price.interval &&
    isEach
  )
}
