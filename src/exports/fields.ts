import type { FlattenedField } from 'payload'

/** Never part of a file, whoever asks: what opens an account or a project to whoever holds it. */
const secret = new Set(['salt', 'hash', 'sessions', 'apiKey', 'apiKeyIndex', 'enableAPIKey', 'shareToken'])

/** What Payload itself notes of a row and of its file: hidden in forms, which show it in other ways. */
const noted = new Set(['createdAt', 'updatedAt', 'filename', 'mimeType', 'filesize', 'width', 'height'])

/** Whether a field may stand in a file at all: not hidden, not encrypted, no secret, and a value of the row's own. */
export function isExported(field: FlattenedField): boolean {
  if (secret.has(field.name) || field.custom?.encrypted || field.type === 'join') return false
  if ('hidden' in field && field.hidden) return false
  return !(field.admin && 'hidden' in field.admin && field.admin.hidden) || noted.has(field.name)
}

type Values = Record<string, unknown>

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** The related row by its id; of several kinds as `{ relationTo, value }`, as the API has it. */
function reference(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reference)
  if (!isObject(value)) return value
  return 'relationTo' in value ? { ...value, value: reference(value.value) } : value.id
}

/** A row's values as the API gives them, without what may not stand in a file, however deep it lies. */
export function exportedValues(fields: FlattenedField[], values: Values): Values {
  const kept: Values = {}
  for (const field of fields) {
    if (!isExported(field) || values[field.name] === undefined) continue
    kept[field.name] = exportedValue(field, values[field.name])
  }
  return kept
}

/** One field's value; see {@link exportedValues}. */
export function exportedValue(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'relationship' || field.type === 'upload') return reference(value)
  // Rows of blocks are of several shapes; there are none yet, and none goes out unseen.
  if (field.type === 'blocks') return undefined
  if (!('flattenedFields' in field) || !isObject(value)) return value
  if (Array.isArray(value)) return value.map((row) => exportedValues(field.flattenedFields, row as Values))
  return exportedValues(field.flattenedFields, value)
}
