import { type Day, isDay } from '@/lib/days'
import type { AmendmentReason, InvoiceData, InvoiceLine } from './invoice'
import { maxLines, totalsOf, vatOf } from './vat'

/** An amendment before it has a number of its own and is issued. */
export type Draft = Omit<InvoiceData, 'invoiceNumber' | 'approvalNumber' | 'issuedDate' | 'kind'> & {
  kind: 'amendment'
  amendmentReason: AmendmentReason
  originalApprovalNumber: string
}

/** A line of an amendment; it is taxed as the original's lines are unless its tax is given. */
export type AmendedLine = Omit<InvoiceLine, 'taxAmount'> & { taxAmount?: number }

export type Amendment = {
  reason: AmendmentReason
  /** When the amount changed, the goods came back, the contract ended or the L/C was opened. */
  date?: Day
  /** The corrected lines, the differences, or what came back, as positive lines. */
  lines?: AmendedLine[]
}

export type AmendmentFaultCode =
  | 'not-an-original'
  | 'approval-number-missing'
  | 'reason-unknown'
  | 'date-missing'
  | 'date-invalid'
  | 'lines-missing'
  | 'lines-invalid'
  | 'exceeds-original'
  | 'nothing-taxed'

/** Why an invoice cannot be amended so; callers word it by its `code`. */
export class AmendmentFault extends Error {
  constructor(readonly code: AmendmentFaultCode) {
    super(`The invoice cannot be amended: ${code}.`)
    this.name = 'AmendmentFault'
  }
}

/**
 * The documents that amend an issued tax invoice, each with the reason and the original's approval number. An original
 * is never changed. After article 70 of the enforcement decree of the VAT act:
 * - `error` in the entries: all of it negative, and a corrected one (the given lines, or the original's to be corrected);
 * - `amount-change`: one with the differences, on the day of the change;
 * - `return` of goods: the given lines, or all, negative, on the day of the return;
 * - `cancellation` of the contract: all of it negative, on the day of the cancellation;
 * - `local-credit`, a letter of credit opened later: the taxed lines negative, and the same without tax;
 * - `duplicate`, issued twice: all of it negative.
 *
 * Those of `error`, `local-credit` and `duplicate` have the original's write date. The remarks of `return` and
 * `cancellation` name it, those of `local-credit` the day of the L/C.
 * @throws {AmendmentFault}
 */
export function amendmentsOf(original: InvoiceData, { reason, date, lines }: Amendment): Draft[] {
  if (original.kind !== 'original') throw new AmendmentFault('not-an-original')
  const { approvalNumber: originalApprovalNumber, invoiceNumber: _number, issuedDate: _issued, ...kept } = original
  if (!originalApprovalNumber) throw new AmendmentFault('approval-number-missing')
  const draft = (changed: Partial<Draft> & { lines: InvoiceLine[] }): Draft => ({
    ...kept,
    kind: 'amendment',
    amendmentReason: reason,
    originalApprovalNumber,
    ...changed,
    ...totalsOf(changed.lines),
  })
  const negative = original.lines.map(negated)
  const firstWritten = joined(original.remarks, `당초 작성일자 ${original.writeDate}`)
  switch (reason) {
    case 'error':
      return [draft({ lines: negative }), draft({ lines: lines ? taxed(lines, original) : original.lines })]
    case 'amount-change':
      return [draft({ lines: taxed(lines, original), writeDate: given(date) })]
    case 'return': {
      const returned = lines ? returnedOf(taxed(lines, original), original) : original.lines
      return [draft({ lines: returned.map(negated), writeDate: given(date), remarks: firstWritten })]
    }
    case 'cancellation':
      return [draft({ lines: negative, writeDate: given(date), remarks: firstWritten })]
    case 'local-credit': {
      const taxedLines = original.lines.filter(({ taxAmount }) => taxAmount !== 0)
      if (taxedLines.length === 0) throw new AmendmentFault('nothing-taxed')
      const remarks = date ? joined(original.remarks, `내국신용장 개설일 ${given(date)}`) : original.remarks
      const untaxed = taxedLines.map((line) => ({ ...line, taxAmount: 0 }))
      return [draft({ lines: taxedLines.map(negated), remarks }), draft({ lines: untaxed, remarks })]
    }
    case 'duplicate':
      return [draft({ lines: negative })]
    default:
      throw new AmendmentFault('reason-unknown')
  }
}

function given(date: Day | undefined): Day {
  if (!date) throw new AmendmentFault('date-missing')
  if (!isDay(date)) throw new AmendmentFault('date-invalid')
  return date
}

function taxed(lines: AmendedLine[] | undefined, { rounding, lines: originals }: InvoiceData): InvoiceLine[] {
  if (!lines || lines.length === 0) throw new AmendmentFault('lines-missing')
  const whole = ({ supplyAmount, taxAmount = 0 }: AmendedLine) => [supplyAmount, taxAmount].every(Number.isSafeInteger)
  if (lines.length > maxLines || !lines.every(whole)) throw new AmendmentFault('lines-invalid')
  // An invoice without any tax is zero-rated, and what amends it is so too.
  const isTaxed = originals.some(({ taxAmount }) => taxAmount !== 0)
  return lines.map((line) => ({
    ...line,
    taxAmount: line.taxAmount ?? (isTaxed ? vatOf(line.supplyAmount, rounding) : 0),
  }))
}

/** More cannot come back than was supplied, nor less than nothing: negative lines here would add to the sales. */
function returnedOf(lines: InvoiceLine[], original: InvoiceData): InvoiceLine[] {
  const { amount } = totalsOf(lines)
  if (amount <= 0) throw new AmendmentFault('lines-invalid')
  if (amount > original.amount) throw new AmendmentFault('exceeds-original')
  return lines
}

/** The unit price stays: what is taken back is the quantity. Zero minus, since -0 is not 0. */
const negated = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  ...(line.quantity !== undefined && { quantity: 0 - line.quantity }),
  supplyAmount: 0 - line.supplyAmount,
  taxAmount: 0 - line.taxAmount,
})

/** What has to be said comes whole: of the original's remarks there is as much as fits. */
function joined(remarks: string | undefined, added: string): string {
  const room = mostRemarks - added.length - 3
  return remarks ? `${remarks.slice(0, room)} / ${added}` : added
}

/** Letters that the remarks of an invoice may have. */
const mostRemarks = 500
