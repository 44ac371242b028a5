import type { DateField, FieldHook } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isDay, seoulDate } from '@/lib/days'
import { languageOf } from '@/lib/language'

const day = /^\d{4}-\d{2}-\d{2}$/

/** A day as given (`YYYY-MM-DD`), or the day in Seoul of a moment (what the admin's date picker sends). */
function toDay(value: unknown): unknown {
  if (value instanceof Date) return seoulDate(value)
  if (typeof value !== 'string' || day.test(value)) return value
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : undefined
  return moment && !Number.isNaN(moment.getTime()) ? seoulDate(moment) : value
}

const normalise: FieldHook = ({ value }) => toDay(value)
const shorten: FieldHook = ({ value }) => (typeof value === 'string' ? value.slice(0, 10) : value)

/** A calendar date (SQL `date`): `YYYY-MM-DD` in and out, no time and no zone. */
export const calendarDate = (field: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  custom: { ...field.custom, calendarDate: true },
  hooks: { beforeValidate: [normalise], afterRead: [shorten] },
  validate: (value: unknown, { req, required }) => {
    const language = languageOf(req)
    if (value === undefined || value === null || value === '') return !required || say(errors.required, language)
    const text = toDay(value)
    return (typeof text === 'string' && isDay(text)) || say(errors.notDate, language)
  },
  admin: { ...field.admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
})
