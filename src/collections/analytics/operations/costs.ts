import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { contractedStatuses } from '@/collections/campaigns/Campaigns/stages'
import { query, sql } from '@/lib/db'
import { type Currency, sumOf } from '@/lib/money'
import type { CampaignInfluencer } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import type { Scope, Window } from './readSums'

/** Writes down what a campaign's contracted influencers cost together: their own fees are encrypted. */
export async function recordCost(req: PayloadRequest, campaign: string): Promise<void> {
  // Of two contracts at once, the second one counts after the first.
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`cost:${campaign}`}, 0))`)
  const { docs } = await req.payload.find({
    collection: 'campaign-influencers',
    where: { and: [{ campaign: { equals: campaign } }, { status: { in: [...contractedStatuses] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const cost = costOf(docs)
  await query(
    req,
    sql`insert into campaign_costs (campaign_id, cost) select id, ${cost} from campaigns where id = ${campaign}::uuid
        on conflict (campaign_id) do update set cost = excluded.cost`,
  )
}

/** Of campaigns that were contracted before costs were kept. @returns how many there were */
export async function recordMissingCosts(payload: Payload): Promise<number> {
  const { rows } = await payload.db.pool.query<{ id: string }>(
    `select distinct m.campaign_id as id from campaign_influencers m
     where m.status::text = any($1) and not exists (select 1 from campaign_costs k where k.campaign_id = m.campaign_id)`,
    [[...contractedStatuses]],
  )
  for (const { id } of rows) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => recordCost(req, id))
  }
  return rows.length
}

// Fees are whole in the smallest unit of any currency, so two decimals add all of them up exactly.
const costOf = (members: CampaignInfluencer[]): number =>
  sumOf(
    members.map(({ adFee }) => adFee ?? 0),
    'USD' satisfies Currency,
  )

/** Fees that belong to a window: those of a campaign are spread evenly over its days. By currency of the campaign. */
export async function readCosts(
  payload: Payload,
  { type, id }: Scope,
  { from, to }: Window,
): Promise<{ currency: Currency; cost: number }[]> {
  const whose = { campaign: 'and c.id = $3', brand: 'and c.brand_id = $3', house: '' }[type]
  const { rows } = await payload.db.pool.query<{ currency: Currency; cost: number }>(
    `select c.currency::text as currency, sum(k.cost
         * (least(c.campaign_end_date, $2::date) - greatest(c.campaign_start_date, $1::date) + 1)
         / (c.campaign_end_date - c.campaign_start_date + 1))::float8 as cost
     from campaigns c join campaign_costs k on k.campaign_id = c.id
     where c.campaign_start_date <= $2 and c.campaign_end_date >= $1
       ${type === 'campaign' ? '' : 'and c.deleted_at is null'} ${whose}
     group by 1 order by 1`,
    type === 'house' ? [from, to] : [from, to, id],
  )
  return rows
}
