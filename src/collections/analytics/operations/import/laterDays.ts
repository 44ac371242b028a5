import type { PoolClient } from 'pg'
import { importing } from '@/i18n/words/import'
import { isSameRow, sqlName, totalColumns } from './columns'
import { type Faults, toldFaults } from './faults'
import { bitOf } from './stage'

const inSeries = '(campaign_id, influencer_id, platform, currency)'

/** The last day of each series that has a figure this import does not mention. */
const findLastDays = `
create temp table last_days on commit drop as
select campaign_id, influencer_id, platform, currency, ${totalColumns
  .map(sqlName)
  .map((name) => `max(metric_date) filter (where ${name} is not null) as ${name}`)
  .join(', ')}
from untouched group by ${inSeries}`

type TotalColumn = (typeof totalColumns)[number]

/** Whether a row adds something else than what is stored of its day; unknown adds as little as 0 does. */
function isChanged(column: TotalColumn): string {
  const name = sqlName(column)
  const isOther = `coalesce(r.${name}, 0) <> coalesce(m.${name}, 0)`
  if (column !== 'salesAmount') return isOther
  return `(${isOther} or (r.currency <> m.currency and coalesce(m.sales_amount, 0) <> 0))`
}

/** Sales of another currency are another sum, the former currency's one too when a row changes it. */
const isSameSum = (column: TotalColumn) =>
  `(l.campaign_id, l.influencer_id, l.platform) = (r.campaign_id, r.influencer_id, r.platform)
   ${column === 'salesAmount' ? 'and l.currency in (r.currency, m.currency)' : ''}`

const findTooEarly = (column: TotalColumn) => `
select r.line, trim_scale(d.total_${sqlName(column)})::text as value, l.last, count(*) over () as found
from matched r
join differences d on d.line = r.line
left join performance_metrics m on ${isSameRow('m', 'r')} and (m.source = 'estimate') = $1
cross join lateral (select max(l.${sqlName(column)})::text as last from last_days l where ${isSameSum(column)}) l
where r.given & ${bitOf(column)} <> 0 and ${isChanged(column)} and l.last::date > r.metric_date
order by r.line limit ${toldFaults}`

/**
 * Notes rows of a cumulative import that change a day before stored ones which the import does not mention: what those
 * days added was worked out from the former total, and would no longer lead to theirs.
 */
export async function refuseBeforeStoredDays(client: PoolClient, isEstimate: boolean, faults: Faults): Promise<void> {
  await client.query(findLastDays)
  await client.query('create index on last_days (campaign_id, influencer_id, platform)')
  await client.query('analyze last_days')
  for (const column of totalColumns) {
    const { rows } = await client.query<{ line: number; value: string | null; last: string; found: string }>(
      findTooEarly(column),
      [isEstimate],
    )
    const found = rows.map(({ line, value, last }) => ({
      line,
      column,
      text: importing.laterDays,
      value: value ?? '',
      values: { last },
    }))
    faults.addSome(found, Number(rows[0]?.found ?? 0))
  }
}
