import type { Payload } from 'payload'
import { downloadMails, linkHours } from './keys'

const keptDays = 90

/**
 * Removes mails from the outbox that are done with: after 90 days, those with a link to a gated file once it has expired.
 * @returns how many there were
 */
export async function forgetMails({ db }: Payload): Promise<number> {
  const { rowCount } = await db.pool.query(
    `delete from mails where status not in ('queued', 'sending') and (
       created_at < now() - make_interval(days => $1)
       or (mail_key like $2 || '%' and created_at < now() - make_interval(hours => $3))
     )`,
    [keptDays, downloadMails, linkHours],
  )
  return rowCount ?? 0
}
