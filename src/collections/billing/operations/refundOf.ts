import type { PayloadRequest } from 'payload'
import Stripe from 'stripe'
import { type Fact, ofPurchase, ofRefund } from './facts'
import type { Received } from './readEvent'
import { type Charge, chargeShape, Ignored, invoiceShape, read } from './shapes'
import { askStripe } from './stripe'

/**
 * What `charge.refunded` means. A charge does not say which subscription it was for: its invoice does, and Stripe is
 * asked for that, before any transaction.
 * @throws Ignored when it was for nothing that is sold here; CodedError 503 when Stripe does not answer; the webhook then
 * comes again
 */
export async function refundOf(req: PayloadRequest, { created, object }: Received): Promise<Fact> {
  const charge = read(chargeShape, object)
  if (ofPurchase(charge)) return ofRefund(charge, created)
  const invoice = await invoiceOf(req, charge)
  return ofRefund(charge, created, invoice ? read(invoiceShape, invoice) : undefined)
}

async function invoiceOf(req: PayloadRequest, { invoice, payment_intent }: Charge): Promise<unknown> {
  if (!invoice && !payment_intent) return undefined
  return askStripe(req, async (stripe) => {
    try {
      if (invoice) return await stripe.invoices.retrieve(invoice)
      const { data } = await stripe.invoicePayments.list({
        payment: { type: 'payment_intent', payment_intent: payment_intent ?? undefined },
        expand: ['data.invoice'],
        limit: 1,
      })
      return data?.[0]?.invoice
    } catch (error) {
      // It will know no more of it tomorrow.
      if (error instanceof Stripe.errors.StripeError && error.code === 'resource_missing')
        throw new Ignored('a refund of something that Stripe does not know')
      throw error
    }
  })
}
