import type { PayloadRequest } from 'payload'
import { query, sql } from '@/lib/db'

/** What somebody bought so far, the newest first. */
export type Purchase = {
  product: string | null
  status: string
  interval: string | null
  customer: string | null
  /** Whether it began with a trial. */
  tried: boolean
}

export const purchasesOf = (req: PayloadRequest, user: string): Promise<Purchase[]> =>
  query<Purchase>(
    req,
    sql`select product_id as product, status::text, interval::text, stripe_customer_id as customer,
          trial_ends_at is not null as tried
        from subscriptions where user_id = ${user} order by created_at desc, id`,
  )

/** The person at Stripe, if there is one already. */
export const customerOf = (purchases: Purchase[]): string | undefined =>
  purchases.find(({ customer }) => customer)?.customer ?? undefined

const running = ['trialing', 'active', 'past_due', 'unpaid', 'paused']

/** Whether one more purchase would have somebody pay twice: a second subscription, or the same thing again. */
export const hasAlready = (purchases: Purchase[], wanted: { product: string; interval: string }): boolean =>
  purchases.some(
    ({ product, status, interval }) =>
      running.includes(status) &&
      (product === wanted.product || (interval !== 'one-off' && wanted.interval !== 'one-off')),
  )
