import type { PoolClient } from 'pg'
import { importing } from '@/i18n/words/import'
import { isSameRow, sqlKey, sqlName, totalColumns } from './columns'
import { type Faults, toldFaults } from './faults'
import { refuseBeforeStoredDays } from './laterDays'
import { bitOf } from './stage'

const keyOf = (row: string) => sqlKey.map((name) => `${row}.${name}`).join(', ')
const totals = totalColumns.map(sqlName)
const each = (text: (name: string) => string) => totals.map(text).join(', ')

/** Sales of another currency are another sum. */
const windowOf = (name: string) => (name === 'sales_amount' ? 'in_currency' : 'in_series')

/** What is stored in the same series and stays as it is, since no row of this import mentions it. */
const findUntouched = `
create temp table untouched on commit drop as
select ${keyOf('m')}, m.currency, ${totalColumns
  .map((name) => `case when r.given & ${bitOf(name)} <> 0 then null else m.${sqlName(name)} end as ${sqlName(name)}`)
  .join(', ')}
from performance_metrics m left join matched r on ${isSameRow('r', 'm')}
where (m.campaign_id, m.influencer_id, m.platform) in (select campaign_id, influencer_id, platform from matched)
  and (m.source = 'estimate') = $1`

/**
 * A total less what other days have stored before it is the part of the rows of this import; less the largest such part
 * before, it is what this row adds. The sum of all days up to a row is then the total of that row, also when the stored
 * days lie between the days of the file.
 */
const findDifferences = `
create temp table differences on commit drop as
with days as (
  select line, ${keyOf('r')}, currency, ${each((name) => `${name} as total_${name}, null::numeric as stored_${name}`)} from matched r
  union all
  select null, ${keyOf('u')}, currency, ${each((name) => `null, ${name}`)} from untouched u
),
parts as (
  select *, ${each((name) => `total_${name} - coalesce(sum(stored_${name}) over ${windowOf(name)}, 0) as part_${name}`)}
  from days
  window in_series as (partition by campaign_id, influencer_id, platform order by metric_date),
    in_currency as (partition by campaign_id, influencer_id, platform, currency order by metric_date)
)
select line, ${each((name) => `total_${name}`)},
  ${each((name) => `part_${name} - coalesce(max(part_${name}) over (${windowOf(name)} rows between unbounded preceding and 1 preceding), 0) as ${name}`)}
from parts
where line is not null
window in_series as (partition by campaign_id, influencer_id, platform order by metric_date),
  in_currency as (partition by campaign_id, influencer_id, platform, currency order by metric_date)`

/**
 * Turns the totals so far in `matched` into what each day adds to the day before, and notes where a total goes down or a
 * later day would have to change with it. Measured and estimated figures are two series that know nothing of each other.
 */
export async function totalsToDifferences(client: PoolClient, isEstimate: boolean, faults: Faults): Promise<void> {
  await client.query(findUntouched, [isEstimate])
  await client.query(findDifferences)
  for (const column of totalColumns) {
    const name = sqlName(column)
    const { rows } = await client.query<{ line: number; value: string; former: string; found: string }>(
      `select line, trim_scale(total_${name})::text as value, trim_scale(total_${name} - ${name})::text as former,
         count(*) over () as found
       from differences where ${name} < 0 order by line limit ${toldFaults}`,
    )
    const found = rows.map(({ line, value, former }) => ({
      line,
      column,
      text: importing.totalDown,
      value,
      values: { former },
    }))
    faults.addSome(found, Number(rows[0]?.found ?? 0))
  }
  await client.query(
    `update matched m set ${each((name) => `${name} = d.${name}`)} from differences d where d.line = m.line`,
  )
  await refuseBeforeStoredDays(client, isEstimate, faults)
}
