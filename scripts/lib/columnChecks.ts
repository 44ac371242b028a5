import type { FlattenedField, Payload } from 'payload'
import { type Column, columnsOf } from './columns.ts'

/** A condition that every row of a table fulfils: `table`, the constraint's name in it, and what it says. */
type ColumnCheck = [table: string, name: string, condition: string]

/** How `src/lib/crypto.ts` writes: key, 12 bytes of IV, 16 of tag, and at least a byte of ciphertext. */
const sealed = '^enc:[^:,]+:[A-Za-z0-9_-]{16}:[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]+$'

/** Payload's own fields of a file have no limits of their own. */
const ofFiles: Record<string, Limits> = {
  filesize: { min: 0, whole: true },
  width: { min: 0, whole: true },
  height: { min: 0, whole: true },
  focalX: { min: 0, max: 100 },
  focalY: { min: 0, max: 100 },
}
type Limits = { min?: number; max?: number; whole?: boolean }

/**
 * What the fields of the configuration say of their values, as checks of the database: the migrations hold a copy of
 * them, and a test compares. NaN is larger than every number to PostgreSQL, so each number has an upper end.
 */
export function columnChecks(payload: Payload): ColumnCheck[] {
  const columns = columnsOf(payload)
  const currencies = new Map(columns.filter(({ field }) => field.name === 'currency').map((one) => [placeOf(one), one]))
  return columns.flatMap((one) => {
    const currency = currencies.get(placeOf(one)) ?? currencies.get(placeOf({ ...one, prefix: '' }))
    return Object.entries(conditionsOf(one, currency?.column)).map(
      ([suffix, condition]): ColumnCheck => [one.table, `${one.column}_${suffix}`, condition],
    )
  })
}

const placeOf = ({ table, prefix }: Pick<Column, 'table' | 'prefix'>) => `${table}.${prefix}`

function conditionsOf(one: Column, currency?: string): Record<string, string> {
  const { field } = one
  const name = `"${one.column}"`
  switch (field.type) {
    case 'number': {
      const isWholeWon = field.custom?.money && currency && !(one.hasDrafts && one.isVersion)
      return {
        range: inRange(name, limitsOf(one)),
        ...(isWholeWon && { decimals: `"${currency}" <> 'KRW' or ${name} = trunc(${name})` }),
        ...ofPublished(one, {}),
      }
    }
    case 'date':
      return { range: `${name} >= '0001-01-01' and ${name} < '10000-01-01'`, ...ofPublished(one, {}) }
    case 'text':
    case 'textarea':
    case 'email':
      if (field.custom?.encrypted) return { encrypted: `${name} ~ '${sealed}'` }
      return ofPublished(
        one,
        ofText(name, { maxLength: 'maxLength' in field ? field.maxLength : undefined, ...field.custom }),
      )
    default:
      return ofPublished(one, {})
  }
}

/** What a number may be. What a version keeps of a draft was never checked, and nobody can mend it. */
export function limitsOf({ field, hasDrafts, isVersion }: Column): Limits {
  if (field.type !== 'number' || (hasDrafts && isVersion)) return {}
  const { min, max } = { ...ofFiles[field.name], ...field }
  return { min, max, whole: field.custom?.whole || ofFiles[field.name]?.whole }
}

/** A draft may be unfinished, so Payload leaves its required columns open, and its words as they are; what is published is whole. */
function ofPublished(
  { field, column, hasDrafts, status }: Column,
  conditions: Record<string, string>,
): Record<string, string> {
  if (!hasDrafts) return conditions
  if (!status) return {}
  const required = isRequired(field) ? { required: `"${column}" is not null` } : {}
  return Object.fromEntries(
    Object.entries({ ...conditions, ...required }).map(([suffix, condition]) => [
      suffix,
      `"${status}" <> 'published' or ${condition}`,
    ]),
  )
}

function inRange(name: string, { min, max, whole }: Limits): string {
  const lower = min === undefined ? `${name} > '-Infinity'` : `${name} >= ${min}`
  const upper = max === undefined ? `${name} < 'Infinity'` : `${name} <= ${max}`
  return [lower, upper, ...(whole ? [`${name} = trunc(${name})`] : [])].join(' and ')
}

type Said = { maxLength?: number; options?: readonly string[]; form?: string }

/** An emptied text is stored as an empty one, and fits every form. */
function ofText(name: string, { maxLength, options, form }: Said): Record<string, string> {
  if (options) return { known: `${name} in (${['', ...options].map(quote).join(', ')})` }
  return {
    ...(maxLength && { length: `char_length(${name}) <= ${maxLength}` }),
    ...(form && { form: `${name} = '' or ${name} ~ ${quote(form)}` }),
  }
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

const isRequired = (field: FlattenedField) =>
  'required' in field && field.required && !('localized' in field && field.localized) && !field.admin?.condition
