import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { DatabaseFault } from './faults'

export { sql }

type Statement = ReturnType<typeof sql>

/** Whatever can reach the database: a request inside its transaction, or Payload itself outside of one. */
type Source = Pick<PayloadRequest, 'payload' | 'transactionID'> | { payload: Payload; transactionID?: undefined }

/** Runs one SQL statement in the request's transaction when it has one; the rows come back as the driver gives them. */
export async function query<Row extends object>(source: Source, statement: Statement): Promise<Row[]> {
  const { db } = source.payload
  const id = await source.transactionID
  const session = id ? (db.sessions?.[id]?.db as typeof db.drizzle | undefined) : undefined
  const result = await (session ?? db.drizzle).execute(statement)
  return result.rows as Row[]
}

/** The table that holds a collection: Payload's own naming (kebab to snake). */
export const tableOf = (slug: string) => slug.replaceAll('-', '_')

/** UUIDs as PostgreSQL accepts them from outside: anything else is a row that does not exist. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)

/** Locks rows for the rest of the request's transaction, always in the same order so that two callers cannot deadlock. */
export async function lockRows(
  req: PayloadRequest,
  slug: string,
  ids: string[],
  strength: 'update' | 'share' = 'update',
) {
  const known = [...new Set(ids.filter(isUuid))].sort()
  if (known.length === 0) return
  await query(
    req,
    sql`select id from ${sql.identifier(tableOf(slug))} where id in (${sql.join(
      known.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}) order by id ${sql.raw(strength === 'share' ? 'for share' : 'for no key update')}`,
  )
}

/** How constraints are named after their column. */
const constraintName =
  /^(.+)_(?:id_.+_fk|id_agrees_.+|idx|not_negative|range|decimals|length|form|known|encrypted|required|agrees|unique)$/

/** Whether a row refers to one that belongs elsewhere (see `migrations/rules/agreement.ts`). */
export const isDisagreement = ({ code, constraint = '' }: DatabaseFault): boolean =>
  code === '23503' && constraint.includes('_id_agrees_')

/** The field a database error is about, as far as its column or the name of its constraint says it. */
export function fieldOfFault({ column, constraint = '', table }: DatabaseFault): string {
  const rest = table && constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1) : constraint
  const named = column ?? constraintName.exec(rest)?.[1] ?? ''
  const own = table?.startsWith('_') ? named.replace(/^version_/, '') : named
  return own.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
