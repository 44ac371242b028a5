import { type CollectionBeforeValidateHook, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { languageOf } from '@/lib/language'

/**
 * Whoever is not staff can name only rows that they can read: a foreign row is answered like one that does not exist.
 * People are named by whom they know: a brand's owner cannot read users, and still makes them members.
 */
export const guardReferences: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data || !req.user || isActor(req, 'staff')) return data
  for (const field of collection.flattenedFields) {
    if (field.type !== 'relationship' && field.type !== 'upload') continue
    const { name, relationTo } = field
    if (Array.isArray(relationTo) || relationTo === 'users') continue
    const before = idsOf(originalDoc?.[name])
    const named = idsOf(data[name]).filter((id) => !before.includes(id))
    if (named.length === 0 || (await allReadable(req, relationTo, named))) continue
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: name }], req }, req.t)
  }
  return data
}

/** The ids a relationship holds, populated or not; what is no id is left to the field's own validation. */
const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .map((item) => (typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item))
    .filter(isUuid)

async function allReadable(req: PayloadRequest, collection: CollectionSlug, ids: string[]) {
  const wanted = [...new Set(ids)]
  const { totalDocs } = await req.payload.find({
    collection,
    where: { id: { in: wanted } },
    select: {},
    depth: 0,
    limit: wanted.length,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return totalDocs === wanted.length
}
