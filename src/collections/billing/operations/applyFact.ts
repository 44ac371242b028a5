import type { PayloadRequest } from 'payload'
import { isUuid, query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'
import type { StripeEvent, Subscription } from '@/payload-types'
import type { Fact } from './facts'
import { boughtBy, grantPlan } from './grantPlan'
import { type Ledger, merge } from './ledger'
import { newsOf } from './news'
import { Ignored } from './shapes'
import { tellSubscriber } from './tellSubscriber'

type Effect = { outcome: StripeEvent['outcome']; subscription: string }

/**
 * Merges what an event says into its subscription, in the request's transaction, and lets the profile and its person
 * know what follows. One event of a subscription at a time, and one of a person: the first two of a new subscription
 * would otherwise make it twice.
 * @throws Ignored when nobody here bought it
 */
export async function applyFact(req: PayloadRequest, fact: Fact): Promise<Effect> {
  await lock(req, `subscription ${fact.key}`)
  const row = await rowOf(req, fact.key)
  const user = row ? idOf(row.user) : await knownUser(req, fact.user)
  // Of another product on the same Stripe account, or somebody who is gone.
  if (!user) throw new Ignored('nobody here bought it')
  await lock(req, `subscriber ${user}`)
  const { identity, said } = await withKnownProduct(req, inItsCurrency(fact, row))
  const before = row && ledgerOf(row)
  const after = merge(before, identity, said)
  const changed = Object.entries(after).filter(([key, value]) => value !== before?.[key as keyof Ledger])
  if (row && changed.length === 0) return { outcome: 'outdated', subscription: row.id }
  const bought = await boughtBy(req, user)
  const { id } = row
    ? await req.payload.update({
        collection: 'subscriptions',
        id: row.id,
        data: Object.fromEntries(changed),
        depth: 0,
        overrideAccess: true,
        req,
      })
    : await req.payload.create({
        collection: 'subscriptions',
        data: { ...after, user, stripeSubscriptionId: fact.key },
        depth: 0,
        overrideAccess: true,
        req,
      })
  await grantPlan(req, user, bought)
  await tellSubscriber(req, { user, subscription: id, before, after, news: newsOf(before, after) })
  return { outcome: 'applied', subscription: id }
}

/** What was given back in another currency than was paid is no figure of this purchase; that it went back is true. */
function inItsCurrency({ said, ...fact }: Fact, row: Subscription | undefined): Fact {
  const differs = said.lane === 'refund' && row?.currency && fact.currency !== row.currency
  return { ...fact, said: differs ? { ...said, amount: 0 } : said }
}

const lock = (req: PayloadRequest, name: string) =>
  query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`billing ${name}`}, 0))`)

async function rowOf(req: PayloadRequest, key: string): Promise<Subscription | undefined> {
  const { docs } = await req.payload.find({
    collection: 'subscriptions',
    where: { stripeSubscriptionId: { equals: key } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs[0]
}

const ledgerOf = (row: Subscription): Ledger => ({
  status: row.status,
  product: row.product ? idOf(row.product) : null,
  interval: row.interval ?? null,
  amount: row.amount ?? null,
  currency: row.currency ?? null,
  trialEndsAt: row.trialEndsAt ?? null,
  currentPeriodEnd: row.currentPeriodEnd ?? null,
  cancelAt: row.cancelAt ?? null,
  canceledAt: row.canceledAt ?? null,
  stripeCustomerId: row.stripeCustomerId ?? null,
  stateAsOf: row.stateAsOf ?? null,
  failedPayments: row.failedPayments ?? 0,
  nextPaymentAttemptAt: row.nextPaymentAttemptAt ?? null,
  invoiceAsOf: row.invoiceAsOf ?? null,
  amountRefunded: row.amountRefunded ?? 0,
  refundedAt: row.refundedAt ?? null,
  refundAsOf: row.refundAsOf ?? null,
})

async function knownUser(req: PayloadRequest, id: string | undefined): Promise<string | undefined> {
  if (!isUuid(id)) return undefined
  const [user] = await query<{ id: string }>(req, sql`select id from users where id = ${id}`)
  return user?.id
}

/** The event with the product that is here: the one its price belongs to, or the one that the checkout noted. */
async function withKnownProduct(
  req: PayloadRequest,
  { identity, said, sold }: Fact,
): Promise<Pick<Fact, 'said' | 'identity'>> {
  const noted = isUuid(identity.product) ? identity.product : null
  const [found] = await query<{ noted: string | null; sold: string | null }>(
    req,
    sql`select (select id from billing_products where id = ${noted}::uuid) as noted,
          coalesce(
            (select _parent_id from billing_products_prices where stripe_price_id = ${sold?.price ?? null} limit 1),
            (select id from billing_products where stripe_i_d = ${sold?.product ?? null} limit 1)
          ) as sold`,
  )
  const product = found?.noted ?? null
  return {
    identity: { ...identity, product },
    said: said.lane === 'state' ? { ...said, state: { ...said.state, product: found?.sold ?? product } } : said,
  }
}
