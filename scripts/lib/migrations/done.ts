import type { Payload } from 'payload'
import { query, sql } from '../../../src/lib/db'

/** The names of the migrations the database has, oldest first. */
export async function doneMigrations(payload: Payload): Promise<string[]> {
  const [table] = await query<{ name: string | null }>(
    { payload },
    sql`select to_regclass('payload_migrations') as name`,
  )
  if (!table?.name) return []
  const rows = await query<{ name: string }>({ payload }, sql`select name from payload_migrations order by name`)
  return rows.map(({ name }) => name)
}
