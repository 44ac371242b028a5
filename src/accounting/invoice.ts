import type { Day } from '@/lib/days'
import type { Rounding, Totals } from './vat'

/** Why an invoice is amended, in the order of the tax office's codes; amendments.ts says what each leads to. */
export const amendmentReasons = [
  'error',
  'amount-change',
  'return',
  'cancellation',
  'local-credit',
  'duplicate',
] as const
export type AmendmentReason = (typeof amendmentReasons)[number]

/** The tax office's code of a reason, 1 to 6. */
export const amendmentCode = (reason: AmendmentReason): number => amendmentReasons.indexOf(reason) + 1

/** Supplier (공급자) or buyer (공급받는자). `businessNumber` is ten digits. */
export type Party = {
  businessNumber: string
  companyName: string
  ceoName: string
  address?: string
  /** 업태 */
  businessType?: string
  /** 종목 */
  businessItem?: string
  email?: string
}

/** One supply. Amounts are whole won, without tax; `quantity` × `unitPrice` may differ from them by a rounding. */
export type InvoiceLine = {
  supplyDate: Day
  item: string
  specification?: string
  quantity?: number
  unitPrice?: number
  supplyAmount: number
  taxAmount: number
  note?: string
}

/** A tax invoice (세금계산서) in whole won. Lines and totals of an amendment may be negative. */
export type InvoiceData = Totals & {
  invoiceNumber: string
  /** 승인번호; there is one once it is issued electronically. */
  approvalNumber?: string
  kind: 'original' | 'amendment'
  amendmentReason?: AmendmentReason
  originalApprovalNumber?: string
  /** 작성일자: the day of the supply for the tax, not the day it is issued. */
  writeDate: Day
  issuedDate?: Day
  supplier: Party
  /** A foreigner without a number has {@link foreignBuyerNumber}, and a passport or alien number in the remarks. */
  buyer: Party & { foreign?: boolean }
  lines: InvoiceLine[]
  rounding: Rounding
  remarks?: string
  /** 영수 (paid) or 청구 (to be paid). */
  purpose: 'receipt' | 'claim'
}
