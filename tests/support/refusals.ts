import { expect } from 'vitest'
import { errorStatus } from '@/lib/errors'
import type { Answer, App } from './app'

/** What must never stand in an error: statements, parameters, names of constraints, stacks. */
const internals =
  /\b(select|insert into|update|delete from) ["$]|\$\d\b|Failed query|violates|constraint|_fkey|_fk\b|_idx\b|Key \(|\bat .+:\d+:\d+|node_modules|drizzle|pg_|PostgresError/i

/** An error as the contract has it, of status 4xx, in REST or GraphQL. */
export function expectRefusal(answer: Answer, note = '') {
  const { status, body } = answer
  const said = `${note} ${status} ${JSON.stringify(body)?.slice(0, 300)}`
  const error = body?.errors?.[0]
  expect(error, said).toBeDefined()
  const code: keyof typeof errorStatus = error.extensions?.code ?? error.code
  expect(errorStatus[code], said).toBeDefined()
  expect(errorStatus[code], said).toBeGreaterThanOrEqual(400)
  expect(errorStatus[code], said).toBeLessThan(500)
  if (!error.extensions) expect(status, said).toBe(errorStatus[code])
  expect(error.message, said).toMatch(/\S/)
  expect(JSON.stringify(body), said).not.toMatch(internals)
}

/** Sums of metrics, which the schedule folds whenever it is time. */
const folded = ['metric_deltas', 'metric_rollups']

/** How many rows each table has, and the newest change anywhere: equal before and after means nothing happened. */
async function pictureOf(app: App): Promise<{ name: string; rows: number; newest?: string | null }[]> {
  const { rows: tables } = await app.sql(
    'super',
    `select c.relname as name, exists (select 1 from pg_attribute where attrelid = c.oid and attname = 'updated_at') as dated
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> all ($1) order by 1`,
    [folded],
  )
  const counts = tables.map(
    ({ name, dated }) =>
      `select '${name}' as name, count(*)::int as rows, ${dated ? 'max(updated_at)::text' : 'null'} as newest from "${name}"`,
  )
  // PostgreSQL may count the tables side by side: without an order they come as they are ready.
  return (await app.sql('super', `${counts.join(' union all ')} order by name`)).rows
}

type Options = {
  /**
   * Whether a row may be written as it was: a change of nothing but what is ignored moves `updatedAt`, and is a version
   * where versions are kept.
   */
  mayTouch?: boolean
}

/** Runs what must be refused, and looks that nothing changed by it. */
export async function withoutEffect(app: App, work: () => Promise<void>, { mayTouch }: Options = {}) {
  const picture = async () => {
    const tables = await pictureOf(app)
    if (!mayTouch) return tables
    return tables.filter(({ name }) => !name.startsWith('_')).map(({ name, rows }) => ({ name, rows }))
  }
  const before = await picture()
  await work()
  expect(await picture()).toEqual(before)
}
