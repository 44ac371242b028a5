import type { CollectionAfterChangeHook } from 'payload'

/** A user without a profile never exists: both are made in one transaction. */
export const createProfile: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create')
    await req.payload.create({
      collection: 'profiles',
      data: { user: doc.id } as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
  return doc
}
