import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Addressed, addresses } from '../addresses'

declare module 'payload' {
  interface RequestContext {
    /** Slugs under which visitors knew the pages that this request changes, by the pages' ids. */
    knownSlugs?: Record<string, string>
  }
}

const isAddressed = (collection: string): collection is Addressed => collection in addresses

/**
 * Notes the address that visitors know. Payload hands hooks the head that is changed, which may be a draft with another
 * slug; what is published is the row itself.
 */
export const noteAddress: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !isAddressed(collection.slug) || data._status !== 'published') return data
  const row = req.context.heads?.[originalDoc.id]?.row
  if (row?.slug && row._status === 'published')
    req.context.knownSlugs = { ...req.context.knownSlugs, [originalDoc.id]: row.slug }
  return data
}

/**
 * Whoever saved a page's old address still arrives: a redirect leads from it to the new one. A page that is published
 * where a redirect began takes the address back.
 */
export const keepOldAddress: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (!isAddressed(collection.slug) || doc._status !== 'published' || doc.deletedAt) return doc
  const addressOf = addresses[collection.slug]
  const known = req.context.knownSlugs?.[doc.id]
  const [from, to] = [known && addressOf(known), addressOf(doc.slug)]
  await req.payload.delete({ collection: 'redirects', where: { from: { equals: to } }, req })
  if (from && from !== to) await leadOn(from, to, req)
  return doc
}

async function leadOn(from: string, to: string, req: PayloadRequest) {
  // What led to the old address leads to the new one at once, in one hop.
  await req.payload.update({ collection: 'redirects', where: { to: { equals: from } }, data: { to }, req })
  const data = { from, to, isPermanent: true }
  const { totalDocs } = await req.payload.count({ collection: 'redirects', where: { from: { equals: from } }, req })
  if (totalDocs === 0) await req.payload.create({ collection: 'redirects', data, req })
  else await req.payload.update({ collection: 'redirects', where: { from: { equals: from } }, data, req })
}
