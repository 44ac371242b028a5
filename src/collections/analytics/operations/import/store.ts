import type { PoolClient } from 'pg'
import { isSameRow, sqlKey, sqlName, valueColumns } from './columns'
import { bitOf } from './stage'

const columnOf = (name: (typeof valueColumns)[number]) =>
  name === 'contentSubmission' ? 'content_submission_id' : sqlName(name)
const values = valueColumns.map(columnOf)

/** Who stands behind the figures, and where they can be looked up. */
export type Origin = { source: 'api' | 'import' | 'estimate'; evidence: string | null }
export type Stored = {
  created: number
  updated: number
  /** How many of the corrected rows were estimates and are measured now; there only where there are any. */
  estimatesReplaced?: number
}

const stored = [...sqlKey, ...values, 'currency']

/** Two writers wait for each other in one order only, and the months (partitions) are filled one after the other. */
const inOrder = (row: string) => ['metric_date', ...sqlKey.slice(0, 3)].map((name) => `${row}.${name}`).join(', ')

const insertNew = `
insert into performance_metrics (${stored.join(', ')}, source, evidence)
select ${stored.join(', ')}, r.source, $1 from matched r order by ${inOrder('r')}
on conflict (${sqlKey.join(', ')}) do nothing`

const countNew = `
select count(*)::int as count from matched r where not exists (select from performance_metrics m where ${isSameRow('r', 'm')})`

/** Measured figures and estimates do not mix in one row: of another kind, the row is a new one throughout. */
const isOtherKind = `((m.source = 'estimate') <> (r.source = 'estimate'))`
/** Estimates were refused before this; here are only measurements that came in between, and they stay. */
const mayChange = `(m.source = 'estimate' or r.source <> 'estimate')`
const isGiven = (name: (typeof valueColumns)[number]) => `r.given & ${bitOf(name)} <> 0`
const next: [column: string, value: string][] = [
  ...valueColumns.map((name): [string, string] => [
    columnOf(name),
    `case when ${isGiven(name)} or ${isOtherKind} then r.${columnOf(name)} else m.${columnOf(name)} end`,
  ]),
  [
    'currency',
    `case when (${isGiven('salesAmount')} and r.sales_amount is not null) or ${isOtherKind} then r.currency else m.currency end`,
  ],
]

/** As the audit log names and writes values: fields of the collection, amounts without empty decimals. */
const valuesAsJson = (row: string, prefix = '') =>
  `jsonb_build_object(${[...valueColumns, 'currency' as const]
    .map((name) => {
      const column = name === 'currency' ? name : columnOf(name)
      const value = `${row}.${prefix}${column}`
      return `'${name}', ${name === 'salesAmount' ? `trim_scale(${value})` : value}`
    })
    .join(', ')}, 'source', ${row}.${prefix}source, 'evidence', ${row}.${prefix}evidence)`

/** Rows that say something else than what is stored, held still until they are changed. */
const findChanged = `
create temp table changed on commit drop as
select m.id, m.metric_date, ${valuesAsJson('m')} as before,
  ${next.map(([column, value]) => `${value} as new_${column}`).join(',\n  ')},
  r.source as new_source, $1::text as new_evidence
from matched r join performance_metrics m on ${isSameRow('m', 'r')}
where ${mayChange} and (${isOtherKind} or (${next.map(([column]) => `m.${column}`).join(', ')})
  is distinct from (${next.map(([, value]) => value).join(', ')}))
order by ${inOrder('m')}
for update of m`

const updateChanged = `
update performance_metrics m
set ${[...next.map(([column]) => column), 'source', 'evidence'].map((column) => `${column} = c.new_${column}`).join(', ')}
from changed c where m.id = c.id and m.metric_date = c.metric_date`

/** Which of the rows of `matched` are new and which correct one that is stored, without changing anything. */
export async function compare(client: PoolClient, { evidence }: Origin): Promise<Stored> {
  const { rows } = await client.query<{ count: number }>(countNew)
  const { rowCount } = await client.query(findChanged, [evidence])
  return { created: rows[0]?.count ?? 0, updated: rowCount ?? 0, ...(await replaced(client)) }
}

/** Stores the rows of `matched`; rows that say what is stored already are not touched. The corrected ones are in `changed`. */
export async function store(client: PoolClient, { evidence }: Origin): Promise<Stored> {
  // New ones first: whatever another writer has stored by then is found by the next statement, and corrected.
  const { rowCount: created } = await client.query(insertNew, [evidence])
  const { rowCount: updated } = await client.query(findChanged, [evidence])
  if (updated) await client.query(updateChanged)
  return { created: created ?? 0, updated: updated ?? 0, ...(await replaced(client)) }
}

async function replaced(client: PoolClient): Promise<Pick<Stored, 'estimatesReplaced'>> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from changed where before ->> 'source' = 'estimate' and new_source <> 'estimate'`,
  )
  return rows[0]?.count ? { estimatesReplaced: rows[0].count } : {}
}

/** One entry of the audit log for each corrected row, with the values that differ. Columns of the log: $1 user, $2 ip, $3 agent, $4 request. */
export const auditChanged = `
insert into audit_logs (action, entity_type, entity_id, old_values, new_values, user_id, ip_address, user_agent, request_id)
select 'update', 'performance-metrics', c.id::text, d.before, d.after, $1, $2::inet, $3, $4
from changed c
cross join lateral (
  select jsonb_object_agg(b.key, b.value) as before, jsonb_object_agg(b.key, a.value) as after
  from jsonb_each(c.before) b join jsonb_each(${valuesAsJson('c', 'new_')}) a using (key)
  where b.value is distinct from a.value
) d`
