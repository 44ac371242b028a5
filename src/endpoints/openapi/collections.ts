import { anyone, nobody } from '@/access/rules'
import { examples } from './examples'
import { json, operation } from './operation'
import type { Entity, ErrorStatus, Operation, Schema } from './types'
import { ref } from './types'
import { hasDrafts } from './versions'

type Describe = (entity: Entity) => Operation | undefined

const when = (condition: boolean, make: () => Operation): Operation | undefined => (condition ? make() : undefined)

const article = (word: string) => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`

const can = ({ collection }: Entity, action: 'create' | 'read' | 'update' | 'delete') =>
  collection.access[action] !== nobody
const isOpen = ({ collection }: Entity, action: 'create' | 'read') =>
  collection.access[action] === anyone || (action === 'read' && collection.custom?.publicRows === true)
/** What pages have: texts in several languages, and drafts. */
const pageOf = ({ collection }: Pick<Entity, 'collection'>) =>
  hasDrafts(collection) ? (['locale', 'draft'] as const) : []
const trashOf = ({ collection }: Entity) => (collection.trash ? (['trash'] as const) : [])

const withMessage = (name: string): Schema => ({
  type: 'object',
  required: ['doc', 'message'],
  properties: { doc: ref('schemas', name), message: { type: 'string' } },
})

const several = (name: string): Schema => ({
  type: 'object',
  required: ['docs', 'errors', 'message'],
  properties: {
    docs: { type: 'array', items: ref('schemas', name) },
    errors: {
      type: 'array',
      description: 'Rows that were left as they were, and why.',
      items: ref('schemas', 'RowError'),
    },
    message: { type: 'string' },
  },
})

const list = (name: string): Schema => ({
  allOf: [
    ref('schemas', 'Page'),
    { type: 'object', required: ['docs'], properties: { docs: { type: 'array', items: ref('schemas', name) } } },
  ],
})

/** JSON, or for a collection of files a form with the file and the fields as JSON text. */
function body({ collection, slug, name }: Entity, use: 'Create' | 'Update'): Schema {
  const schema = ref('schemas', `${name}${use}`)
  const example = use === 'Create' ? examples[slug] : undefined
  if (!collection.upload) return json(schema, example)
  const { mimeTypes } = collection.upload
  const form = {
    schema: {
      type: 'object',
      required: use === 'Create' ? ['file'] : [],
      properties: {
        file: {
          type: 'string',
          contentMediaType: 'application/octet-stream',
          description: mimeTypes ? `One of: ${mimeTypes.join(', ')}` : undefined,
        },
        _payload: {
          type: 'string',
          contentMediaType: 'application/json',
          contentSchema: schema,
          description: 'The fields, as JSON text.',
        },
      },
    },
  }
  return {
    required: true,
    content: { 'multipart/form-data': form, ...(use === 'Update' ? { 'application/json': { schema } } : {}) },
  }
}

const writeErrors = ({ collection }: Entity): ErrorStatus[] => [
  400,
  403,
  413,
  ...(collection.upload ? ([507] as const) : []),
  ...(collection.custom?.machine ? ([409, 422] as const) : []),
]

const moveNote = ({ collection, slug }: Entity) =>
  collection.custom?.machine
    ? ` A changed \`status\` is a move and passes the same gate as \`POST /api/${slug}/{id}/transition\`; \`statusReason\` is its reason.`
    : ''

