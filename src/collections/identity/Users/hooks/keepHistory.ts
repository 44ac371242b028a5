import type { CollectionBeforeDeleteHook } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { assertAdminRemains } from '../../operations/adminRemains'

/** Somebody who did anything stays as a row (moved to the trash): who did what must remain answerable. */
export const keepHistory: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await assertAdminRemains(req, String(id))
  const [row] = await query<{ found: boolean }>(
    req,
    sql`select exists (select 1 from audit_logs where user_id = ${id}) or exists (select 1 from brands where owner_id = ${id}) as found`,
  )
  if (row?.found) throw new CodedError('VALIDATION_FAILED', say(errors.userHasHistory, languageOf(req)), { errors: [] })
}
