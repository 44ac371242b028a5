import type { PoolClient } from 'pg'
import { importing } from '@/i18n/words/import'
import { isSameRow } from './columns'
import { type Faults, toldFaults } from './faults'

const findMeasured = `
select r.line, r.metric_date::text as value, count(*) over () as found
from matched r join performance_metrics m on ${isSameRow('m', 'r')}
where m.source <> 'estimate' and r.source = 'estimate' order by r.line limit ${toldFaults}`

/** Notes rows of estimates about a day that has measured figures. */
export async function refuseOverMeasured(client: PoolClient, faults: Faults): Promise<void> {
  const { rows } = await client.query<{ line: number; value: string; found: string }>(findMeasured)
  const found = rows.map(({ line, value }) => ({ line, column: 'metricDate', text: importing.isMeasured, value }))
  faults.addSome(found, Number(rows[0]?.found ?? 0))
}
