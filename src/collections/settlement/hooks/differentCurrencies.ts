import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

/** A currency has no rate in itself. */
export const differentCurrencies: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data?.base || data.base !== data.quote) return data
  const message = say(errors.sameCurrency, languageOf(req))
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'quote' }], req }, req.t)
}
