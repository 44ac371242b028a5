import { analyzeBody } from '@/collections/analytics/operations/analyzeByModel'
import { mostCharacters, mostComments } from '@/generation/comments'
import { operation } from '../operation'
import { body, one } from '../parts'
import { orderErrors } from '../studio/parts'
import type { Entity, Operation } from '../types'
import { ref } from '../types'

/** The endpoints of comment analyses beside those that every collection has. */
export const analysisOperations: Record<string, (entity: Entity) => Operation> = {
  'comment-analyses post /:id/analyze': ({ slug }) =>
    operation({
      id: 'analyzeComments',
      summary: 'Have a text model rate the comments',
      description: `For staff. A paid order like any other of the studio: its highest cost is set aside before anything is ordered from a model, and settled when it ends; follow and cancel it as a generation. Every comment gets the model's sentiment and score; what a person decided stays, and the counts are worked out anew. An order is paid with one request: at most ${mostComments} comments of ${mostCharacters.toLocaleString('en')} characters together, more are 422. When a comment has changed by the time the answer comes, nothing is written, and the generation fails with \`comments-changed\`. With \`dryRun\` nothing is ordered, and the answer says what it would cost.`,
      tag: slug,
      parameters: ['id', 'idempotencyKey'],
      body: body(analyzeBody, { model: 'gpt', dryRun: true }),
      answer: { status: 201, schema: one('Generation'), description: 'Ordered; it waits for its turn' },
      also: {
        200: {
          description: 'The same key was used before: the same generation. With `dryRun`: what it would cost',
          schema: { anyOf: [one('Generation'), ref('schemas', 'Quote')] },
        },
      },
      errors: orderErrors,
    }),
}
