import type { PayloadRequest } from 'payload'
import { query, sql } from '../../../src/lib/db'

/** A table, or a column of one, by what stays the same when it is renamed. */
type Thing = { id: string; table: string; column: string | null }
type Changes = { table: string; deleted: number; changed: number }

/** What a database looks like at one moment of a transaction. */
export interface Picture {
  things: Map<string, Thing>
  /** Rows that this transaction has deleted and changed so far, by table. */
  changes: Map<string, Changes>
}

/** What one migration takes away: tables and columns as a whole, and rows of tables that stay. */
export interface Loss {
  things: Thing[]
  changes: Changes[]
}

/** Tables (partitions are part of theirs) and columns of the schema, and what the transaction did to rows. */
export async function picture(req: PayloadRequest): Promise<Picture> {
  const things = await query<Thing>(
    req,
    sql`with ours as (
          select c.oid, c.relname from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        )
        select oid::text as id, relname::text as table, null as column from ours
        union all
        select oid || '.' || attnum, relname::text, attname::text from ours join pg_attribute on attrelid = oid
        where attnum > 0 and not attisdropped`,
  )
  const changes = await query<Changes>(
    req,
    sql`select relname::text as table, n_tup_del::float as deleted, n_tup_upd::float as changed
        from pg_stat_xact_user_tables where schemaname = 'public'`,
  )
  return {
    things: new Map(things.map((thing) => [thing.id, thing])),
    changes: new Map(changes.map((change) => [change.table, change])),
  }
}

/** What went between two pictures; of a table that went, its columns are not named again. */
export function lossBetween(before: Picture, after: Picture): Loss {
  const gone = [...before.things.values()].filter(({ id }) => !after.things.has(id))
  const tables = new Set(gone.filter(({ column }) => column === null).map(({ table }) => table))
  const changes = [...after.changes.values()].map(({ table, deleted, changed }) => {
    const earlier = before.changes.get(table)
    return { table, deleted: deleted - (earlier?.deleted ?? 0), changed: changed - (earlier?.changed ?? 0) }
  })
  return {
    things: gone.filter(({ table, column }) => column === null || !tables.has(table)),
    changes: changes.filter(({ table, deleted, changed }) => table !== 'payload_migrations' && deleted + changed > 0),
  }
}

/** How many rows a table holds, or how many of them have something in a column. */
export async function rowsIn(req: PayloadRequest, { table, column }: Thing): Promise<number> {
  const what = column === null ? sql`*` : sql.identifier(column)
  const [row] = await query<{ n: string }>(req, sql`select count(${what}) as n from ${sql.identifier(table)}`)
  return Number(row?.n)
}