/** What Payload serves for every collection: `<method> <path>` as its endpoints are registered. */
export const collectionOperations: Record<string, Describe> = {
  'get /': (entity) =>
    when(can(entity, 'read'), () =>
      operation({
        id: `list${entity.plural}`,
        summary: `List ${entity.many}`,
        tag: entity.slug,
        parameters: [
          'where',
          'sort',
          'limit',
          'page',
          'depth',
          'select',
          ...pageOf(entity),
          ...trashOf(entity),
          'ifNoneMatch',
        ],
        answer: { schema: list(entity.name), description: 'One page', etag: true },
        errors: [400, 403],
        open: isOpen(entity, 'read'),
      }),
    ),
  'get /count': (entity) =>
    when(can(entity, 'read'), () =>
      operation({
        id: `count${entity.plural}`,
        summary: `Count ${entity.many}`,
        tag: entity.slug,
        parameters: ['where', ...trashOf(entity)],
        answer: { schema: { type: 'object', required: ['totalDocs'], properties: { totalDocs: { type: 'integer' } } } },
        errors: [400, 403],
        open: isOpen(entity, 'read'),
      }),
    ),
  'get /:id': (entity) =>
    when(can(entity, 'read'), () =>
      operation({
        id: `read${entity.name}`,
        summary: `Read ${article(entity.one)}`,
        tag: entity.slug,
        parameters: ['id', 'depth', 'select', ...pageOf(entity), ...trashOf(entity), 'ifNoneMatch'],
        answer: { schema: ref('schemas', entity.name), description: 'The document', etag: true },
        errors: [400, 404],
        open: isOpen(entity, 'read'),
      }),
    ),
  'post /': (entity) =>
    when(can(entity, 'create'), () =>
      operation({
        id: `create${entity.name}`,
        summary: entity.collection.auth ? 'Sign up' : `Create ${article(entity.one)}`,
        description: 'Fields the caller may not write are ignored; unknown ones are refused.',
        tag: entity.slug,
        parameters: ['depth', ...pageOf(entity)],
        body: body(entity, 'Create'),
        answer: { status: 201, schema: withMessage(entity.name) },
        errors: [400, 403, 413],
        open: isOpen(entity, 'create'),
      }),
    ),
  'patch /:id': (entity) =>
    when(can(entity, 'update'), () =>
      operation({
        id: `update${entity.name}`,
        summary: `Change ${article(entity.one)}`,
        description: `Only the fields sent are changed; those the caller may not write are ignored.${moveNote(entity)}${entity.collection.trash ? ' A time in `deletedAt` moves it to the trash, `null` takes it out again.' : ''}`,
        tag: entity.slug,
        parameters: ['id', 'depth', ...pageOf(entity), ...trashOf(entity), 'ifMatch'],
        body: body(entity, 'Update'),
        answer: { schema: withMessage(entity.name) },
        errors: [...writeErrors(entity), 404, 412],
      }),
    ),
  'delete /:id': (entity) =>
    when(can(entity, 'delete'), () =>
      operation({
        id: `delete${entity.name}`,
        summary: `Delete ${article(entity.one)} for good`,
        tag: entity.slug,
        parameters: ['id', 'depth', ...trashOf(entity), 'ifMatch'],
        answer: { schema: withMessage(entity.name) },
        errors: [400, 403, 404, 412],
      }),
    ),
  'patch /': (entity) =>
    when(can(entity, 'update'), () =>
      operation({
        id: `bulkUpdate${entity.name}`,
        summary: `Change several ${entity.many}`,
        description: `The rows that \`where\` finds, each in a transaction of its own: one that fails is listed in \`errors\` (then the status is 400), the others are changed.${moveNote(entity)}`,
        tag: entity.slug,
        parameters: ['where', 'sort', 'limit', 'depth', ...pageOf(entity), ...trashOf(entity)],
        body: json(ref('schemas', `${entity.name}Update`)),
        answer: { schema: several(entity.name) },
        errors: [400, 403, 413],
      }),
    ),
  'delete /': (entity) =>
    when(can(entity, 'delete'), () =>
      operation({
        id: `bulkDelete${entity.name}`,
        summary: `Delete several ${entity.many} for good`,
        description:
          'The rows that `where` finds; one that cannot be deleted is listed in `errors` (then the status is 400).',
        tag: entity.slug,
        parameters: ['where', 'depth', ...trashOf(entity)],
        answer: { schema: several(entity.name) },
        errors: [400, 403],
      }),
    ),
  'get /file/:filename': (entity) =>
    when(can(entity, 'read'), () =>
      operation({
        id: `download${entity.name}`,
        summary: `Download the file of ${article(entity.one)}`,
        tag: entity.slug,
        parameters: [{ name: 'filename', in: 'path', required: true, schema: { type: 'string' } }],
        answer: {
          type: 'application/octet-stream',
          schema: { type: 'string', contentMediaType: 'application/octet-stream' },
          description: 'The file',
        },
        errors: [403, 404],
        open: isOpen(entity, 'read'),
      }),
    ),
}
