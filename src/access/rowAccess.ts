import { type CollectionSlug, docAccessOperation, type Endpoint } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/**
 * `POST /api/<collection>/access/:id?`: what the caller may do, with a row or in general (the admin's forms ask).
 * Payload's own endpoint also answers visitors, and tells foreign rows from missing ones.
 */
export const rowAccess = (slug: CollectionSlug): Endpoint => ({
  path: '/access/:id?',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    const collection = req.payload.collections[slug]
    const { id } = (req.routeParams ?? {}) as { id?: string }
    if (id === undefined) return Response.json(await docAccessOperation({ collection, req } as Args))
    const readable = isUuid(id)
      ? await req.payload.findByID({
          collection: slug,
          id,
          select: {},
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          trash: true,
          req,
        })
      : null
    if (!readable) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
    return Response.json(await docAccessOperation({ id, collection, req }))
  },
})

// Without a row it answers in general; its type forgets that.
type Args = Parameters<typeof docAccessOperation>[0]
