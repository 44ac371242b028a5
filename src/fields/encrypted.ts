import type { Field, FieldHook, FlattenedField, PayloadRequest, TextField } from 'payload'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { decrypt, encrypt } from '@/lib/crypto'
import { languageOf } from '@/lib/language'

type Options = Pick<TextField, 'access' | 'maxLength'> & {
  name: string
  /** Shown by its last characters only, to everybody: for keys, which are written and never read. */
  masked?: boolean
}
type Fault = { text: Triple; values?: Record<string, number> }
type Kind<Value> = {
  /** What is wrong with a plain value, if anything is. */
  fault: (value: unknown) => Fault | undefined
  parse: (stored: string) => Value
  extra?: Partial<TextField>
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith('enc:')

/** Stands for a value that did not pass: Payload validates after this hook, and refuses it by this shape. */
const refused = { refused: true }

/**
 * A column that holds AES-256-GCM ciphertext while the API and the admin see the plain value. It can be neither
 * sorted nor filtered by (the query guard reads `custom.encrypted`), and the audit log only says that it changed.
 */
function encrypted<Value extends string | number>(
  { name, access, maxLength, masked }: Options,
  kind: Kind<Value>,
): Field {
  const context = ({ collection, global }: Parameters<FieldHook>[0]) => `${collection?.slug ?? global?.slug}.${name}`

  const seal: FieldHook = (args) => {
    const { value, siblingDocWithLocales } = args
    if (isEmpty(value)) return null
    if (kind.fault(value)) return refused
    const stored: unknown = siblingDocWithLocales?.[name]
    // An unchanged value keeps its ciphertext: otherwise every save of the row would rewrite it.
    if (isSealed(stored)) {
      const known = decrypt(stored, context(args))
      if (known === String(value) || (masked && maskOf(known) === value)) return stored
    }
    return encrypt(String(value), context(args))
  }

  const validate = (value: unknown, { req }: { req: PayloadRequest }) => {
    // On save the value was sealed by the hook above, whatever it looked like before.
    if (isEmpty(value) || isSealed(value)) return true
    const fault = kind.fault(value)
    return fault ? say(fault.text, languageOf(req), fault.values) : true
  }

  return {
    name,
    type: 'text',
    access,
    maxLength,
    validate,
    custom: { encrypted: true },
    hooks: {
      beforeChange: [seal],
      afterRead: [
        (args) => {
          if (!isSealed(args.value)) return null
          const plain = decrypt(args.value, context(args))
          return masked && !args.req.context.revealSecrets ? maskOf(plain) : kind.parse(plain)
        },
      ],
    },
    ...kind.extra,
    admin: { disableListFilter: true, ...kind.extra?.admin },
  } as TextField
}

const maskOf = (secret: string) => `••••${secret.length > 12 ? secret.slice(-4) : ''}`

declare module 'payload' {
  interface RequestContext {
    /** Set by the system where it needs the keys themselves. */
    revealSecrets?: boolean
  }
}

/** Encrypted text. */
export const encryptedText = (options: Options): Field => {
  const limit = options.maxLength ?? 500
  return encrypted(options, {
    parse: String,
    fault: (value) => {
      if (typeof value !== 'string') return { text: errors.notText }
      return value.length <= limit ? undefined : { text: errors.tooLong, values: { limit } }
    },
  })
}

/** An encrypted amount of money in major units: a number in JSON, ciphertext in the database. */
export const encryptedAmount = (options: Options): Field =>
  encrypted(options, {
    parse: Number,
    fault: (value) => (isAmount(value) ? undefined : { text: errors.notAmount }),
    extra: {
      typescriptSchema: [() => ({ type: ['number', 'null'] })],
      admin: { components: { Field: '@/admin/AmountField#AmountField', Cell: '@/admin/cells#AmountCell' } },
    },
  })

/** A non-negative finite amount that a `numeric(15,2)` column could hold; digits as text count (GraphQL, forms). */
const isAmount = (value: unknown) => {
  const amount = typeof value === 'string' && /^\d+(\.\d{1,2})?$/.test(value) ? Number(value) : value
  return (
    typeof amount === 'number' &&
    Number.isFinite(amount) &&
    amount >= 0 &&
    amount < 1e13 &&
    Math.round(amount * 100) / 100 === amount
  )
}

/** Dotted paths of a collection's encrypted fields. */
export function encryptedPaths(fields: FlattenedField[], prefix = ''): Set<string> {
  const paths = new Set<string>()
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    if (field.custom?.encrypted) paths.add(path)
    if ('flattenedFields' in field)
      for (const inner of encryptedPaths(field.flattenedFields, `${path}.`)) paths.add(inner)
  }
  return paths
}
