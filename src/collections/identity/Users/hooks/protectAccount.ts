import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { minPassword } from '../fields'

/** Payload takes three characters; we take ten, and the last active admin can neither be demoted nor switched off. */
export const protectAccount: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const language = languageOf(req)
  const { password } = data
  if (
    password !== undefined &&
    password !== null &&
    (typeof password !== 'string' || password.length < minPassword || password.length > 200)
  ) {
    const message = say(errors.shortPassword, language, { min: minPassword })
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'password' }], req }, req.t)
  }
  // Switching an account off ends its sessions and its key at once.
  if (operation === 'update' && data.isActive === false)
    Object.assign(data, { sessions: [], enableAPIKey: false, apiKey: null, apiKeyIndex: null })
  if (operation === 'create' && typeof data.displayName === 'string') data.displayName = data.displayName.trim()
  const wasAdmin = originalDoc?.role === 'admin' && originalDoc.isActive !== false && !originalDoc.deletedAt
  const staysAdmin = (data.role ?? 'admin') === 'admin' && data.isActive !== false && !data.deletedAt
  if (operation === 'update' && wasAdmin && !staysAdmin) {
    const { totalDocs } = await req.payload.db.count({
      collection: 'users',
      where: {
        and: [
          { role: { equals: 'admin' } },
          { isActive: { equals: true } },
          { deletedAt: { exists: false } },
          { id: { not_equals: originalDoc.id } },
        ],
      },
      req,
    })
    if (totalDocs === 0) {
      throw new ValidationError(
        { collection: collection.slug, errors: [{ message: say(errors.lastAdmin, language), path: 'role' }], req },
        req.t,
      )
    }
  }
  return data
}
