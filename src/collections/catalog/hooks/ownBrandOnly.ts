import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { isActor } from '@/access/actors'
import { isOfBrand } from '@/access/brands'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

/** A brand user makes rows for an own brand only; a foreign brand is answered like one that does not exist. */
export const ownBrandOnly: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create' || !data?.brand || !isActor(req, 'brand') || (await isOfBrand(req, data.brand)))
    return data
  const message = say(errors.noSuchReference, languageOf(req))
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'brand' }], req }, req.t)
}
