import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { isActor } from '@/access/actors'
import { isOfBrand } from '@/access/brands'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'

/** A brand user can name only own products: a foreign one is answered like one that does not exist. */
export const sameBrandProduct: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data?.product || !isActor(req, 'brand')) return data
  const id = idOf(data.product)
  if (originalDoc?.product && idOf(originalDoc.product) === id) return data
  const product = isUuid(id)
    ? await req.payload.findByID({
        collection: 'products',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  if (product && (await isOfBrand(req, product.brand))) return data
  const message = say(errors.noSuchReference, languageOf(req))
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'product' }], req }, req.t)
}
