import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { reasons } from '@/i18n/words/reasons'
import { isDay } from '@/lib/days'
import { languageOf } from '@/lib/language'

/** A campaign cannot end before it begins; the database checks the same, without a word about the field. */
export const datesInOrder: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const { campaignStartDate: start, campaignEndDate: end } = { ...originalDoc, ...data }
  const known = typeof start === 'string' && typeof end === 'string' && isDay(start) && isDay(end)
  if (!known || start <= end) return data
  const message = say(reasons.startBeforeEnd, languageOf(req))
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'campaignEndDate' }], req }, req.t)
}
