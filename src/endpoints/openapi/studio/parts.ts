import { z } from 'zod'
import { json, operation } from '../operation'
import type { Entity, ErrorStatus, Operation, Reference, Schema } from '../types'
import { ref } from '../types'

/** A body as its endpoint checks it; a key it does not know is 400. */
export const body = (schema: z.ZodType, example: unknown, optional = false): Schema => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it, in fewer words than the expression.
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern
    },
  })
  return { ...json(described, example), ...(optional ? { required: false } : {}) }
}

export const holding = (name: string, schema: Schema | Reference): Schema => ({
  type: 'object',
  required: [name],
  properties: { [name]: schema },
})
export const one = (name: string) => holding('doc', ref('schemas', name))
export const several = (name: string) => holding('docs', { type: 'array', items: ref('schemas', name) })

/** What stands against an order: what is missing (422), its cost (402, 429), its model (503). */
export const orderErrors: ErrorStatus[] = [400, 402, 403, 404, 413, 422, 503]
export const replayed = {
  200: { description: 'The same key was used before: the same generation', schema: one('Generation') },
}
export const collaborators =
  'A collaborator may look and is refused with 403; for everybody else the project is not there.'
export const reader = { type: 'string', contentMediaType: 'application/octet-stream' }

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

export const file = (name: string, schema: Schema): Schema => ({ name, in: 'path', required: true, schema })
export const token = file('token', { type: 'string' })
