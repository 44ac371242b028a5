import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Payment } from '@/payload-types'

/**
 * Records money that moved. The same `key` from the same person is the same payment, however many ask at once.
 * @returns the payment, and whether it is a new one
 * @throws CodedError 422 the key was used for something else
 */
export async function recordPayment(
  req: PayloadRequest,
  data: Record<string, unknown>,
  key?: string,
): Promise<{ doc: Payment; isNew: boolean }> {
  // Before the key is looked up: an answer to somebody who was an admin once would be a payment to read.
  if (!isActor(req, 'admin')) throw new CodedError('FORBIDDEN', say(errors.forbidden, languageOf(req)))
  const requestKey = key && requestKeyOf(req, key)
  const requestHash = createHash('sha256')
    .update(JSON.stringify(Object.entries(data).sort()))
    .digest('base64url')
  const known = requestKey && (await paymentOfKey(req, requestKey))
  if (known) return replay(req, known, requestHash)
  req.context.paymentHash = requestHash
  let made: Payment
  try {
    made = await req.payload.create({
      collection: 'payments',
      data: data as never, // as it came: the guards of the collection check it
      depth: 0,
      overrideAccess: false,
      req,
    })
  } catch (error) {
    // Of several with one key, one was first; whatever stopped the others, they answer with its payment.
    const first = requestKey && (await paymentOfKey(req, requestKey))
    if (first) return replay(req, first, requestHash)
    throw error
  }
  return { doc: made, isNew: true }
}

/** A key is its sender's own. */
export const requestKeyOf = (req: PayloadRequest, key: string) => `${req.user?.id}:${key}`

declare module 'payload' {
  interface RequestContext {
    /** Of the body of a payment: whoever sends its key again must mean the same. */
    paymentHash?: string
  }
}

async function paymentOfKey(req: PayloadRequest, requestKey: string): Promise<Payment | undefined> {
  const { rows } = await req.payload.db.pool.query<{ id: string }>('select id from payments where request_key = $1', [
    requestKey,
  ])
  const [row] = rows
  return row && (await req.payload.findByID({ collection: 'payments', id: row.id, depth: 0, showHiddenFields: true }))
}

function replay(req: PayloadRequest, known: Payment, hash: string): { doc: Payment; isNew: boolean } {
  if (known.requestHash !== hash)
    throw new CodedError('IDEMPOTENCY_MISMATCH', say(errors.idempotencyMismatch, languageOf(req)))
  const { requestKey: _key, requestHash: _hash, ...doc } = known
  return { doc, isNew: false }
}
