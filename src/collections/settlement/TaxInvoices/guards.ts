import { isApprovalNumber } from '@/accounting/approvalNumber'
import { invoiceFaults } from '@/accounting/invoiceFaults'
import { reasons } from '@/i18n/words/reasons'
import { idOf } from '@/lib/ids'
import type { TaxInvoice } from '@/payload-types'
import type { Guard } from '@/state/machine'
import { invoiceData } from './invoiceData'

/** Everything that the law wants on it is there, and the approval number has the form of one. */
export const complete: Guard<TaxInvoice> = ({ doc }) => {
  const faults = invoiceFaults(invoiceData(doc))
  return [
    ...(faults.length > 0
      ? [{ text: reasons.invoiceComplete, values: { fields: faults.map(({ path }) => path).join(', ') } }]
      : []),
    ...(doc.approvalNumber && isApprovalNumber(doc.approvalNumber) ? [] : [{ text: reasons.approvalNumber }]),
  ]
}

/** What is amended was issued, and has a number to refer to. */
export const amendsIssuedOne: Guard<TaxInvoice> = async ({ doc, req }) => {
  if (doc.kind !== 'amendment') return []
  const original =
    doc.original &&
    (await req.payload.findByID({
      collection: 'tax-invoices',
      id: idOf(doc.original),
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    }))
  return original && original.status === 'issued' ? [] : [{ text: reasons.originalIssued }]
}
