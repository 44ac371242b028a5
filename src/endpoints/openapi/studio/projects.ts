import { generateAllBody } from '@/collections/studio/operations/generateAll'
import { renderBody } from '@/collections/studio/operations/render'
import { reorderBody } from '@/collections/studio/operations/reorderScenes'
import { splitSceneBody } from '@/collections/studio/operations/splitScene'
import { splitScriptBody } from '@/collections/studio/operations/splitScript'
import { scene } from '../examples'
import { operation } from '../operation'
import { segment } from '../parameters'
import { body, file, id, one, several } from '../parts'
import type { Entity, Operation } from '../types'
import { ref } from '../types'
import { collaborators, events, orderErrors, replayed, token } from './parts'

/** The endpoints of projects and scenes beside those that every collection has: `<slug> <method> <path>`. */
export const projectOperations: Record<string, (entity: Entity) => Operation> = {
  'projects get /shared/:token': ({ slug }) =>
    operation({
      id: 'readSharedProject',
      summary: 'A public project, for whoever has its link',
      tag: slug,
      parameters: [token, 'ifNoneMatch'],
      answer: { schema: ref('schemas', 'SharedProject'), etag: true },
      errors: [404],
      open: true,
    }),
  'projects get /shared/:token/files/:file': ({ slug }) =>
    operation({
      id: 'downloadSharedFile',
      summary: 'A file that the shared page shows',
      description:
        'The chosen picture or clip of a scene, or a film. With `Range` only that part of it (206); a range outside of the file is 416 without a body.',
      tag: slug,
      parameters: [
        token,
        segment('file', id),
        { name: 'Range', in: 'header', required: false, schema: { type: 'string' } },
      ],
      answer: { type: 'application/octet-stream', schema: file, description: 'The file' },
      also: {
        206: {
          description: 'The part asked for',
          type: 'application/octet-stream',
          schema: file,
          headers: { 'Content-Range': { schema: { type: 'string' } } },
        },
      },
      errors: [404],
      open: true,
    }),
  'projects post /:id/split': ({ slug }) =>
    operation({
      id: 'splitProject',
      summary: 'Cut the script into scenes',
      description: `A \`script\` that is sent along becomes the project's. Where scenes are already there they are kept and the answer is 422, unless \`replace\` sends them to the trash. ${collaborators}`,
      tag: slug,
      parameters: ['id', 'idempotencyKey'],
      body: body(splitScriptBody, { splitRule: 'One scene for each sentence.' }, true),
      answer: { status: 201, schema: several('Scene'), description: 'The scenes, in their order' },
      also: { 202: { description: 'The generation still works on them', schema: one('Generation') } },
      errors: orderErrors,
    }),
  'projects post /:id/render': ({ slug }) =>
    operation({
      id: 'renderProject',
      summary: 'Make the film',
      description: `Of what was chosen for each scene, in their order. ${collaborators}`,
      tag: slug,
      parameters: ['id', 'idempotencyKey'],
      body: body(renderBody, { ratio: '9:16', resolution: '720p' }, true),
      answer: { status: 201, schema: one('Generation'), description: 'The generation that works on it' },
      also: replayed,
      errors: orderErrors,
    }),
  'projects post /:id/generate': ({ slug }) =>
    operation({
      id: 'generateAllOfProject',
      summary: 'One order for every scene that has none of this kind yet',
      description: `Without \`confirm\` it answers what all of them would cost and orders nothing. With it, the total that was shown, they are ordered, unless the total has changed in the meantime (422). ${collaborators}`,
      tag: slug,
      parameters: ['id', 'idempotencyKey'],
      body: body(generateAllBody, { kind: 'image', confirm: 1.25 }),
      answer: { schema: ref('schemas', 'OrderSummary'), description: 'What it would cost' },
      also: {
        201: {
          description: 'Ordered',
          schema: { allOf: [ref('schemas', 'OrderSummary'), several('Generation')] },
        },
      },
      errors: orderErrors,
    }),
  'projects post /:id/reorder': ({ slug }) =>
    operation({
      id: 'reorderScenes',
      summary: 'Put the scenes into another order',
      description: `\`scenes\` names each of them once. When one was added or removed in the meantime nothing is changed: 412. ${collaborators}`,
      tag: slug,
      parameters: ['id'],
      body: body(reorderBody, { scenes: [scene] }),
      answer: { schema: several('Scene') },
      errors: [400, 403, 404, 412, 413],
    }),
  'projects get /:id/storyboard': ({ slug }) =>
    operation({
      id: 'readStoryboard',
      summary: 'Everything a storyboard shows, in one answer',
      tag: slug,
      parameters: ['id', 'ifNoneMatch'],
      answer: { schema: ref('schemas', 'Storyboard'), etag: true },
      errors: [404],
    }),
  'projects get /:id/events': (entity) =>
    events(entity, 'Watch everything that is made for a project', 'The stream goes on until the client leaves.'),
  'scenes post /:id/split': ({ slug }) =>
    operation({
      id: 'splitScene',
      summary: 'Cut a scene in two',
      description: `\`at\` characters into its narration. The first part keeps the picture; the second stands right after it. ${collaborators}`,
      tag: slug,
      parameters: ['id'],
      body: body(splitSceneBody, { at: 12 }),
      answer: { status: 201, schema: several('Scene'), description: 'Both parts' },
      errors: [400, 403, 404, 413],
    }),
  'scenes post /:id/merge': ({ slug }) =>
    operation({
      id: 'mergeScene',
      summary: 'Take the next scene into this one',
      description: `Its words and its time; the next scene goes to the trash. The last scene, or two that are too long together, are 422. ${collaborators}`,
      tag: slug,
      parameters: ['id'],
      answer: { schema: one('Scene') },
      errors: [403, 404, 422],
    }),
}
