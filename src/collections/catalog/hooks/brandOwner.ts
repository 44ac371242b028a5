import type { CollectionAfterChangeHook } from 'payload'
import { forgetBrands } from '@/access/brands'

/** A guest who makes a brand becomes a brand user; so do guests who are made members. */
export const brandOwner: CollectionAfterChangeHook = async ({ data, doc, req }) => {
  const people = [data.owner, ...(data.members ?? [])]
    .map((person) => (typeof person === 'object' ? person?.id : person))
    .filter(Boolean)
  const guests = await req.payload.find({
    collection: 'users',
    where: { and: [{ id: { in: people } }, { role: { equals: 'guest' } }] },
    select: {},
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of guests.docs) {
    await req.payload.update({ collection: 'users', id, data: { role: 'brand' }, overrideAccess: true, depth: 0, req })
    // The caller's own row, read before this request: what follows in it must see the new role.
    if (req.user?.id === id) req.user.role = 'brand'
  }
  forgetBrands(req)
  return doc
}
