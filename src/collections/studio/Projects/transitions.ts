import type { Project } from '@/payload-types'
import { defineMachine, type Move } from '@/state/machine'

export const projectStatuses = ['draft', 'planning', 'in_progress', 'completed', 'archived'] as const
type Status = (typeof projectStatuses)[number]

const people: Move<Project> = { by: ['staff', 'brand', 'guest'] }

/** A project's way, one step forward or back at a time; it can be put away from everywhere. */
export const projectMachine = defineMachine<Status, Project>({
  initial: 'draft',
  moves: {
    draft: { planning: people, archived: people },
    planning: { in_progress: people, draft: people, archived: people },
    in_progress: { completed: people, planning: people, archived: people },
    completed: { in_progress: people, archived: people },
    archived: { completed: people },
  },
})
