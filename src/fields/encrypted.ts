import type { Field, FieldHook, FlattenedField, PayloadRequest, TextField } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { decrypt, encrypt } from '@/lib/crypto'
import { languageOf } from '@/lib/language'

type Options = Pick<TextField, 'access' | 'maxLength'> & { name: string; required?: boolean }

const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith('enc:')

/**
 * A column that holds AES-256-GCM ciphertext while the API and the admin see the plain value. It can be neither
 * sorted nor filtered by (the query guard reads `custom.encrypted`), and the audit log only says that it changed.
 */
function encrypted<Value extends string | number>(
  { name, access, required, maxLength }: Options,
  parse: (stored: string) => Value,
  validate: TextField['validate'],
  extra: Partial<TextField> = {},
): Field {
  const context = (args: Parameters<FieldHook>[0]) => `${args.collection?.slug ?? args.global?.slug}.${name}`
  return {
    name,
    type: 'text',
    access,
    maxLength,
    required,
    validate,
    custom: { encrypted: true },
    hooks: {
      beforeChange: [
        (args) => {
          const { value, siblingDocWithLocales } = args
          if (value === undefined || value === null || value === '') return null
          const stored: unknown = siblingDocWithLocales?.[name]
          // An unchanged value keeps its ciphertext: otherwise every save of the row would rewrite it.
          if (isSealed(stored) && decrypt(stored, context(args)) === String(value)) return stored
          return encrypt(String(value), context(args))
        },
      ],
      afterRead: [(args) => (isSealed(args.value) ? parse(decrypt(args.value, context(args))) : (args.value ?? null))],
    },
    ...extra,
    admin: { disableListFilter: true, ...extra.admin },
  } as TextField
}

/** Encrypted text. */
export const encryptedText = (options: Options): Field =>
  encrypted(options, String, (value: unknown, { req }: { req: PayloadRequest }) => {
    if (value === undefined || value === null || value === '') return true
    if (typeof value !== 'string') return say(errors.notText, languageOf(req))
    const limit = options.maxLength ?? 500
    return value.length <= limit || say(errors.tooLong, languageOf(req), { limit })
  })

/** An encrypted amount of money in major units: a number in JSON, ciphertext in the database. */
export const encryptedAmount = (options: Options): Field =>
  encrypted(
    options,
    Number,
    (value: unknown, { req }: { req: PayloadRequest }) => {
      if (value === undefined || value === null || value === '') return true
      return isAmount(value) || say(errors.notAmount, languageOf(req))
    },
    {
      typescriptSchema: [() => ({ type: ['number', 'null'] })],
      admin: { components: { Field: '@/admin/AmountField#AmountField' } },
    },
  )

/** A non-negative finite amount that a `numeric(15,2)` column could hold; digits as text count (GraphQL, forms). */
const isAmount = (value: unknown) => {
  const amount = typeof value === 'string' && /^\d+(\.\d{1,2})?$/.test(value) ? Number(value) : value
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 && amount < 1e13
}

/** Dotted paths of a collection's encrypted fields. */
export function encryptedPaths(fields: FlattenedField[], prefix = ''): Set<string> {
  const paths = new Set<string>()
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    if (field.custom?.encrypted) paths.add(path)
    if ('flattenedFields' in field) for (const inner of encryptedPaths(field.flattenedFields, `${path}.`)) paths.add(inner)
  }
  return paths
}
