import { reasons } from '@/i18n/words/reasons'
import { exceeds, grouped, sumOf } from '@/lib/money'
import type { Settlement } from '@/payload-types'
import type { Guard } from '@/state/machine'
import { feeFaults, isDamages } from '../feeNature'
import { moneyOf } from '../operations/moneyOf'

type SettlementGuard = Guard<Settlement>

/** All of the amount is invoiced, no more and no less, but for what later changed it; nothing, and damages, need no invoice. */
export const invoiced: SettlementGuard = async ({ doc, req }) => {
  if (doc.amount === 0 || isDamages(doc)) return []
  const faults = feeFaults(doc)
  if (faults.length > 0) return faults
  const { invoices, uninvoiced } = await moneyOf(doc, req)
  if (uninvoiced === null) return [{ text: reasons.rateNeeded }]
  if (!invoices.some(({ status }) => status === 'issued')) return [{ text: reasons.invoiceIssued }]
  return uninvoiced === 0 ? [] : [{ text: reasons.invoicesDiffer, values: { left: grouped(uninvoiced) } }]
}

/** The brand has paid everything that it owes. */
export const received: SettlementGuard = async ({ doc, req }) => {
  const { owed, received, currency } = await moneyOf(doc, req)
  return exceeds(owed, received, currency)
    ? [{ text: reasons.paymentReceived, values: { received: grouped(received), owed: grouped(owed), currency } }]
    : []
}

/** Every influencer has a decided tax and was paid what is left. */
export const paidOut: SettlementGuard = async ({ doc, req }) => {
  const { lines, currency } = await moneyOf(doc, req)
  const undecided = lines.filter(({ net }) => net === null).length
  const unpaid = lines.filter(({ net, paid }) => net !== null && exceeds(net, paid, currency)).length
  return [
    ...(undecided > 0 ? [{ text: reasons.taxDecided, values: { count: undecided } }] : []),
    ...(unpaid > 0 ? [{ text: reasons.influencersPaid, values: { count: unpaid } }] : []),
  ]
}

/** Nothing was paid, and what was invoiced has been taken back. */
export const nothingMoved: SettlementGuard = async ({ doc, req }) => {
  const { invoices, payments } = await moneyOf(doc, req)
  const invoiced = sumOf(
    invoices.filter(({ status }) => status === 'issued').map(({ totalAmount }) => totalAmount ?? 0),
    'KRW',
  )
  return [
    ...(payments.some(({ status }) => status === 'recorded') ? [{ text: reasons.paymentsVoided }] : []),
    ...(invoiced !== 0 ? [{ text: reasons.invoicesTakenBack }] : []),
  ]
}
