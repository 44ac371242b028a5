import type { NumberField, SelectField } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { type Currency, currencies, fitsCurrency } from '@/lib/money'

/** An amount in major units of the `currency` beside it, or of the document's (`numeric(15,2)`), never negative. */
export const amount = (
  field: Omit<NumberField, 'type' | 'hasMany' | 'minRows' | 'maxRows' | 'validate'>,
): NumberField => ({
  ...field,
  admin: { components: { Cell: '@/admin/cells#AmountCell' }, ...field.admin },
  type: 'number',
  custom: { money: true },
  min: 0,
  max: 9_999_999_999_999,
  validate: (value: unknown, { data, siblingData, req, required }) => {
    const language = languageOf(req)
    if (value === undefined || value === null || value === '') return !required || say(errors.required, language)
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 9_999_999_999_999) {
      return say(errors.notAmount, language)
    }
    const holder = (siblingData ?? {}) as { currency?: Currency }
    const currency = holder.currency ?? (data as { currency?: Currency }).currency ?? 'KRW'
    return (
      !currencies.includes(currency) ||
      fitsCurrency(value, currency) ||
      say(errors.tooManyDecimals, language, { currency })
    )
  },
})

/** The ISO 4217 currency of a document's amounts. */
export const currency = (field: Partial<SelectField> = {}): SelectField =>
  ({
    required: true,
    defaultValue: 'KRW',
    ...field,
    name: 'currency',
    type: 'select',
    options: [...currencies],
  }) as SelectField
