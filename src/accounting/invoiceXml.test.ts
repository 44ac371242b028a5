import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import { exampleInvoice } from '../../tests/factories/invoice'
import { amendmentsOf } from './amendments'
import type { InvoiceData } from './invoice'
import { invoiceXml } from './invoiceXml'
import { invoiceTotals } from './vat'

const parsed = (data: InvoiceData) => contentOf(create(invoiceXml(data)).root())

/**
 * An element as its text, or an object of its elements and lists of those that repeat: read off the nodes, since the
 * library's own objects leave `&amp;` as it is. Untyped, because the tests name the elements that they expect: a missing
 * one fails where it is read.
 */
function contentOf(element: ReturnType<typeof create>): any {
  const children = element.filter(({ node }) => node.nodeType === node.ELEMENT_NODE)
  if (children.length === 0) return element.node.textContent
  const content: Record<string, unknown> = {}
  for (const child of children) {
    const name = child.node.nodeName
    content[name] = name in content ? [content[name], contentOf(child)].flat() : contentOf(child)
  }
  return content
}

describe('an invoice as XML', () => {
  it('holds who, when and how much', () => {
    const data = exampleInvoice({ remarks: '3월 캠페인' })
    const invoice = parsed(data)
    expect(invoice.ExchangedDocument).toEqual({ ID: 'INV-2026-000001', IssueDateTime: '20260310' })
    expect(invoice.TaxInvoiceDocument).toEqual({
      IssueID: '202603104100001200abCD12',
      TypeCode: '0101',
      DescriptionText: '3월 캠페인',
      IssueDateTime: '20260305',
      PurposeCode: '02',
    })
    const { InvoicerParty, InvoiceeParty, SpecifiedMonetarySummation } = invoice.TaxInvoiceTradeSettlement
    expect(InvoicerParty).toMatchObject({ ID: '1018100016', TypeCode: '서비스', ClassificationCode: '광고대행' })
    expect(InvoiceeParty).toEqual({
      ID: '2148700027',
      NameText: '한빛뷰티 & 코 <주>',
      SpecifiedOrganization: { BusinessTypeCode: '01' },
      SpecifiedPerson: { NameText: '이한빛' },
      PrimaryDefinedContact: { URICommunication: 'ap@buyer.example' },
    })
    expect(SpecifiedMonetarySummation).toEqual({
      ChargeTotalAmount: '3499999',
      TaxTotalAmount: '349999',
      GrandTotalAmount: '3849998',
    })
  })

  it('reads back with the totals and lines it was written with', () => {
    const supplies = fc.array(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), { minLength: 2, maxLength: 99 })
    fc.assert(
      fc.property(supplies, (amounts) => {
        const lines = amounts.map((supplyAmount) => ({ supplyDate: '2026-03-05', item: '광고', supplyAmount }))
        const data = exampleInvoice(invoiceTotals(lines, 'truncate'))
        const invoice = parsed(data)
        const items: ReturnType<typeof parsed>[] = invoice.TaxInvoiceTradeLineItem
        expect(items.map((item) => Number(item.SequenceNumeric))).toEqual(amounts.map((_, index) => index + 1))
        expect(items.map((item) => Number(item.InvoiceAmount))).toEqual(amounts)
        expect(items.map((item) => Number(item.TotalTax.CalculatedAmount))).toEqual(data.lines.map((l) => l.taxAmount))
        const sums = invoice.TaxInvoiceTradeSettlement.SpecifiedMonetarySummation
        expect(Number(sums.GrandTotalAmount)).toBe(data.totalAmount)
      }),
      { numRuns: 30 },
    )
  })

  it('says what it amends, and why', () => {
    const [negative, untaxed] = amendmentsOf(exampleInvoice(), { reason: 'local-credit' })
    const documentOf = (draft: typeof negative) => parsed({ ...draft!, invoiceNumber: 'X' }).TaxInvoiceDocument
    expect(documentOf(negative)).toMatchObject({
      TypeCode: '0201',
      AmendmentStatusCode: '05',
      OriginalIssueID: '202603104100001200abCD12',
    })
    expect(documentOf(untaxed)).toMatchObject({ TypeCode: '0202' })
    expect(documentOf(untaxed)).not.toHaveProperty('IssueID')
  })

  it('has its elements in the order of the standard, and none that is empty', () => {
    const [draft] = amendmentsOf(exampleInvoice({ remarks: 'x' }), { reason: 'cancellation', date: '2026-04-02' })
    const xml = invoiceXml({ ...draft!, invoiceNumber: 'X', supplier: { ...draft!.supplier, email: '' } })
    const names = [...xml.matchAll(/<(\w+)/g)].map(([, name]) => name)
    expect(names.slice(0, 10)).toEqual([
      'TaxInvoice',
      'ExchangedDocument',
      'ID',
      'TaxInvoiceDocument',
      'TypeCode',
      'DescriptionText',
      'IssueDateTime',
      'AmendmentStatusCode',
      'PurposeCode',
      'OriginalIssueID',
    ])
    expect(xml).not.toMatch(/<\w+\/>|<(\w+)><\/\1>/)
  })

  it('divides long remarks, losing nothing', () => {
    const remarks = '가나다라마바사아자😀'.repeat(40)
    const texts: string[] = parsed(exampleInvoice({ remarks })).TaxInvoiceDocument.DescriptionText
    expect(texts.join('')).toBe(remarks)
    expect(texts.map((text) => [...text].length)).toEqual([150, 150, 100])
  })

  it('leaves out what XML cannot hold', () => {
    const data = exampleInvoice({ remarks: 'a\u0000b\u0008c\ud800]]>' })
    expect(parsed(data).TaxInvoiceDocument.DescriptionText).toBe('abc]]>')
  })

  it('names a foreign buyer as one', () => {
    const { buyer } = exampleInvoice()
    const invoice = parsed(exampleInvoice({ buyer: { ...buyer, foreign: true, businessNumber: '9999999999999' } }))
    expect(invoice.TaxInvoiceTradeSettlement.InvoiceeParty).toMatchObject({
      ID: '9999999999999',
      SpecifiedOrganization: { BusinessTypeCode: '03' },
    })
  })
})
