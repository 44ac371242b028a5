import type { CollectionBeforeValidateHook } from 'payload'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'

/** Brand and currency of a payment are those of its settlement, whatever was sent. */
export const ofSettlement: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const id = data.settlement && idOf(data.settlement)
  const settlement = isUuid(id)
    ? await req.payload.findByID({
        collection: 'settlements',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
        req,
      })
    : null
  return settlement
    ? { ...data, ...req.context.payment, brand: idOf(settlement.brand), currency: settlement.currency }
    : data
}
