import type { Generation } from '@/payload-types'
import { defineMachine, type Move } from '@/state/machine'

export const generationStatuses = ['pending', 'processing', 'completed', 'failed', 'cancelled', 'uncertain'] as const
export type GenerationStatus = (typeof generationStatuses)[number]

/** The engine's own moves: nobody asks for them. */
const engine: Move<Generation> = { by: [] }

/**
 * A generation's way. The engine moves it (see `src/jobs`); a person cancels it by its own endpoint. `uncertain` is a
 * paid order whose answer was lost: an admin says how it ended, which settles its hold.
 */
export const generationMachine = defineMachine<GenerationStatus, Generation>({
  initial: 'pending',
  moves: {
    pending: { processing: engine, failed: engine, cancelled: engine },
    processing: { completed: engine, failed: engine, cancelled: engine, uncertain: engine, pending: engine },
    completed: {},
    failed: {},
    cancelled: {},
    uncertain: { processing: engine, completed: engine, failed: engine },
  },
})
