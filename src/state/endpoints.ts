import { type CollectionSlug, type Endpoint, executeAccess, type PayloadRequest, type Where } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { readableRow, refuseValue } from '@/requests/caller'
import { assertMove, assertState, type ListedMove, movesOf } from './gate'
import { type Machine, type StatefulDoc, statesOf } from './machine'

/** `GET /:id/transitions` and `POST /:id/transition` for one stateful collection. */
export const transitionEndpoints = (slug: CollectionSlug, machine: Machine): Endpoint[] => [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: async (req) => {
      const doc = await readable(slug, req)
      const stage = statesOf(machine).indexOf(doc.status) + 1
      return Response.json({ current: doc.status, stage, moves: await ownMoves(slug, doc, req) })
    },
  },
  {
    path: '/:id/transition',
    method: 'post',
    handler: async (req) => {
      const doc = await readable(slug, req)
      const { to, reason } = await body(req)
      assertState(machine, to, req)
      assertMove(machine, doc.status, to, req)
      if (!(await mayMove(slug, doc, req))) throw new CodedError('FORBIDDEN', say(errors.notYourMove, languageOf(req)))
      // The gate in the collection's hooks checks again under the row's lock; access to the row was checked above.
      await req.payload.update({
        collection: slug,
        id: doc.id,
        data: { status: to, statusReason: reason } as never,
        overrideAccess: true,
        context: { moveRequested: true },
        depth: 0,
        req,
      })
      return Response.json(
        await req.payload.findByID({ collection: slug, id: doc.id, overrideAccess: false, depth: 0, req }),
      )
    },
  },
]

async function readable(slug: CollectionSlug, req: PayloadRequest): Promise<StatefulDoc> {
  const doc = await readableRow(req, slug, req.routeParams?.id)
  return doc as unknown as StatefulDoc // every stateful collection has `status`; the generated union does not know that
}

/** The moves that the caller can make with a document; none where it is only to be looked at. */
export async function ownMoves(slug: CollectionSlug, doc: StatefulDoc, req: PayloadRequest): Promise<ListedMove[]> {
  const { machine } = req.payload.collections[slug].config.custom as { machine: Machine }
  return (await mayMove(slug, doc, req)) ? movesOf(machine, doc, req) : []
}

/** Whoever may only look at a row does not move it, whatever the role. */
async function mayMove(slug: CollectionSlug, { id }: StatefulDoc, req: PayloadRequest): Promise<boolean> {
  const answer = await executeAccess(
    { id, disableErrors: true, req },
    req.payload.collections[slug].config.access.update,
  )
  if (typeof answer === 'boolean') return answer
  const where: Where = { and: [{ id: { equals: id } }, answer] }
  return (await req.payload.db.count({ collection: slug, where, req })).totalDocs > 0
}

async function body(req: PayloadRequest): Promise<{ to?: unknown; reason?: string }> {
  const text = (await req.text?.()) ?? ''
  const parsed: unknown = text ? JSON.parse(text) : {}
  const { to, reason } = (parsed ?? {}) as { to?: unknown; reason?: unknown }
  if (reason !== undefined && reason !== null && (typeof reason !== 'string' || reason.length > 2000))
    refuseValue(req, 'reason', errors.reasonText)
  return { to, reason: reason ?? undefined }
}
