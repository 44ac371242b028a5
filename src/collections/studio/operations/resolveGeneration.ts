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
import { moveGeneration } from './moveGeneration'

/** What its endpoint takes. */
export const resolveBody = z.strictObject({
  /** `charged`: it was paid for and brought nothing; `free`: it never ran; `found`: it is running under this id. */
  outcome: z.enum(['charged', 'free', 'found']),
  externalJobId: z.string().min(1).max(300).optional(),
  reason: z.string().min(1).max(2000),
})

/**
 * An admin says how an uncertain order ended, which settles its hold, or under which id the provider knows it, which
 * lets it go on.
 */
export async function resolveGeneration(req: PayloadRequest, id: unknown): Promise<Generation> {
  const language = languageOf(req)
  const found = await readableRow(req, 'generations', id)
  const { outcome, externalJobId, reason } = parse(resolveBody, await bodyOf(req), req)
  if (outcome === 'found' && !externalJobId) refuseValue(req, 'externalJobId', errors.required)
  requireActor(req, 'admin')
  await transaction(req, async (client) => {
    const by = { user: req.user?.id, reason }
    const moved =
      outcome === 'found'
        ? await moveGeneration(
            client,
            found.id,
            ['uncertain'],
            'processing',
            { external_job_id: externalJobId as string, finished_at: null },
            by,
          )
        : await moveGeneration(
            client,
            found.id,
            ['uncertain'],
            'failed',
            { finished_at: new Date(), failed_at: new Date() },
            by,
          )
    if (!moved) {
      const to = outcome === 'found' ? 'processing' : 'failed'
      throw new CodedError('ILLEGAL_TRANSITION', say(errors.illegalTransition, language, { from: found.status, to }), {
        from: found.status,
        to,
        allowed: [],
      })
    }
    if (outcome === 'found') return enqueue(client, found.id)
    const { micros } = found.priceSnapshot as Quote
    await settle(client, found.id, outcome === 'charged' ? micros : 0, { reached: outcome === 'charged' })
  })
  return req.payload.findByID({ collection: 'generations', id: found.id, depth: 0, overrideAccess: false, req })
}
