import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../../tests/factories/invoice'
import { foreignBuyerNumber } from './businessNumber'
import type { InvoiceData } from './invoice'
import { invoiceFaults } from './invoiceFaults'

const example = exampleInvoice()
const { supplier, buyer, lines } = example
const foreign = { ...buyer, foreign: true, businessNumber: foreignBuyerNumber }
const [first] = lines as [(typeof lines)[number]]
const withLine = (changed: object): Partial<InvoiceData> => ({ lines: [{ ...first, ...changed }, ...lines.slice(1)] })

describe('faults of an invoice', () => {
  it('are none when it may be issued', () => {
    expect(invoiceFaults(example)).toEqual([])
    expect(invoiceFaults({ ...example, approvalNumber: undefined, issuedDate: undefined })).toEqual([])
  })

  it.each(['여권번호 E12345678', 'passport: EA1234567', '외국인등록번호 850101-5234567', '8501016234567'])(
    'are none for a foreigner known by %j',
    (remarks) => {
      expect(invoiceFaults({ ...example, buyer: foreign, remarks })).toEqual([])
    },
  )

  it.each<[string, string, Partial<InvoiceData>]>([
    ['supplier.businessNumber', 'missing', { supplier: { ...supplier, businessNumber: '' } }],
    ['supplier.businessNumber', 'invalid', { supplier: { ...supplier, businessNumber: '1018100017' } }],
    ['supplier.companyName', 'missing', { supplier: { ...supplier, companyName: ' ' } }],
    ['buyer.businessNumber', 'missing', { buyer: { ...buyer, businessNumber: '' } }],
    ['buyer.businessNumber', 'invalid', { buyer: { ...buyer, businessNumber: foreignBuyerNumber } }],
    ['buyer.businessNumber', 'invalid', { buyer: { ...foreign, businessNumber: '2148700027' }, remarks: 'E12345678' }],
    ['remarks', 'identity-missing', { buyer: foreign }],
    ['remarks', 'identity-missing', { buyer: foreign, remarks: '2026-03-05 상하이 지점' }],
    ['writeDate', 'missing', { writeDate: '' }],
    ['writeDate', 'invalid', { writeDate: '2026-02-30' }],
    ['issuedDate', 'invalid', { issuedDate: '20260310' }],
    ['approvalNumber', 'invalid', { approvalNumber: '123' }],
    ['originalApprovalNumber', 'missing', { kind: 'amendment', amendmentReason: 'cancellation' }],
    ['amendmentReason', 'missing', { kind: 'amendment', originalApprovalNumber: example.approvalNumber }],
    ['lines.0.supplyDate', 'invalid', withLine({ supplyDate: '2026-3-5' })],
    ['amount', 'wrong-sum', { amount: example.amount + 1, totalAmount: example.totalAmount + 1 }],
    ['taxAmount', 'wrong-sum', { taxAmount: example.taxAmount - 1, totalAmount: example.totalAmount - 1 }],
    ['totalAmount', 'wrong-sum', { totalAmount: example.totalAmount + 1 }],
  ])('%s is %s', (path, fault, changed) => {
    expect(invoiceFaults({ ...example, ...changed })).toEqual([{ path, fault }])
  })

  it('are in a line without its supply value or tax, and in the sum of it', () => {
    const faults = invoiceFaults({ ...example, ...withLine({ supplyAmount: 0.5, taxAmount: undefined }) })
    expect(faults).toEqual([
      { path: 'lines.0.supplyAmount', fault: 'invalid' },
      { path: 'lines.0.taxAmount', fault: 'missing' },
      { path: 'amount', fault: 'wrong-sum' },
      { path: 'taxAmount', fault: 'wrong-sum' },
    ])
  })

  it('are more than 99 lines, or none', () => {
    const none = { amount: 0, taxAmount: 0, totalAmount: 0 }
    const free = { ...first, supplyAmount: 0, taxAmount: 0 }
    expect(invoiceFaults({ ...example, ...none, lines: [] })).toEqual([{ path: 'lines', fault: 'missing' }])
    expect(invoiceFaults({ ...example, ...none, lines: Array(99).fill(free) })).toEqual([])
    expect(invoiceFaults({ ...example, ...none, lines: Array(100).fill(free) })).toEqual([
      { path: 'lines', fault: 'too-many' },
    ])
  })
})
