import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { callerOf, idempotencyKeyOf } from '@/requests/caller'
import { recordPayment } from '../operations/recordPayment'

/** Instead of Payload's own create: a payment is recorded once, however often it is sent. */
const record: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    callerOf(req)
    const key = idempotencyKeyOf(req)
    await addDataAndFileToRequest(req)
    const { doc, isNew } = await recordPayment(req, req.data ?? {}, key)
    return Response.json({ doc }, { status: isNew ? 201 : 200 })
  },
}

export const paymentEndpoints: Endpoint[] = [record]
