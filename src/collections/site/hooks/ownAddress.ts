import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { plainAddress } from '../addresses'

/** A redirect begins on this site, never at its home page, and leads somewhere else. */
export const ownAddress: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const from = typeof data.from === 'string' && data.from.startsWith('/') ? plainAddress(data.from) : data.from
  const to = data.to ?? originalDoc?.to
  const start = from ?? originalDoc?.from
  const circular = typeof to === 'string' && to.startsWith('/') && plainAddress(to) === start
  if (typeof start === 'string' && (!start.startsWith('/') || start === '/' || circular)) {
    const message = say(circular ? errors.redirectToItself : errors.redirectElsewhere, languageOf(req))
    throw new ValidationError({ collection: 'redirects', errors: [{ message, path: 'from' }], req }, req.t)
  }
  return from === undefined ? data : { ...data, from }
}
