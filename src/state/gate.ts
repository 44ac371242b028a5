import type { PayloadRequest } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { type Machine, type Move, nextStates, type Sentence, type StatefulDoc, statesOf } from './machine'

/** Refuses a status that is none: 400. */
export function assertState(machine: Machine, to: unknown, req: PayloadRequest): asserts to is string {
  if (typeof to === 'string' && statesOf(machine).includes(to)) return
  const message = say(errors.unknownState, languageOf(req), { states: statesOf(machine).join(', ') })
  throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path: 'status' }] })
}

/** Refuses a move that the table does not have (409) or that belongs to another role (403). */
export function assertMove(machine: Machine, from: string, to: string, req: PayloadRequest): Move<StatefulDoc> {
  const move = machine.moves[from]?.[to]
  const language = languageOf(req)
  if (!move) {
    const allowed = nextStates(machine, from)
    throw new CodedError('ILLEGAL_TRANSITION', say(errors.illegalTransition, language, { from, to }), {
      from,
      to,
      allowed,
    })
  }
  if (!isActor(req, ...move.by)) throw new CodedError('FORBIDDEN', say(errors.notYourMove, language))
  return move
}

/** Refuses a move whose conditions do not hold: 422 with one sentence for each of them. */
export async function assertConditions(
  move: Move<StatefulDoc>,
  doc: StatefulDoc,
  req: PayloadRequest,
  reason?: string,
) {
  const missing = await blockers(move, doc, req)
  if (move.needsReason && !reason?.trim()) missing.push({ text: errors.reasonNeeded })
  if (missing.length === 0) return
  const language = languageOf(req)
  throw new CodedError('TRANSITION_BLOCKED', say(errors.transitionBlocked, language), {
    reasons: missing.map(({ text, values }) => say(text, language, values)),
  })
}

const blockers = async (move: Move<StatefulDoc>, doc: StatefulDoc, req: PayloadRequest): Promise<Sentence[]> => {
  const found: Sentence[] = []
  for (const guard of move.guards ?? []) found.push(...(await guard({ doc, req })))
  return found
}

export type ListedMove = { to: string; allowed: boolean; reasons: string[]; needsReason: boolean }

/** The caller's own moves from where the document stands, each with what still blocks it. */
export async function movesOf(machine: Machine, doc: StatefulDoc, req: PayloadRequest): Promise<ListedMove[]> {
  const language = languageOf(req)
  const listed: ListedMove[] = []
  for (const [to, move] of Object.entries(machine.moves[doc.status] ?? {})) {
    if (!move || !isActor(req, ...move.by)) continue
    const reasons = (await blockers(move, doc, req)).map(({ text, values }) => say(text, language, values))
    listed.push({ to, allowed: reasons.length === 0, reasons, needsReason: Boolean(move.needsReason) })
  }
  return listed
}
