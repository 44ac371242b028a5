import type { InvoiceData } from '@/accounting/invoice'
import type { TaxInvoice } from '@/payload-types'

/** A row as the paper that it is: what the checks, the PDF and the XML read. */
export function invoiceData(row: TaxInvoice): InvoiceData {
  return {
    invoiceNumber: row.invoiceNumber ?? '',
    approvalNumber: row.approvalNumber ?? undefined,
    kind: row.kind,
    amendmentReason: row.amendmentReason ?? undefined,
    originalApprovalNumber: row.originalApprovalNumber ?? undefined,
    writeDate: row.writeDate,
    issuedDate: row.issuedDate ?? undefined,
    supplier: partyOf(row.supplier ?? {}),
    buyer: { ...partyOf(row), foreign: Boolean(row.isForeignBuyer) },
    lines: row.lines.map((line) => ({
      supplyDate: line.supplyDate,
      item: line.item,
      specification: line.specification ?? undefined,
      quantity: line.quantity ?? undefined,
      unitPrice: line.unitPrice ?? undefined,
      supplyAmount: line.supplyAmount,
      taxAmount: line.taxAmount ?? 0,
      note: line.note ?? undefined,
    })),
    amount: row.amount ?? 0,
    taxAmount: row.taxAmount ?? 0,
    totalAmount: row.totalAmount ?? 0,
    rounding: row.rounding,
    remarks: row.remarks ?? undefined,
    purpose: row.purpose,
  }
}

type Columns = Pick<
  TaxInvoice,
  'businessNumber' | 'companyName' | 'ceoName' | 'address' | 'businessType' | 'businessItem'
> & {
  invoiceEmail?: string | null
}

const partyOf = (row: Columns) => ({
  businessNumber: row.businessNumber ?? '',
  companyName: row.companyName ?? '',
  ceoName: row.ceoName ?? '',
  address: row.address ?? undefined,
  businessType: row.businessType ?? undefined,
  businessItem: row.businessItem ?? undefined,
  email: row.invoiceEmail ?? undefined,
})
