import type { SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import { operation } from './operation'
import { type Entity, type Operation, ref, type Schema } from './types'

/** Whether rows are written as drafts before they are published. */
export const hasDrafts = ({ versions }: SanitizedCollectionConfig | SanitizedGlobalConfig): boolean =>
  Boolean(versions?.drafts)

type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

const moment: Schema = { type: 'string', format: 'date-time' }

/** A row as it was after one of its saves. */
export function versionSchema(document: Schema, name: string): Schema {
  const { properties, required, ...rest } = document as ObjectSchema
  const { id, ...fields } = properties
  return {
    type: 'object',
    required: ['id', 'parent', 'version', 'createdAt', 'updatedAt'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      parent: { description: 'The row it is a version of.', oneOf: [id, ref('schemas', name)] },
      version: { ...rest, properties: fields, required: required.filter((field) => field !== 'id') },
      createdAt: moment,
      updatedAt: moment,
    },
  }
}

/** A row as a version was brought back into it. */
export function restoredSchema(document: Schema): Schema {
  const { properties, required, ...rest } = document as ObjectSchema
  return { ...rest, properties: { ...properties, message: { type: 'string' } }, required: [...required, 'message'] }
}

const when =
  (make: (entity: Entity) => Operation) =>
  (entity: Entity): Operation | undefined =>
    entity.collection.versions ? make(entity) : undefined

/** What Payload serves for collections that keep versions of their rows. */
export const versionOperations: Record<string, (entity: Entity) => Operation | undefined> = {
  'get /versions': when(({ slug, name, plural, many }) =>
    operation({
      id: `list${plural}Versions`,
      summary: `List versions of ${many}`,
      description: `Fields are asked for as \`version.<field>\`, the row as \`parent\`: \`where[parent][equals]=<id>&sort=-updatedAt\`. A version is readable as long as its row is.`,
      tag: slug,
      parameters: ['where', 'sort', 'limit', 'page', 'depth', 'select', 'trash', 'ifNoneMatch'],
      answer: {
        schema: {
          allOf: [
            ref('schemas', 'Page'),
            {
              type: 'object',
              required: ['docs'],
              properties: { docs: { type: 'array', items: ref('schemas', `${name}Version`) } },
            },
          ],
        },
        description: 'One page',
        etag: true,
      },
      errors: [400, 403],
    }),
  ),
  'get /versions/:id': when(({ slug, name, many }) =>
    operation({
      id: `read${name}Version`,
      summary: `Read a version out of those of ${many}`,
      tag: slug,
      parameters: ['id', 'depth', 'select', 'trash', 'ifNoneMatch'],
      answer: { schema: ref('schemas', `${name}Version`), description: 'The version', etag: true },
      errors: [400, 404],
    }),
  ),
  'post /versions/:id': when(({ slug, name, collection }) =>
    operation({
      id: `restore${name}Version`,
      summary: 'Bring back what a version holds',
      description: hasDrafts(collection)
        ? 'What was published is published again. A draft comes back as a draft beside the published row, and with `draft=true` so does any version; `If-Match` is that of the newest draft.'
        : 'What was written comes back as a new version; where the row stood then, who could see it and whose it was do not. A row whose confirmed words change by it goes back to where they are confirmed.',
      tag: slug,
      parameters: ['id', 'depth', ...(hasDrafts(collection) ? (['draft'] as const) : []), 'ifMatch'],
      answer: { schema: ref('schemas', `${name}Restored`), description: 'The row as it is now' },
      errors: [400, 403, 404, 412, 422],
    }),
  ),
}
