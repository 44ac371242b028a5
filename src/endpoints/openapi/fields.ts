import type { FlattenedField } from 'payload'
import { english } from './labels'
import type { Use } from './schemas'
import { ref, type Schema } from './types'

/** What a field's configuration says about its values beside their type. */
export function constraints(field: FlattenedField, schema: Schema): Schema {
  const label = 'label' in field ? english(field.label) : undefined
  const title = label ? { title: label } : {}
  switch (field.type) {
    case 'text':
    case 'textarea': {
      const limits = defined({ minLength: field.minLength, maxLength: field.maxLength })
      if (!('hasMany' in field && field.hasMany)) return { ...title, ...limits }
      return { ...title, ...defined({ maxItems: field.maxRows }), items: { ...(schema.items as Schema), ...limits } }
    }
    case 'number':
      return { ...title, ...defined({ minimum: field.min, maximum: field.max }) }
    case 'date':
      return { ...title, format: field.admin?.date?.pickerAppearance === 'dayOnly' ? 'date' : 'date-time' }
    case 'email':
      return { ...title, format: 'email' }
    case 'array':
    case 'relationship':
    case 'upload':
      return { ...title, ...defined({ maxItems: 'maxRows' in field ? field.maxRows : undefined }) }
    default:
      return title
  }
}

const defined = (limits: Record<string, number | undefined>): Schema =>
  Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))

/** Names of the shared schemas, what the schema is for, and blocks that Payload describes apart. */
type Given = { names: Map<string, string>; use: Use; blocks: Map<string, unknown> }

/**
 * Payload's JSON Schema (draft 4) as OpenAPI 3.1 wants it: references lead to the shared schemas, `null` is one of the
 * values of an optional choice, and a body names related documents by id alone.
 */
export function adapt(value: unknown, given: Given): unknown {
  const { names, use, blocks } = given
  if (Array.isArray(value)) return value.map((item) => adapt(item, given))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, oneOf, ...rest } = value as Schema & { $ref?: string; oneOf?: Schema[] }
  const block = $ref && blocks.get(slugOf($ref))
  if (block) return adapt(block, given)
  if ($ref) return ref('schemas', names.get(slugOf($ref)) ?? slugOf($ref))
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, adapt(inner, given)])) as Schema
  const { enum: choices, type } = schema
  if (Array.isArray(choices) && Array.isArray(type) && type.includes('null')) schema.enum = [...choices, null]
  if (!oneOf) return schema
  const [id, target] = oneOf
  if (typeof target?.$ref !== 'string' || blocks.has(slugOf(target.$ref)))
    return { ...schema, oneOf: adapt(oneOf, given) }
  const reference = { ...id, format: 'uuid' }
  const isPopulated = use === 'answer' && names.has(slugOf(target.$ref))
  return isPopulated ? { ...schema, oneOf: [reference, adapt(target, given)] } : { ...schema, ...reference }
}

const slugOf = (pointer: string) => pointer.replace('#/definitions/', '')
