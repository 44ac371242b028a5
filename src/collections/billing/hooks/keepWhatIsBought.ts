import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { BillingProduct } from '@/payload-types'
import { givingStatuses } from '../operations/news'

/**
 * What somebody has by a product is known by the product alone: were its plan another, those who have it would seem to
 * have been given theirs by an admin, and would keep it when they no longer pay.
 */
export const keepBoughtPlan: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const row = await req.payload.db.findOne<BillingProduct>({
    collection: 'billing-products',
    where: { id: { equals: originalDoc.id } },
    req,
  })
  if ((data.plan ?? row?.plan) === row?.plan) return data
  const count = await bought(req, originalDoc.id, { status: { in: givingStatuses } })
  if (count === 0) return data
  const message = say(billing.planIsBought, languageOf(req), { count })
  throw new ValidationError({ collection: 'billing-products', errors: [{ message, path: 'plan' }], req }, req.t)
}

/** The same, were the product gone for good. In the trash it is sold to nobody, and known all the same. */
export const keepBoughtProduct: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const count = await bought(req, id)
  if (count > 0)
    throw new CodedError('VALIDATION_FAILED', say(billing.productIsBought, languageOf(req), { count }), { errors: [] })
}

async function bought(req: PayloadRequest, product: string | number, more: Where = {}): Promise<number> {
  const where = { and: [{ product: { equals: product } }, more] }
  return (await req.payload.db.count({ collection: 'subscriptions', where, req })).totalDocs
}
