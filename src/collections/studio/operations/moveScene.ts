import type { PayloadRequest } from 'payload'
import { query, sql } from '@/lib/db'
import type { Scene } from '@/payload-types'
import { markStale } from './selection'

/** Moves a scene along with what happened to its files, in the request's transaction; nobody asked for the move itself. */
export async function moveScene(
  req: Pick<PayloadRequest, 'payload' | 'transactionID' | 'user'>,
  id: string,
  from: Scene['status'][],
  to: 'image' | 'clip',
): Promise<boolean> {
  const moved = await query<{ before: string }>(
    req,
    sql`with before as (select id, status::text as status from scenes where id = ${id} and status::text in (${sql.join(
      from.map((state) => sql`${state}`),
      sql`, `,
    )}) for no key update)
        update scenes s set status = ${to} from before where s.id = before.id returning before.status as before`,
  )
  const before = moved[0]?.before
  if (!before) return false
  if (to === 'image' && before !== 'prompt_confirmed') await markStale(req, id, ['clip'])
  await query(
    req,
    sql`insert into audit_logs (action, entity_type, entity_id, old_values, new_values, user_id, created_at)
        values ('transition', 'scenes', ${id}, jsonb_build_object('status', ${before}::text),
                jsonb_build_object('status', ${to}::text), ${req.user?.id ?? null}, now())`,
  )
  return true
}
