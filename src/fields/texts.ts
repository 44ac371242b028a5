import type { NumberField, PayloadRequest, TextField } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

/** A web address; only http and https, so that a link shown to somebody cannot run a script. */
export const webAddress = (
  field: Omit<TextField, 'type' | 'hasMany' | 'minRows' | 'maxRows' | 'validate'>,
): TextField => ({
  maxLength: 2000,
  ...field,
  type: 'text',
  custom: { form: '(?i)^https?://\\S+$' },
  validate: (value: unknown, { req, required }) => {
    const language = languageOf(req)
    if (value === undefined || value === null || value === '') return !required || say(errors.required, language)
    if (typeof value !== 'string') return say(errors.notText, language)
    if (value.length > (field.maxLength ?? 2000))
      return say(errors.tooLong, language, { limit: field.maxLength ?? 2000 })
    return (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) || say(errors.notAddress, language)
  },
})

/** A list of short words (the sources' TEXT[] columns). */
export const words = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', hasMany: true, maxLength: 200, maxRows: 50, ...extra }) as TextField

/** A whole number, not negative unless told. */
export const count = (name: string, extra: Partial<NumberField> = {}): NumberField =>
  ({
    name,
    type: 'number',
    min: 0,
    max: 9_007_199_254_740_991,
    ...extra,
    custom: { ...extra.custom, whole: true },
    validate: (
      value: unknown,
      { req, required, min, max }: { req: PayloadRequest; required?: boolean; min?: number; max?: number },
    ) => {
      const language = languageOf(req)
      if (value === undefined || value === null || value === '') return !required || say(errors.required, language)
      const whole = typeof value === 'number' && Number.isSafeInteger(value)
      return (
        (whole && value >= (min ?? 0) && value <= (max ?? value)) ||
        say(errors.notWhole, language, { min: min ?? 0, max: max ?? '∞' })
      )
    },
  }) as NumberField
