import { type PayloadRequest, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { languageOf } from '@/lib/language'

/**
 * Refuses what would leave nobody to administrate. One caller at a time: two admins who demote each other at the same
 * moment would each count the other.
 */
export async function assertAdminRemains(req: PayloadRequest, without: string) {
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended('last-admin', 0))`)
  const [row] = await query<{ found: boolean }>(
    req,
    sql`select exists (select 1 from users where role = 'admin' and is_active and deleted_at is null and id <> ${without}) as found`,
  )
  if (row?.found) return
  const message = say(errors.lastAdmin, languageOf(req))
  throw new ValidationError({ collection: 'users', errors: [{ message, path: 'role' }], req }, req.t)
}
