import type { PayloadRequest } from 'payload'
import { query, sql } from '@/lib/db'

/** Numbers a project's scenes from 1 on, in the order they stand in. */
export async function renumber(req: Pick<PayloadRequest, 'payload' | 'transactionID'>, project: string) {
  await query(
    req,
    sql`update scenes s set "order" = n.place
        from (select id, row_number() over (order by "order", created_at, id) as place
              from scenes where project_id = ${project} and deleted_at is null) n
        where n.id = s.id and s."order" is distinct from n.place`,
  )
}
