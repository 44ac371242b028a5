import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { auditEvent } from '@/hooks/audit'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { lockRows, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Mail } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'

export const resending = z.strictObject({ reason: z.string().trim().min(1).max(2000) })

/** The states in which nothing happens to a mail unless somebody wants it to. */
const resendable: Mail['status'][] = ['kept', 'failed', 'uncertain']

/**
 * Sends a mail again that did not go out, or may not have. Why is kept in the audit log.
 * @throws CodedError 401, 404 not an admin's to see, 409 it is on its way or out
 */
export async function resendMail(
  req: PayloadRequest,
  id: unknown,
  { reason }: z.infer<typeof resending>,
): Promise<Mail> {
  const { id: mailId } = await readableRow(req, 'mails', id)
  return inTransaction(req, async () => {
    await lockRows(req, 'mails', [mailId])
    const { status } = await readableRow(req, 'mails', mailId)
    if (!resendable.includes(status)) {
      const message = say(errors.illegalTransition, languageOf(req), { from: status, to: 'queued' })
      throw new CodedError('ILLEGAL_TRANSITION', message, { from: status, to: 'queued', allowed: [] })
    }
    await query(
      req,
      sql`update mails set status = 'queued', attempts = 0, next_attempt_at = null, last_error_message = null, updated_at = now()
          where id = ${mailId}`,
    )
    await auditEvent(req, {
      action: 'resend',
      entityType: 'mails',
      entityId: mailId,
      newValues: { from: status, reason },
    })
    return readableRow(req, 'mails', mailId)
  })
}
