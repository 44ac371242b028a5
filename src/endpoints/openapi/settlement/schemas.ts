import { feeNatures } from '@/collections/settlement/treatments'
import { amount, day, id, listOf, moment, perhaps, text, whole } from '../parts'
import type { Schema } from '../types'

type Documents = Record<string, Schema & { properties: Record<string, Schema> }>

const options = (schemas: Documents, name: string, field: string): Schema => ({
  enum: (schemas[name] as Documents[string]).properties[field]?.enum,
})

/** What settlement's endpoints answer with beside documents. */
export function settlementSchemas(schemas: Documents): Record<string, Schema> {
  const named = whole({ id, name: perhaps(text) })
  const invoice = {
    id,
    invoiceNumber: text,
    approvalNumber: perhaps(text),
    status: options(schemas, 'TaxInvoice', 'status'),
    kind: options(schemas, 'TaxInvoice', 'kind'),
    amendmentReason: perhaps(text),
    writeDate: day,
    issuedDate: perhaps(day),
    amount,
    taxAmount: amount,
    totalAmount: amount,
    issueBy: { ...day, description: 'The tenth of the next month, or the next business day.' },
    transmitBy: perhaps(day),
    lines: listOf(
      whole({
        supplyDate: day,
        item: text,
        specification: perhaps(text),
        quantity: perhaps(amount),
        unitPrice: perhaps(amount),
        supplyAmount: amount,
        isTaxFree: { type: 'boolean' },
        note: perhaps(text),
      }),
    ),
  }
  const payment = {
    id,
    status: options(schemas, 'Payment', 'status'),
    direction: options(schemas, 'Payment', 'direction'),
    influencer: { ...perhaps(text), description: 'The name.' },
    amount,
    paidAt: moment,
    receipt: { ...perhaps(id), description: 'A private file.' },
  }
  const taxes = {
    taxTreatment: text,
    paid: amount,
    net: perhaps(amount),
    incomeTaxRate: perhaps(amount),
    incomeTax: perhaps(amount),
    localTax: perhaps(amount),
    feeInWon: perhaps(amount),
    decisionBasis: perhaps(text),
    decidedBy: { anyOf: [named, { type: 'null' }] },
    decidedAt: perhaps(moment),
  }
  const line = whole({ id: text, influencer: named, fee: amount })
  return {
    Statement: whole({
      id,
      kind: options(schemas, 'Settlement', 'kind'),
      feeNature: { type: ['string', 'null'], enum: [...feeNatures, null] },
      status: options(schemas, 'Settlement', 'status'),
      campaign: whole({ id, title: text }),
      period: whole({ from: day, to: day }),
      brand: whole({ id, name: text }),
      currency: options(schemas, 'Settlement', 'currency'),
      amount,
      amountInWon: perhaps(amount),
      exchange: {
        anyOf: [{ type: 'null' }, whole({ rate: amount, date: perhaps(day), from: text, to: text })],
        description: 'The rate that was frozen when the settlement was made.',
      },
      dueDate: perhaps(day),
      completedAt: perhaps(moment),
      owed: amount,
      received: amount,
      outstanding: amount,
      lines: listOf({ ...line, properties: { ...(line.properties as object), ...taxes } }),
      invoices: listOf(whole(invoice)),
      payments: listOf(whole(payment)),
    }),
  }
}
