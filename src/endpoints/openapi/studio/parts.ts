import { operation } from '../operation'
import { segment } from '../parameters'
import { one } from '../parts'
import type { Entity, ErrorStatus, Operation } from '../types'

/** What stands against an order: what is missing (422), its cost (402, 429), its model (503). */
export const orderErrors: ErrorStatus[] = [400, 402, 403, 404, 413, 422, 503]
export const replayed = {
  200: { description: 'The same key was used before: the same generation', schema: one('Generation') },
}
export const collaborators =
  'A collaborator may look and is refused with 403; for everybody else the project is not there.'

export const events = (entity: Entity, summary: string, end: string): Operation =>
  operation({
    id: `watch${entity.name}`,
    summary,
    description: `Server-sent events named \`generation\`, one for each generation when it changes; the \`data\` of each is a \`GenerationEvent\`. ${end}`,
    tag: entity.slug,
    parameters: ['id'],
    answer: {
      type: 'text/event-stream',
      schema: { type: 'string', examples: ['id: …\nevent: generation\ndata: {"id":"…","status":"processing"}\n\n'] },
      description: 'Events, as they happen',
    },
    errors: [404],
  })

export const token = segment('token')
