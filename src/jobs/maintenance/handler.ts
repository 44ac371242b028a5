import type { Payload } from 'payload'
import { query, sql } from '@/lib/db'

/** Makes missing partitions (a function of the tables' owner does it) and deletes expired sessions. */
export async function maintain(payload: Payload): Promise<{ partitions: number; sessions: number }> {
  const [made] = await query<{ count: number }>({ payload }, sql`select ensure_partitions(3) as count`)
  const gone = await query<{ id: string }>(
    { payload },
    sql`delete from users_sessions where expires_at < now() returning id`,
  )
  const done = { partitions: made?.count ?? 0, sessions: gone.length }
  if (done.partitions + done.sessions > 0) payload.logger.info({ msg: 'Maintenance done', ...done })
  return done
}
