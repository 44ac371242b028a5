import { getTranslation } from '@payloadcms/translations'
import { type CollectionSlug, type Endpoint, executeAccess, isolateObjectProperty, type Where } from 'payload'
import { toContract } from '@/hooks/errorContract'
import { say } from '@/i18n/triple'
import { errors as words } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'

/**
 * DELETE of the rows that a condition finds, one after the other and each in a transaction of its own, so that the answer
 * says of each what became of it. Payload deletes all at once in one transaction: where one row is refused, others would
 * come back although they are answered as deleted.
 */
export const deleteMany = (slug: CollectionSlug): Endpoint => ({
  path: '/',
  method: 'delete',
  handler: async (req) => {
    const { where, trash } = req.query as { where?: Where; trash?: unknown }
    const message = say(words.required, languageOf(req))
    if (!where) throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path: 'where' }] })
    const { config } = req.payload.collections[slug]
    const allowed = await executeAccess({ req }, config.access.delete)
    const withTrash = trash === true || trash === 'true'
    // Only guards look at it: what may not be asked for may not choose rows either.
    await req.payload.count({ collection: slug, where, trash: withTrash, overrideAccess: false, req })
    const live: Where[] = config.trash && !withTrash ? [{ deletedAt: { exists: false } }] : []
    const { docs: rows } = await req.payload.db.find<{ id: string }>({
      collection: slug,
      where: { and: [where, ...(allowed === true ? [] : [allowed as Where]), ...live] },
      limit: 0,
      pagination: false,
      select: {},
      req,
    })
    const docs: unknown[] = []
    const errors: unknown[] = []
    for (const { id } of rows) {
      const one = { collection: slug, id, depth: 0, trash: withTrash, overrideAccess: false } as const
      try {
        docs.push(await req.payload.delete({ ...one, req: isolateObjectProperty(req, 'transactionID') }))
      } catch (err) {
        const { code, message: reason } = toContract(err, req)
        if (code === 'INTERNAL') logger.error({ err })
        errors.push({ id, isPublic: code !== 'INTERNAL', message: reason, code })
      }
    }
    const label = getTranslation(config.labels[rows.length === 1 ? 'singular' : 'plural'], req.i18n)
    if (errors.length === 0)
      return Response.json({
        docs,
        errors,
        message: req.t('general:deletedCountSuccessfully', { count: docs.length, label }),
      })
    const told = req.t('error:unableToDeleteCount', { count: errors.length, label, total: rows.length })
    return Response.json({ docs, errors, message: told }, { status: 400 })
  },
})
