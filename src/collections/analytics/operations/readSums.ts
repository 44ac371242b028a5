import type { Payload } from 'payload'
import { counters, engagementOf, type PlatformSums } from '@/analytics/sums'

/** From the first to the last day, both counted; `YYYY-MM-DD`. */
export type Window = { from: string; to: string }

/** Whose rows: a campaign, a brand, or the whole house. */
export type Scope = { type: 'campaign' | 'brand' | 'house'; id: string }
export const houseId = '00000000-0000-0000-0000-000000000000'

const sums = [...counters, 'sales_amount']
const known = ['impressions', 'clicks', 'conversions', 'sales_amount']

const fromRollups = `(select * from metric_rollups where scope = $1 and day between $2 and $3
  union all select * from metric_deltas where scope = $1 and day between $2 and $3) r`

const ofRollups = [
  'sum(rows)::float8 as rows',
  ...sums.map((name) => `sum(${name})::float8 as ${name}`),
  ...known.map((name) => `sum(${name}_rows)::float8 as ${name}_rows`),
].join(', ')

const ofRows = [
  'count(*)::float8 as rows',
  ...sums.map((name) => `coalesce(sum(${name}), 0)::float8 as ${name}`),
  ...known.map((name) => `count(${name})::float8 as ${name}_rows`),
].join(', ')

type Row = Record<string, number> & { key: string; platform: string; currency: string; is_estimate: boolean }

const toSums = (row: Row): PlatformSums & { key: string } => ({
  ...(Object.fromEntries(counters.map((name) => [name, row[name]])) as Record<(typeof counters)[number], number>),
  key: row.key,
  platform: row.platform,
  currency: row.currency,
  isEstimate: row.is_estimate,
  rows: row.rows as number,
  sales: row.sales_amount as number,
  known: {
    impressions: row.impressions_rows as number,
    clicks: row.clicks_rows as number,
    conversions: row.conversions_rows as number,
    sales: row.sales_amount_rows as number,
  },
})

/** Sums of a scope in a window, by platform, source and currency. */
export async function readSums(payload: Payload, { id }: Scope, { from, to }: Window): Promise<PlatformSums[]> {
  const { rows } = await payload.db.pool.query<Row>(
    `select platform::text, currency::text, is_estimate, ${ofRollups} from ${fromRollups}
     group by 1, 2, 3 having sum(rows) > 0 order by 1, 2, 3`,
    [id, from, to],
  )
  return rows.map(toSums)
}

export type Day = {
  day: string
  isEstimate: boolean
  currency: string
  views: number
  engagements: number
  /** Null where no row of the day reported it. */
  impressions: number | null
  clicks: number | null
  conversions: number | null
  sales: number | null
  rows: number
}

const reported = (name: string) => `case when sum(${name}_rows) > 0 then sum(${name})::float8 end`

const engagementSum = `sum(case platform::text ${Object.entries(engagementOf)
  .map(([platform, counted]) => `when '${platform}' then ${counted.join(' + ')}`)
  .join(' ')} else 0 end)`

/** A point for each day that has rows, by source and currency. */
export async function readDays(payload: Payload, { id }: Scope, { from, to }: Window): Promise<Day[]> {
  const { rows } = await payload.db.pool.query<Day>(
    `select day::text, is_estimate as "isEstimate", currency::text, sum(rows)::float8 as rows, sum(views)::float8 as views,
       ${engagementSum}::float8 as engagements, ${reported('impressions')} as impressions, ${reported('clicks')} as clicks,
       ${reported('conversions')} as conversions, ${reported('sales_amount')} as sales
     from ${fromRollups} group by 1, 2, 3 having sum(rows) > 0 order by 1, 2, 3`,
    [id, from, to],
  )
  return rows
}

/** The first and last day a scope has rows of; none without rows. */
export async function readPeriod(payload: Payload, { id }: Scope): Promise<Window | undefined> {
  const { rows } = await payload.db.pool.query<{ from: string | null; to: string | null }>(
    `select least(a.first, b.first)::text as from, greatest(a.last, b.last)::text as to from
       (select min(day) as first, max(day) as last from metric_rollups where scope = $1) a,
       (select min(day) as first, max(day) as last from metric_deltas where scope = $1) b`,
    [id],
  )
  const [row] = rows
  return row?.from && row.to ? { from: row.from, to: row.to } : undefined
}

/**
 * Sums of one campaign by influencer, from the rows themselves: the index of the campaign leads to them, and the window
 * leaves out the partitions of other months.
 */
export async function readInfluencers(payload: Payload, campaign: string, { from, to }: Window) {
  const { rows } = await payload.db.pool.query<Row>(
    `select influencer_id::text as key, platform::text, currency::text, source = 'estimate' as is_estimate, ${ofRows}
     from performance_metrics where campaign_id = $1 and metric_date between $2 and $3
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [campaign, from, to],
  )
  return rows.map(toSums)
}

/** Sums of a brand by campaign. */
export async function readCampaigns(payload: Payload, brand: string, { from, to }: Window) {
  const { rows } = await payload.db.pool.query<Row>(
    `select c.id::text as key, r.platform::text, r.currency::text, r.is_estimate, ${ofRollups}
     from campaigns c cross join lateral (
       select * from metric_rollups where scope = c.id and day between $2 and $3
       union all select * from metric_deltas where scope = c.id and day between $2 and $3
     ) r
     where c.brand_id = $1 and c.deleted_at is null
     group by 1, 2, 3, 4 having sum(rows) > 0 order by 1, 2, 3, 4`,
    [brand, from, to],
  )
  return rows.map(toSums)
}
