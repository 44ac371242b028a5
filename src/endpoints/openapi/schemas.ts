import {
  entityToJSONSchema,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'
import { fieldNobody } from '@/access/fields'
import { minPassword } from '@/collections/identity/Users/fields'
import { adapt, constraints } from './fields'
import type { Schema } from './types'

/** What a schema is for: reading a document, making one, or changing one. */
export type Use = 'answer' | 'create' | 'update'

type Described = SanitizedCollectionConfig | SanitizedGlobalConfig
type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

/** Kept by the system or by the upload itself; a body that has them is not refused, but they change nothing. */
const kept = [
  'id',
  'createdAt',
  'updatedAt',
  'globalType',
  'sessions',
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'sizes',
]

/** Virtual fields nothing ever fills are there to be sent, not to be read. */
const isInputOnly = (field: FlattenedField) =>
  'virtual' in field && field.virtual === true && !field.hooks?.afterRead?.length
const isComputed = (field: FlattenedField) => 'virtual' in field && Boolean(field.virtual) && !isInputOnly(field)

function isPartOf(field: FlattenedField, use: Use): boolean {
  if ('hidden' in field && field.hidden) return false
  if (use === 'answer') return !isInputOnly(field)
  const access = 'access' in field ? field.access?.[use] : undefined
  return access !== fieldNobody && !isComputed(field)
}

const visible = (fields: FlattenedField[], use: Use): FlattenedField[] =>
  fields
    .filter((field) => isPartOf(field, use))
    .map((field) =>
      'flattenedFields' in field ? { ...field, flattenedFields: visible(field.flattenedFields, use) } : field,
    ) as FlattenedField[]

/**
 * The schema of a collection's or global's documents as Payload makes it, without what a caller never sees or never
 * writes, and with the limits of the fields.
 */
export function entitySchema(config: SanitizedConfig, entity: Described, use: Use, names: Map<string, string>): Schema {
  const fields = visible(entity.flattenedFields, use)
  const made = entityToJSONSchema(config, { ...entity, flattenedFields: fields }, new Map(), config.db.defaultIDType)
  const schema = adapt(made, names, use) as ObjectSchema
  const isMoved = Boolean(entity.custom?.machine)
  const left =
    use === 'answer'
      ? ['password']
      : [
          ...kept,
          'collection',
          ...(use === 'create' ? ['deletedAt', ...(isMoved ? ['status', 'statusReason'] : [])] : []),
        ]
  for (const name of left) delete schema.properties[name]
  refine(schema, fields, use)
  if (use === 'answer') schema.required.unshift('id')
  else if ('auth' in entity && entity.auth) addPassword(schema, use)
  if ('globalType' in schema.properties) delete schema.properties.globalType
  return schema
}

/** Adds limits and titles, and keeps as required what this use really needs. */
function refine(schema: ObjectSchema, fields: FlattenedField[], use: Use) {
  const required: string[] = []
  for (const field of fields) {
    const property = schema.properties[field.name]
    if (!property) continue
    Object.assign(property, constraints(field, property))
    const inner = (field.type === 'array' ? property.items : field.type === 'group' ? property : undefined) as
      | ObjectSchema
      | undefined
    // The rows of a list are always sent whole.
    if (inner && 'flattenedFields' in field)
      refine(inner, field.flattenedFields, field.type === 'array' && use === 'update' ? 'create' : use)
    if (schema.required?.includes(field.name) && isNeeded(field, use, inner)) required.push(field.name)
  }
  schema.required = required
}

function isNeeded(field: FlattenedField, use: Use, inner?: ObjectSchema): boolean {
  if (use === 'answer') return !('access' in field && field.access?.read)
  if (use === 'update') return false
  if (field.type === 'group') return Boolean(inner?.required.length)
  const hasDefault = 'defaultValue' in field && field.defaultValue !== undefined
  return !hasDefault && !field.custom?.stamped
}

function addPassword(schema: ObjectSchema, use: Use) {
  schema.properties.password = {
    type: 'string',
    format: 'password',
    minLength: minPassword,
    maxLength: 200,
    writeOnly: true,
  }
  if (use === 'create') schema.required.push('password')
}
