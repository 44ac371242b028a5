import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { wake } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import type { Generation } from '@/payload-types'
import { readableRow, requireActor } from '@/requests/caller'
import { settle } from './budget'
import { moveGeneration } from './moveGeneration'
import { ownProject } from './projectOf'

/**
 * Asks for the end of a generation. One that waits is cancelled at once and costs nothing; one under way is asked to
 * stop, and settled by what its provider then says.
 * @throws CodedError 404, 403 for a collaborator, 409 when it has ended already
 */
export async function cancelGeneration(req: PayloadRequest, id: unknown): Promise<Generation> {
  const language = languageOf(req)
  const found = await readableRow(req, 'generations', id)
  if (found.project) await ownProject(req, idOf(found.project))
  else requireActor(req, 'staff')
  await transaction(req, async (client) => {
    const by = { user: req.user?.id }
    const ended = { finished_at: new Date(), cancel_requested_at: new Date() }
    if (await moveGeneration(client, found.id, ['pending'], 'cancelled', ended, by)) {
      await settle(client, found.id, 0, { reached: false })
      return
    }
    const asked = await client.query(
      `update generations set cancel_requested_at = coalesce(cancel_requested_at, now()) where id = $1 and status = 'processing'`,
      [found.id],
    )
    if (asked.rowCount === 0) {
      const { rows } = await client.query<{ status: string }>('select status from generations where id = $1', [
        found.id,
      ])
      const from = rows[0]?.status ?? found.status
      throw new CodedError('ILLEGAL_TRANSITION', say(errors.illegalTransition, language, { from, to: 'cancelled' }), {
        from,
        to: 'cancelled',
        allowed: [],
      })
    }
    await wake(client, found.id)
  })
  return req.payload.findByID({ collection: 'generations', id: found.id, depth: 0, overrideAccess: false, req })
}
