import type { PayloadRequest } from 'payload'
import type Stripe from 'stripe'
import { type Fact, ofPurchase, ofRefund } from './facts'
import { askStripe } from './stripe'

/**
 * What `charge.refunded` means. A charge does not say which subscription it was for: its invoice does, and Stripe is
 * asked for that, before any transaction.
 * @throws CodedError 503 when Stripe does not answer; the webhook then comes again
 */
export async function refundOf(req: PayloadRequest, { created, data }: Stripe.Event): Promise<Fact | undefined> {
  const charge = data.object as Stripe.Charge
  return ofPurchase(charge)
    ? ofRefund(charge, created)
    : ofRefund(charge, created, (await invoiceOf(req, charge)) ?? undefined)
}

async function invoiceOf(req: PayloadRequest, charge: Stripe.Charge): Promise<Stripe.Invoice | null> {
  const older = charge as { invoice?: string | null } // until 2025 the charge had it
  const payment_intent = typeof charge.payment_intent === 'string' ? charge.payment_intent : charge.payment_intent?.id
  return askStripe(req, async (stripe) => {
    if (older.invoice) return stripe.invoices.retrieve(older.invoice)
    if (!payment_intent) return null
    const { data } = await stripe.invoicePayments.list({
      payment: { type: 'payment_intent', payment_intent },
      expand: ['data.invoice'],
      limit: 1,
    })
    const invoice = data[0]?.invoice
    return typeof invoice === 'object' && 'parent' in invoice ? (invoice as Stripe.Invoice) : null
  })
}
