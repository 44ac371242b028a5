import type { PayloadRequest } from 'payload'
import { lockRows, query, sql } from '@/lib/db'
import type { Profile } from '@/payload-types'
import { bestOf, changesOf, type Entitlement } from './entitlement'
import { givingStatuses } from './news'

/** The best of what somebody's subscriptions and purchases give now; the free plan without any. */
export async function boughtBy(req: PayloadRequest, user: string): Promise<Entitlement> {
  const rows = await query<Bought>(
    req,
    sql`select p.plan::text as plan, p.monthly_api_limit as api, p.monthly_storage_limit as storage,
          s.current_period_end as until
        from subscriptions s join billing_products p on p.id = s.product_id
        where s.user_id = ${user} and s.status::text in (${sql.join(
          givingStatuses.map((status) => sql`${status}`),
          sql`, `,
        )})`,
  )
  const bought = rows.map(({ plan, api, storage, until }) => ({
    subscriptionPlan: plan,
    monthlyApiLimit: Number(api),
    monthlyStorageLimit: Number(storage),
    subscriptionExpiresAt: until && new Date(until).toISOString(),
  }))
  return bestOf(bought) ?? freePlan(req)
}

type Bought = { plan: Entitlement['subscriptionPlan']; api: string; storage: string; until: Date | string | null }

/** What a new profile begins with. */
function freePlan(req: PayloadRequest): Entitlement {
  const { flattenedFields } = req.payload.collections.profiles.config
  const begins = Object.fromEntries(
    flattenedFields.map((field) => [field.name, 'defaultValue' in field ? field.defaultValue : undefined]),
  ) as Omit<Entitlement, 'subscriptionExpiresAt'> & Record<string, unknown>
  const { subscriptionPlan, monthlyApiLimit, monthlyStorageLimit } = begins
  return { subscriptionPlan, monthlyApiLimit, monthlyStorageLimit, subscriptionExpiresAt: null }
}

/** Lets the profile follow what was bought, in the request's transaction. @param before what was bought until now */
export async function grantPlan(req: PayloadRequest, user: string, before: Entitlement) {
  const [profile] = await query<{ id: string }>(
    req,
    sql`select id from profiles where user_id = ${user} and deleted_at is null`,
  )
  if (!profile) return
  await lockRows(req, 'profiles', [profile.id])
  const doc = await req.payload.findByID({
    collection: 'profiles',
    id: profile.id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const data = changesOf(givenTo(doc), before, await boughtBy(req, user))
  if (Object.keys(data).length === 0) return
  await req.payload.update({ collection: 'profiles', id: profile.id, data, depth: 0, overrideAccess: true, req })
}

const givenTo = (profile: Profile): Entitlement => ({
  subscriptionPlan: profile.subscriptionPlan,
  monthlyApiLimit: profile.monthlyApiLimit,
  monthlyStorageLimit: profile.monthlyStorageLimit,
  subscriptionExpiresAt: profile.subscriptionExpiresAt ?? null,
})
