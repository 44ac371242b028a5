import { generationInput } from '@/collections/studio/operations/generationInput'
import { resolveBody } from '@/collections/studio/operations/resolveGeneration'
import { project, scene } from '../examples'
import { operation } from '../operation'
import { body, holding, one, several } from '../parts'
import type { Entity, Operation } from '../types'
import { ref } from '../types'
import { collaborators, events, orderErrors, replayed } from './parts'

/** The endpoints of generations beside those that every collection has: `<slug> <method> <path>`. */
export const generationOperations: Record<string, (entity: Entity) => Operation> = {
  'generations post /': ({ slug }) =>
    operation({
      id: 'createGeneration',
      summary: 'Order a generation',
      description: `Its highest cost is set aside before anything is ordered from a model, and settled when it ends. Without \`model\` it is the project's own choice, or this machine's where that cannot be had; without \`prompt\` it is what the scene or the project says. ${collaborators}`,
      tag: slug,
      parameters: ['idempotencyKey'],
      body: body(generationInput, { kind: 'image', project, scene, candidates: 2 }),
      answer: { status: 201, schema: one('Generation'), description: 'Ordered; it waits for its turn' },
      also: replayed,
      errors: orderErrors,
    }),
  'generations post /quote': ({ slug }) =>
    operation({
      id: 'quoteGeneration',
      summary: 'What an order would cost, and what it still needs',
      description: 'The body is that of an order. Nothing is ordered.',
      tag: slug,
      body: body(generationInput, { kind: 'video', project, scene, model: 'seedance' }),
      answer: { schema: ref('schemas', 'Quote') },
      errors: [400, 403, 404, 413],
    }),
  'generations get /models': ({ slug }) =>
    operation({
      id: 'listModels',
      summary: 'Every model there is, and why one cannot be ordered from',
      tag: slug,
      parameters: ['ifNoneMatch'],
      answer: { schema: several('Model'), etag: true },
    }),
  'generations post /:id/cancel': ({ slug }) =>
    operation({
      id: 'cancelGeneration',
      summary: 'Ask for the end of a generation',
      description:
        'One that waits is cancelled at once and costs nothing. One under way is asked to stop, and settled by what its provider then says. One that has ended is 409.',
      tag: slug,
      parameters: ['id'],
      answer: { schema: one('Generation') },
      errors: [403, 404, 409],
    }),
  'generations get /:id/events': (entity) =>
    events(entity, 'Watch a generation', 'The stream ends when the generation has ended.'),
  'generations post /:id/webhook': ({ slug }) =>
    operation({
      id: 'receiveWebhook',
      summary: "A provider's word that a job has ended",
      description:
        'Signed by the provider; anything else is 404. It only lets the next look at the job happen now: what became of it is read from the provider itself.',
      tag: slug,
      parameters: ['id'],
      body: { required: true, content: { 'application/json': { schema: {} } } },
      answer: { schema: holding('received', { const: true }) },
      errors: [400, 404, 413],
      open: true,
    }),
  'generations post /:id/resolve': ({ slug }) =>
    operation({
      id: 'resolveGeneration',
      summary: 'Say how an uncertain generation ended',
      description:
        'For admins, of a paid order whose answer was lost: `charged`, it was paid for and brought nothing; `free`, it never ran; `found`, the provider knows it as `externalJobId`, and it goes on. Of one that was answered and could not be stored (`failReason` `not-stored`): `store`, it is tried again, or `charged`, it is given up.',
      tag: slug,
      parameters: ['id'],
      body: body(resolveBody, { outcome: 'free', reason: 'Demo: the provider has no such job.' }),
      answer: { schema: one('Generation') },
      errors: [400, 403, 404, 409, 413],
    }),
}
