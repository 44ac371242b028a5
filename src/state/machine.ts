import type { PayloadRequest } from 'payload'
import type { Actor } from '@/access/actors'
import type { Triple } from '@/i18n/triple'

/** A sentence a person can act on, said in the caller's language when it goes out. */
export type Sentence = { text: Triple; values?: Record<string, string | number> }

export type MoveContext<Doc> = { doc: Doc; req: PayloadRequest }

/** Says what still stands in the way of a move; nothing when the condition holds. */
export type Guard<Doc> = (context: MoveContext<Doc>) => Promise<Sentence[]> | Sentence[]

/** What else happens with a move, in its own transaction; it runs after the row has its new state. */
export type Effect<Doc> = (context: MoveContext<Doc> & { from: string; to: string; reason?: string }) => Promise<void>

export type Move<Doc> = {
  by: Actor[]
  guards?: Guard<Doc>[]
  effects?: Effect<Doc>[]
  /** The caller must say why. */
  needsReason?: boolean
}

/**
 * A state machine as data. The gate, the endpoints, the admin's buttons, the API description and the check in the
 * database all read this table.
 */
export type Machine<State extends string = string, Doc extends StatefulDoc = StatefulDoc> = {
  initial: State
  moves: Record<State, Partial<Record<State, Move<Doc>>>>
  /** Columns that follow the state, written together with it. */
  follow?: (doc: Doc, to: State, req: PayloadRequest) => Promise<Partial<Doc>> | Partial<Doc>
  /** Users to tell about a move (whoever made it is left out). */
  audience?: (context: MoveContext<Doc>) => Promise<string[]>
}

/**
 * Declares a machine against its own states and documents. What it answers is the general type: the machinery only
 * needs `id` and `status`, and hands every guard the kind of document its table was declared for.
 */
export const defineMachine = <State extends string, Doc extends StatefulDoc>(machine: Machine<State, Doc>): Machine =>
  machine as never // guards take their own kind of document, which the general type cannot say

export type StatefulDoc = { id: string; status: string }

export const statesOf = <State extends string>(machine: { moves: Record<State, unknown> }) =>
  Object.keys(machine.moves) as State[]

/** The states that can follow, in the order of the table. */
export const nextStates = (machine: Machine, from: string): string[] => Object.keys(machine.moves[from] ?? {})
