import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { auditEvent } from '@/hooks/audit'
import { query, sql } from '@/lib/db'
import type { BillingProduct } from '@/payload-types'
import { readableRow, requireActor } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'
import { type Price, priceOf } from './offer'
import { askStripe } from './stripe'

type Linked = { price: string; stripePriceId: string }

/**
 * Makes a product and its prices known at Stripe, or brings name and description there up to date. Nothing is made
 * twice, however often it is asked for.
 * @throws CodedError 401, 403; 404 no such product; 503 not set up, or Stripe does not do it
 */
export async function linkProduct(req: PayloadRequest, id: unknown): Promise<BillingProduct> {
  requireActor(req, 'staff')
  const product: BillingProduct = await readableRow(req, 'billing-products', id)
  const stripeID = await askStripe(req, (stripe) => productAt(stripe, product))
  const linked: Linked[] = []
  for (const price of product.prices ?? []) {
    if (price.stripePriceId || !price.id) continue
    const made = await askStripe(req, (stripe) => priceAt(stripe, stripeID, price))
    linked.push({ price: price.id, stripePriceId: made.id })
  }
  await inTransaction(req, () => keep(req, product, stripeID, linked))
  return readableRow(req, 'billing-products', id)
}

async function productAt(stripe: Stripe, product: BillingProduct): Promise<string> {
  const facts = { name: product.name, description: product.description || undefined, metadata: { product: product.id } }
  const id = product.stripeID ?? product.id
  try {
    return (await stripe.products.update(id, facts)).id
  } catch (error) {
    if ((error as Stripe.StripeRawError).code !== 'resource_missing') throw error
  }
  // With our id: what was made there but not kept here is found again.
  return (await stripe.products.create({ id: product.id, ...facts })).id
}

/** A price is found again by its key; at Stripe it can be neither changed nor deleted. */
async function priceAt(stripe: Stripe, product: string, price: Price): Promise<Stripe.Price> {
  const facts = priceOf(price)
  const lookup_key = [price.id, facts.currency, facts.unit_amount, price.interval].join(' ')
  const { data } = await stripe.prices.list({ lookup_keys: [lookup_key], active: true, limit: 1 })
  return (
    data[0] ??
    stripe.prices.create(
      { product, ...facts, lookup_key, metadata: { price: String(price.id) } },
      { idempotencyKey: `${product} ${lookup_key}` },
    )
  )
}

/**
 * Ids at Stripe are facts, not content: they are written to the row and to all of its versions, so that neither an open
 * draft is published by it nor an old version forgets them.
 */
async function keep(req: PayloadRequest, { id, stripeID: known }: BillingProduct, stripeID: string, linked: Linked[]) {
  if (known === stripeID && linked.length === 0) return
  await query(req, sql`update billing_products set stripe_i_d = ${stripeID}, updated_at = now() where id = ${id}`)
  await query(
    req,
    sql`update _billing_products_v set version_stripe_i_d = ${stripeID},
          version_updated_at = case when latest then now() else version_updated_at end
        where parent_id = ${id}`,
  )
  for (const { price, stripePriceId } of linked) {
    await query(req, sql`update billing_products_prices set stripe_price_id = ${stripePriceId} where id = ${price}`)
    await query(
      req,
      sql`update _billing_products_v_version_prices set stripe_price_id = ${stripePriceId}
          where _uuid = ${price} and stripe_price_id is null`,
    )
  }
  await auditEvent(req, {
    action: 'update',
    entityType: 'billing-products',
    entityId: id,
    newValues: { stripeID, prices: linked },
  })
}
