import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  ValidationError,
} from 'payload'
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
  const before = referencesIn(collection.flattenedFields, originalDoc)
  for (const { path, relationTo, ids } of referencesIn(collection.flattenedFields, data)) {
    const known = new Set(before.filter((old) => old.relationTo === relationTo).flatMap((old) => old.ids))
    const named = ids.filter((id) => !known.has(id))
    if (named.length === 0 || (await allReadable(req, relationTo, named))) continue
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path }], req }, req.t)
  }
  return data
}

type Reference = { path: string; relationTo: CollectionSlug; ids: string[] }

/** What a document refers to, in groups and lists as well. */
function referencesIn(fields: FlattenedField[], doc: unknown, prefix = ''): Reference[] {
  if (typeof doc !== 'object' || doc === null) return []
  return fields.flatMap((field): Reference[] => {
    const value = (doc as Record<string, unknown>)[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'group') return referencesIn(field.flattenedFields, value, `${path}.`)
    if (field.type === 'array')
      return Array.isArray(value)
        ? value.flatMap((row, index) => referencesIn(field.flattenedFields, row, `${path}.${index}.`))
        : []
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const { relationTo } = field
    return Array.isArray(relationTo) || relationTo === 'users' ? [] : [{ path, relationTo, ids: idsOf(value) }]
  })
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
