import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

/** One price for each interval and currency: a customer is shown one, and pays that one. */
export const pricesDiffer: CollectionBeforeValidateHook = ({ data, req }) => {
  const seen = new Set<string>()
  const prices = Array.isArray(data?.prices) ? (data.prices as { interval?: string; currency?: string }[]) : []
  for (const [index, price] of prices.entries()) {
    const key = `${price?.interval ?? 'month'} ${price?.currency ?? 'KRW'}`
    if (seen.has(key)) {
      const message = say(errors.priceTwice, languageOf(req))
      const path = `prices.${index}.interval`
      throw new ValidationError({ collection: 'billing-products', errors: [{ message, path }], req }, req.t)
    }
    seen.add(key)
  }
  return data
}
