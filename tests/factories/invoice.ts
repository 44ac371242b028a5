import type { InvoiceData } from '@/accounting/invoice'
import { invoiceTotals } from '@/accounting/vat'

/** An invoice with nothing wrong with it, for tests to start from. */
export function exampleInvoice(changed: Partial<InvoiceData> = {}): InvoiceData {
  const rounding = changed.rounding ?? 'truncate'
  const { lines, ...totals } = invoiceTotals(
    [
      {
        supplyDate: '2026-03-05',
        item: '샤오홍슈 콘텐츠 제작',
        quantity: 3,
        unitPrice: 333_333,
        supplyAmount: 999_999,
      },
      { supplyDate: '2026-03-06', item: '캠페인 운영 대행', supplyAmount: 2_500_000, note: '3월분' },
    ],
    rounding,
  )
  return {
    invoiceNumber: 'INV-2026-000001',
    approvalNumber: '202603104100001200abCD12',
    kind: 'original',
    writeDate: '2026-03-05',
    issuedDate: '2026-03-10',
    supplier: {
      businessNumber: '1018100016',
      companyName: '주식회사 마당',
      ceoName: '김마당',
      address: '서울특별시 종로구 세종대로 1',
      businessType: '서비스',
      businessItem: '광고대행',
      email: 'tax@supplier.example',
    },
    buyer: {
      businessNumber: '2148700027',
      companyName: '한빛뷰티 & 코 <주>',
      ceoName: '이한빛',
      email: 'ap@buyer.example',
    },
    lines,
    ...totals,
    rounding,
    purpose: 'claim',
    ...changed,
  }
}
