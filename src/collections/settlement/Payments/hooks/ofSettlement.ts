import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { idempotencyKeyOf } from '@/requests/caller'
import { requestKeyOf } from '../../operations/recordPayment'

/**
 * Brand and currency of a payment are those of its settlement, whatever was sent. The caller's `Idempotency-Key` goes
 * with it, also over GraphQL: there a payment that is sent again is refused.
 */
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
  return settlement ? { ...data, ...keyOf(req), brand: idOf(settlement.brand), currency: settlement.currency } : data
}

function keyOf(req: PayloadRequest) {
  const key = req.headers ? idempotencyKeyOf(req) : undefined
  return key ? { requestKey: requestKeyOf(req, key), requestHash: req.context.paymentHash } : {}
}
