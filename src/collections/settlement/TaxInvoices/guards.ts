import { isApprovalNumber } from '@/accounting/approvalNumber'
import { invoiceFaults } from '@/accounting/invoiceFaults'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { fields } from '@/i18n/words/fields'
import { reasons } from '@/i18n/words/reasons'
import { seoulDate } from '@/lib/days'
import { lockRows } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { grouped, sumOf } from '@/lib/money'
import type { Settlement, TaxInvoice } from '@/payload-types'
import type { Guard, Sentence } from '@/state/machine'
import { feeFaults } from '../feeNature'
import { moneyOf } from '../operations/moneyOf'
import { invoiceData } from './invoiceData'

/** Everything that the law wants on it is there, and the approval number has the form of one. */
export const complete: Guard<TaxInvoice> = ({ doc, req }) => {
  // What takes an invoice back names it as it was issued, also one with a number that nobody has.
  const takesBack = doc.kind === 'amendment' && Number(doc.amount) <= 0
  const faults = invoiceFaults(invoiceData(doc)).filter(
    ({ path, fault }) => !(takesBack && fault === 'invalid' && path.endsWith('.businessNumber')),
  )
  return [
    ...(faults.length > 0
      ? [
          {
            text: reasons.invoiceComplete,
            values: { fields: faults.map(({ path }) => labelOf(path, languageOf(req))).join(', ') },
          },
        ]
      : []),
    ...(doc.approvalNumber && isApprovalNumber(doc.approvalNumber) ? [] : [{ text: reasons.approvalNumber }]),
  ]
}

/**
 * What is issued fits its settlement and what was issued before: no original of nothing, for a settlement that is over, or
 * beyond the amount; no amendment that takes back more than there is. The settlement stands still meanwhile.
 */
export const fitsSettlement: Guard<TaxInvoice> = async ({ doc, req }) => {
  const id = idOf(doc.settlement)
  await lockRows(req, 'settlements', [id])
  const settlement = await req.payload.findByID({ collection: 'settlements', id, depth: 0, overrideAccess: true, req })
  const { invoices, uninvoiced } = await moneyOf(settlement, req)
  return [
    ...(doc.writeDate > seoulDate(new Date()) ? [{ text: reasons.writeDateAhead }] : []),
    ...(doc.kind === 'amendment' ? amendmentFaults(doc, invoices) : originalFaults(doc, settlement, uninvoiced)),
  ]
}

function originalFaults({ amount }: TaxInvoice, settlement: Settlement, uninvoiced: number | null): Sentence[] {
  const { status } = settlement
  if (feeFaults(settlement).length > 0) return feeFaults(settlement)
  if (status === 'cancelled' || status === 'on-hold') return [{ text: reasons.settlementStopped }]
  if (!amount || amount <= 0) return [{ text: reasons.invoiceAboveZero }]
  if (uninvoiced === null) return [{ text: reasons.rateNeeded }]
  return amount > uninvoiced
    ? [{ text: reasons.invoiceOverAmount, values: { left: grouped(Math.max(0, uninvoiced)) } }]
    : []
}

function amendmentFaults(doc: TaxInvoice, invoices: TaxInvoice[]): Sentence[] {
  const original = doc.original && idOf(doc.original)
  const issued = invoices.filter(({ status }) => status === 'issued')
  if (!issued.some(({ id }) => id === original)) return [{ text: reasons.originalIssued }]
  const standing = [
    ...issued.filter((one) => one.id === original || (one.original && idOf(one.original) === original)),
    doc,
  ]
  const left = (of: (invoice: TaxInvoice) => number | null | undefined) =>
    sumOf(
      standing.map((one) => of(one) ?? 0),
      'KRW',
    )
  return left(({ amount }) => amount) < 0 || left(({ taxAmount }) => taxAmount) < 0
    ? [{ text: reasons.amendedAlready }]
    : []
}

/** What a person knows the field of a fault by: `lines.0.supplyDate` is the date of supply of the first line. */
function labelOf(path: string, language: string): string {
  const [group, ...rest] = path.split('.')
  const name = rest.at(-1) ?? group ?? ''
  const words: Record<string, Triple> = fields
  const own = group === 'supplier' ? words[name] : (words[`tax-invoices.${name}`] ?? words[name])
  const label = say(own ?? words.lines ?? errors.queryValue, language)
  if (group === 'supplier') return `${say(fields.supplier, language)} – ${label}`
  return group === 'lines' && rest.length > 1 ? `${Number(rest[0]) + 1}. ${label}` : label
}
