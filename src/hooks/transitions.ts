import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { assertConditions, assertMove, assertState } from '@/state/gate'
import type { Machine, Move, StatefulDoc } from '@/state/machine'
import { notify } from './notify'

type Pending = { from: string; to: string; reason?: string; move: Move<StatefulDoc> }

declare module 'payload' {
  interface RequestContext {
    /** Status moves under way in this request, by document id; the audit log and the effects read them. */
    moves?: Record<string, Pending>
    /** The caller asked for a move: a status that is already there is then an illegal move, not an unchanged value. */
    moveRequested?: boolean
  }
}

/** The move a document is making in this request, if it is making one. */
export const pendingMove = (req: Pick<PayloadRequest, 'context'>, id: string): Pending | undefined =>
  req.context.moves?.[id]

/**
 * The gate every change of `status` passes, whoever writes it (REST, GraphQL, admin form, bulk edit, import).
 * The row is locked by then (see `lockRow`), so of two callers one wins and the other sees the new state.
 */
export const enforceTransitions =
  (machine: Machine): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const reason = typeof data.statusReason === 'string' ? data.statusReason : undefined
    delete data.statusReason
    if (operation === 'create') {
      return {
        ...data,
        status: machine.initial,
        ...(await machine.follow?.(data as StatefulDoc, machine.initial, req)),
      }
    }
    if (data.status === undefined || (data.status === originalDoc.status && !req.context.moveRequested)) return data
    assertState(machine, data.status, req)
    const from: string = originalDoc.status
    const to = data.status
    const move = assertMove(machine, from, to, req)
    const doc = { ...originalDoc, ...data, status: from } as StatefulDoc
    await assertConditions(move, doc, req, reason)
    req.context.moves = { ...req.context.moves, [doc.id]: { from, to, reason, move } }
    return { ...data, ...(await machine.follow?.(doc, to, req)) }
  }

/** After the row has its new state: what belongs to the move, and word to the people it concerns. */
export const completeTransition =
  (slug: string, machine: Machine): CollectionAfterChangeHook =>
  async ({ data, doc, previousDoc, req }) => {
    const pending = pendingMove(req, doc.id)
    if (!pending) return doc
    delete req.context.moves?.[doc.id]
    const { from, to, reason, move } = pending
    const whole = { ...previousDoc, ...data, id: doc.id } as StatefulDoc
    for (const effect of move.effects ?? []) await effect({ doc: whole, req, from, to, reason })
    const audience = (await machine.audience?.({ doc: whole, req })) ?? []
    await notify(req, audience, { slug, id: doc.id, title: titleOf(whole), to, reason })
    return doc
  }

const titleOf = (doc: StatefulDoc & { title?: string }) => doc.title ?? ''
