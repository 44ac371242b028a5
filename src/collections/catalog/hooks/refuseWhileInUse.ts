import type { CollectionBeforeDeleteHook } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/**
 * Deleting for good takes campaigns along (the sources' CASCADE): only admin does that to campaigns that have begun.
 * Everybody else can still move the row to the trash.
 */
export const refuseWhileInUse =
  (path: 'brand' | 'product'): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (!req.user || isActor(req, 'admin')) return
    const { totalDocs } = await req.payload.db.count({
      collection: 'campaigns',
      where: { and: [{ [path]: { equals: id } }, { status: { not_equals: 'creating' } }] },
      req,
    })
    if (totalDocs > 0)
      throw new CodedError('VALIDATION_FAILED', say(errors.inUse, languageOf(req), { count: totalDocs }), {
        errors: [],
      })
  }
