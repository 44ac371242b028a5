import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Quote } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { enqueue } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import type { Generation } from '@/payload-types'
import { readableRow, refuseValue, requireActor } from '@/requests/caller'
import { bodyOf, parse } from '@/requests/parse'
import { settle } from './budget'
import { begunAgain, moveGeneration } from './moveGeneration'

/** What its endpoint takes. */
export const resolveBody = z.strictObject({
  /**
   * `charged`: it was paid for and brought nothing; `free`: it never ran; `found`: it is running under this id;
   * `store`: its answer was kept, and is to be stored now.
   */
  outcome: z.enum(['charged', 'free', 'found', 'store']),
  externalJobId: z.string().min(1).max(300).optional(),
  reason: z.string().min(1).max(2000),
})

/**
 * An admin says how an uncertain order ended, which settles its hold, or under which id the provider knows it, which
 * lets it go on. One that was answered is settled already: it is stored now, or given up.
 */
export async function resolveGeneration(req: PayloadRequest, id: unknown): Promise<Generation> {
  const language = languageOf(req)
  const found = await readableRow(req, 'generations', id)
  const { outcome, externalJobId, reason } = parse(resolveBody, await bodyOf(req), req)
  if (outcome === 'found' && !externalJobId) refuseValue(req, 'externalJobId', errors.required)
  requireActor(req, 'admin')
  if (outcome === 'free' && found.failReason === 'not-stored') refuseValue(req, 'outcome', errors.answeredAndPaid)
  const goesOn = outcome === 'found' || outcome === 'store'
  await transaction(req, async (client) => {
    const by = { user: req.user?.id, reason }
    const again = { finished_at: null, faults: 0 }
    const ended = { finished_at: new Date(), failed_at: new Date() }
    const values = {
      // As if it had begun now: it is asked about as long as any other.
      found: { ...again, ...begunAgain(), external_job_id: externalJobId ?? '' },
      store: again,
      charged: ended,
      free: { ...ended, actual_cost: 0 },
    }
    const to = goesOn ? 'processing' : 'failed'
    const isPossible = outcome !== 'store' || found.failReason === 'not-stored'
    const moved = isPossible && (await moveGeneration(client, found.id, ['uncertain'], to, values[outcome], by))
    if (!moved) {
      throw new CodedError('ILLEGAL_TRANSITION', say(errors.illegalTransition, language, { from: found.status, to }), {
        from: found.status,
        to,
        allowed: [],
      })
    }
    if (goesOn) return enqueue(client, found.id)
    const { micros } = found.priceSnapshot as Quote
    await settle(client, found.id, outcome === 'charged' ? micros : 0, { reached: outcome === 'charged' })
  })
  return req.payload.findByID({ collection: 'generations', id: found.id, depth: 0, overrideAccess: false, req })
}
