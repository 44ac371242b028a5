import { isDay } from '@/lib/days'
import { isApprovalNumber } from './approvalNumber'
import { foreignBuyerNumber, normalizeBusinessNumber } from './businessNumber'
import type { InvoiceData, InvoiceLine } from './invoice'
import { maxLines } from './vat'

/**
 * - `missing`: a mandatory field is empty.
 * - `invalid`: no day, no whole won, no approval number, or a wrong check digit.
 * - `identity-missing`: a foreign buyer's remarks hold no passport or alien registration number.
 * - `too-many`: more lines than an invoice may have.
 * - `wrong-sum`: the total is not what it is the sum of.
 */
export type Fault = 'missing' | 'invalid' | 'identity-missing' | 'too-many' | 'wrong-sum'

/** A fault and the field it is in, like `lines.3.supplyAmount`. */
export type InvoiceFault = { path: string; fault: Fault }

/** All that keeps an invoice from being issued; nothing when it may be. */
export function invoiceFaults(data: InvoiceData): InvoiceFault[] {
  const sums = {
    amount: sumOf(data.lines, 'supplyAmount'),
    taxAmount: sumOf(data.lines, 'taxAmount'),
    totalAmount: data.amount + data.taxAmount,
  }
  return found({
    'supplier.businessNumber': numberFault(data.supplier.businessNumber),
    'supplier.companyName': data.supplier.companyName?.trim() ? undefined : 'missing',
    ...buyerFaults(data),
    writeDate: dayFault(data.writeDate),
    issuedDate: data.issuedDate === undefined ? undefined : dayFault(data.issuedDate),
    approvalNumber: data.approvalNumber === undefined ? undefined : approvalFault(data.approvalNumber),
    ...(data.kind === 'amendment' && {
      amendmentReason: data.amendmentReason ? undefined : 'missing',
      originalApprovalNumber: approvalFault(data.originalApprovalNumber),
    }),
    lines: data.lines.length === 0 ? 'missing' : data.lines.length > maxLines ? 'too-many' : undefined,
    ...Object.assign({}, ...data.lines.map(lineFaults)),
    amount: sumFault(data.amount, sums.amount),
    taxAmount: sumFault(data.taxAmount, sums.taxAmount),
    totalAmount: sumFault(data.totalAmount, sums.totalAmount),
  })
}

type Faults = Record<string, Fault | undefined>

const found = (faults: Faults): InvoiceFault[] =>
  Object.entries(faults).flatMap(([path, fault]) => (fault ? [{ path, fault }] : []))

function buyerFaults({ buyer, remarks }: InvoiceData): Faults {
  if (!buyer.foreign) return { 'buyer.businessNumber': numberFault(buyer.businessNumber) }
  return {
    'buyer.businessNumber': !buyer.businessNumber
      ? 'missing'
      : buyer.businessNumber === foreignBuyerNumber
        ? undefined
        : 'invalid',
    remarks: namesIdentity(remarks ?? '') ? undefined : 'identity-missing',
  }
}

const alienNumber = /\b\d{6}-?[5-8]\d{6}\b/
/** Passports of all countries have up to nine letters and digits; dates and short numbers are none. */
const passportNumber = /\b(?=(?:[A-Z]*\d){4})[A-Z\d]{7,9}\b/i
const namesIdentity = (remarks: string) => alienNumber.test(remarks) || passportNumber.test(remarks)

const lineFaults = (line: InvoiceLine, index: number): Faults => ({
  [`lines.${index}.supplyDate`]: dayFault(line.supplyDate),
  [`lines.${index}.supplyAmount`]: wonFault(line.supplyAmount),
  [`lines.${index}.taxAmount`]: wonFault(line.taxAmount),
})

const numberFault = (number: string): Fault | undefined =>
  !number ? 'missing' : normalizeBusinessNumber(number) ? undefined : 'invalid'

const dayFault = (day: string): Fault | undefined => (!day ? 'missing' : isDay(day) ? undefined : 'invalid')

const approvalFault = (number: string | undefined): Fault | undefined =>
  !number ? 'missing' : isApprovalNumber(number) ? undefined : 'invalid'

const wonFault = (won: number): Fault | undefined =>
  won === undefined || won === null ? 'missing' : Number.isSafeInteger(won) ? undefined : 'invalid'

const sumFault = (total: number, sum: number): Fault | undefined =>
  wonFault(total) ?? (total === sum ? undefined : 'wrong-sum')

const sumOf = (lines: readonly InvoiceLine[], field: 'supplyAmount' | 'taxAmount') =>
  lines.reduce((sum, line) => sum + line[field], 0)
