import {
  entityToJSONSchema,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'
import { fieldNobody } from '@/access/fields'
import { minPassword } from '@/collections/identity/Users/fields'
import { fileFacts } from '@/hooks/fileFacts'
import { adapt, constraints } from './fields'
import type { Schema } from './types'
import { hasDrafts } from './versions'

/** What a schema is for: reading a document, making one, or changing one. */
export type Use = 'answer' | 'create' | 'update'

type Described = SanitizedCollectionConfig | SanitizedGlobalConfig
type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

/** Kept by the system or by the upload itself; a body that has them is not refused, but they change nothing. */
const kept = ['collection', 'id', 'createdAt', 'updatedAt', 'globalType', 'sessions', ...fileFacts]

/** Virtual fields that nothing fills and nobody is kept from reading are there to be sent. */
const isInputOnly = (field: FlattenedField) =>
  'virtual' in field && field.virtual === true && !field.hooks?.afterRead?.length && !field.access?.read
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
  const blocks = new Map()
  const made = entityToJSONSchema(config, { ...entity, flattenedFields: fields }, blocks, config.db.defaultIDType)
  const schema = adapt(made, { names, use, blocks }) as ObjectSchema
  for (const name of notPartOf(entity, use)) delete schema.properties[name]
  refine(schema, fields, use)
  if (use === 'answer' && hasDrafts(entity)) allowGaps(schema)
  const isCollection = 'auth' in entity
  if (use !== 'answer') return isCollection && entity.auth ? withPassword(schema, use) : schema
  // A global that was never saved has no row, and so no id.
  if (isCollection) schema.required.unshift('id')
  else schema.properties.globalType = { const: entity.slug }
  return schema
}

function notPartOf(entity: Described, use: Use): string[] {
  if (use === 'answer') return ['password']
  if (use === 'update') return kept
  // What is made stands in its machine's first state, and not in the trash.
  return [...kept, 'deletedAt', ...(entity.custom?.machine ? ['status', 'statusReason'] : [])]
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

/** A draft may lack anything. */
function allowGaps(schema: ObjectSchema) {
  schema.required = schema.required.filter((name) => ['createdAt', 'updatedAt'].includes(name))
  for (const [name, property] of Object.entries(schema.properties)) {
    if (typeof property.type === 'string' && !['array', 'object'].includes(property.type))
      property.type = [property.type, 'null']
    if (Array.isArray(property.enum) && !property.enum.includes(null)) property.enum = [...property.enum, null]
    if (property.oneOf || property.format === 'uuid') schema.properties[name] = { anyOf: [property, { type: 'null' }] }
    const inner = property.type === 'array' ? property.items : property
    if (inner && typeof inner === 'object' && 'properties' in inner) allowGaps(inner as ObjectSchema)
  }
}

function isNeeded(field: FlattenedField, use: Use, inner?: ObjectSchema): boolean {
  if (use === 'answer') return !('access' in field && field.access?.read)
  if (use === 'update') return false
  if (field.type === 'group') return Boolean(inner?.required.length)
  const hasDefault = 'defaultValue' in field && field.defaultValue !== undefined
  return !hasDefault && !field.custom?.stamped
}

function withPassword(schema: ObjectSchema, use: Use): ObjectSchema {
  const limits = { minLength: minPassword, maxLength: 200 }
  const password = { type: 'string', format: 'password', ...limits, writeOnly: true }
  return {
    ...schema,
    properties: { ...schema.properties, password },
    required: use === 'create' ? [...schema.required, 'password'] : schema.required,
  }
}

/** The caller's own account as logging in answers with it: how it was recognised, and no time of change. */
export function sessionSchema(account: Schema): Schema {
  const { properties, required } = account as ObjectSchema
  return {
    ...account,
    properties: { ...properties, updatedAt: { type: ['string', 'null'] }, _strategy: { type: 'string' } },
    required: required.filter((name) => name !== 'updatedAt'),
  }
}
