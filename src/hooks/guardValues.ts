import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isDay } from '@/lib/days'
import { isUuid } from '@/lib/db'
import { CodedError, type FieldFault } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { isObject } from '@/lib/objects'

/** Deeper than anything people write, and far from what would exhaust the stack of whoever walks through it. */
const maxNesting = 30

/** What the system alone writes: sent along by clients that send back what they were given. */
const stamped = ['id', 'createdAt', 'updatedAt', 'collection', '_strategy', '_sid']

/**
 * Refuses values whose type does not fit their field, with one fault for each. Payload checks lengths, options and
 * ranges, but stores a number in a text field as text, and an object as `{}`.
 */
export const checkValues: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req, collection }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const data = { ...(args as { data: Record<string, unknown> }).data }
  for (const name of stamped) delete data[name]
  if (!collection.trash) delete data.deletedAt
  const tooDeep = Object.keys(data).filter((name) => nestingOf(data[name]) > maxNesting)
  const faults = tooDeep.length > 0 ? tooDeep : faultsOf(collection.flattenedFields, data, '').slice(0, 20)
  if (faults.length === 0) return { ...args, data }
  const message = say(errors.queryValue, languageOf(req))
  throw new CodedError('VALIDATION_FAILED', say(errors.validation, languageOf(req)), {
    errors: faults.map((path): FieldFault => ({ message, path })),
  })
}

/** Paths of the values that do not fit. */
function faultsOf(fields: FlattenedField[], data: Record<string, unknown>, prefix: string): string[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    if (value === undefined || value === null) return []
    if (field.type === 'array') {
      if (value === 0) return [] // how Payload's forms say that a list is empty
      if (!Array.isArray(value)) return [path]
      return value.flatMap((row, index) =>
        isObject(row) ? faultsOf(field.flattenedFields, row, `${path}.${index}.`) : [path],
      )
    }
    if (field.type === 'group') return isObject(value) ? faultsOf(field.flattenedFields, value, `${path}.`) : [path]
    const many = 'hasMany' in field && field.hasMany
    const fits = many ? Array.isArray(value) && value.every((item) => fit(field, item)) : fit(field, value)
    return fits ? [] : [path]
  })
}

function fit(field: FlattenedField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      // An encrypted amount is a text field that takes numbers.
      return typeof value === 'string' || Boolean(field.custom?.encrypted && typeof value === 'number')
    case 'textarea':
    case 'email':
    case 'select':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'checkbox':
      return typeof value === 'boolean'
    case 'date':
      return value === '' || (typeof value === 'string' && isMoment(value))
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo)
        ? isObject(value) && typeof value.relationTo === 'string' && isReference(value.value)
        : value === '' || isReference(value)
    default:
      return true
  }
}

const isReference = (value: unknown) => isUuid(isObject(value) ? value.id : value)

/** A day, or a moment, of the years one to 9999. */
const isMoment = (text: string) =>
  /^\d{4}-\d{2}-\d{2}($|T)/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))

/** How many lists and objects stand inside each other, counted no further than matters. */
function nestingOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > maxNesting) return depth
  return Math.max(depth + 1, ...Object.values(value).map((inner) => nestingOf(inner, depth + 1)))
}
