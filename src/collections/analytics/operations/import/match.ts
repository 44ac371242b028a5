import type { PoolClient } from 'pg'
import type { Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { importing } from '@/i18n/words/import'
import { currencyDigits } from '@/lib/money'
import { columnNames, sqlName } from './columns'
import { type Faults, toldFaults } from './faults'

/** An id where the text is one: a cast of any other text would fail. */
const idIn = (text: string) =>
  `case when ${text} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${text}::uuid end`

const findCampaigns = `
create temp table named_campaigns on commit drop as
with texts as (select distinct campaign as text from staged where campaign is not null)
select t.text, c.id from texts t join campaigns c on c.title = t.text where c.deleted_at is null
union select t.text, c.id from texts t join campaigns c on c.id = ${idIn('t.text')} where c.deleted_at is null`

/**
 * Imports into the same campaign come one after the other, so that each sees what the other has stored; and campaigns
 * stand still meanwhile. All in one order, so that two imports can never wait for each other.
 */
const lockCampaigns = [
  `select pg_advisory_xact_lock(hashtextextended('performance-metrics import ' || id, 0))
   from (select distinct id from named_campaigns order by id) campaigns_in_order`,
  'select id from campaigns where id in (select id from named_campaigns) order by id for share',
]

const given = columnNames.filter((name) => name !== 'currency' && name !== 'source').map((name) => `s.${sqlName(name)}`)

/**
 * Each row with its kind, which a row can say of itself (`$1` is that of the others), and the campaign, influencer and
 * submission it means, if there is exactly one.
 */
const matchRows = `
create temp table matched on commit drop as
with known_campaigns as (
  select n.text, (array_agg(c.id))[1] as id, count(*) as found, min(c.currency::text) as currency
  from named_campaigns n join campaigns c on c.id = n.id and c.deleted_at is null group by n.text
),
members as (
  select m.campaign_id, i.id, i.name
  from campaign_influencers m join influencers i on i.id = m.influencer_id
  where m.status not in ('declined', 'dropped') and m.campaign_id in (select id from known_campaigns where found = 1)
),
known_influencers as (
  select t.campaign_id, t.text, (array_agg(i.id))[1] as id, count(*) as found
  from (
    select distinct k.id as campaign_id, s.influencer as text
    from staged s join known_campaigns k on k.text = s.campaign and k.found = 1
  ) t
  join (
    select campaign_id, id, name as text from members union select campaign_id, id, id::text from members
  ) i on i.campaign_id = t.campaign_id and i.text = coalesce(${idIn('t.text')}::text, t.text)
  group by t.campaign_id, t.text
),
named as (
  select s.line, s.given, ${given.join(', ')},
    s.source as said_source,
    case when s.source = 'estimate' then s.source else $1::enum_performance_metrics_source end as source,
    coalesce(s.currency, k.currency::enum_performance_metrics_currency) as currency,
    k.found as campaigns_found, case when k.found = 1 then k.id end as campaign_id,
    i.found as influencers_found, case when i.found = 1 then i.id end as influencer_id
  from staged s
  left join known_campaigns k on k.text = s.campaign
  left join known_influencers i on i.campaign_id = k.id and k.found = 1 and i.text = s.influencer
)
select n.*, c.id as content_submission_id,
  first_value(n.line) over (partition by n.campaign_id, n.influencer_id, n.platform, n.metric_date order by n.line) as first_line
from named n
left join content_submissions c on c.id = ${idIn('n.content_submission')}
  and c.campaign_id = n.campaign_id and c.influencer_id = n.influencer_id and c.deleted_at is null`

type Check = { column: string; text: Triple; where: string; value?: string }

const digits = Object.entries(currencyDigits).map(([code, places]) => `when '${code}' then ${places}`)

const checks: Check[] = [
  { column: 'campaign', text: importing.noSuchCampaign, where: 'campaign is not null and campaigns_found is null' },
  { column: 'campaign', text: importing.severalCampaigns, where: 'campaigns_found > 1' },
  {
    column: 'influencer',
    text: errors.influencerNotOnCampaign,
    where: 'influencer is not null and campaign_id is not null and influencers_found is null',
  },
  { column: 'influencer', text: importing.severalInfluencers, where: 'influencers_found > 1' },
  {
    column: 'contentSubmission',
    text: importing.noSuchSubmission,
    where: 'content_submission is not null and influencer_id is not null and content_submission_id is null',
  },
  {
    column: 'salesAmount',
    text: errors.tooManyDecimals,
    where: `sales_amount <> round(sales_amount, case currency ${digits.join(' ')} end)`,
  },
  {
    column: 'metricDate',
    text: importing.sameAsLine,
    where: 'first_line < line and (campaign_id, influencer_id, platform, metric_date) is not null',
  },
]

type Work = { source: string; isLocked: boolean; cumulative: boolean }

/** A file of estimates that calls a row measured; or totals of both kinds, which are two series. */
const otherKind = (isEstimate: boolean, cumulative: boolean): Check => ({
  column: 'source',
  text: isEstimate ? importing.saysMeasured : importing.bothKinds,
  where: isEstimate ? `said_source <> 'estimate'` : `${cumulative} and source = 'estimate'`,
})

/**
 * Finds what the rows of `staged` name, into the temporary table `matched`, and notes every row whose names lead nowhere
 * or to several, and every row that is there twice.
 * @param isLocked whether campaigns stand still until the transaction ends
 */
export async function matchRowsOf(
  client: PoolClient,
  { source, isLocked, cumulative }: Work,
  faults: Faults,
): Promise<void> {
  await client.query(findCampaigns)
  if (isLocked) for (const statement of lockCampaigns) await client.query(statement)
  await client.query(matchRows, [source])
  await client.query('analyze matched')
  const isEstimate = source === 'estimate'
  for (const { column, text, where } of [...checks, otherKind(isEstimate, cumulative)]) {
    const { rows } = await client.query<{
      line: number
      value: string
      currency: string
      first: number
      found: string
    }>(
      `select line, ${column === 'source' ? 'said_source' : sqlName(column)}::text as value, currency, first_line as first, count(*) over () as found
       from matched where ${where} order by line limit ${toldFaults}`,
    )
    const found = rows.map(({ line, value, currency, first }) => ({
      line,
      column,
      text,
      value,
      values: { currency, line: first },
    }))
    faults.addSome(found, Number(rows[0]?.found ?? 0))
  }
}
