import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleInvoice } from '../../tests/factories/invoice'
import { type AmendedLine, type Amendment, AmendmentFault, amendmentsOf, type Draft } from './amendments'
import { type AmendmentReason, amendmentReasons, type InvoiceData } from './invoice'
import { invoiceFaults } from './invoiceFaults'
import { invoiceTotals, roundings, totalsOf } from './vat'

const line = (supplyAmount: number, rest: Partial<AmendedLine> = {}): AmendedLine => ({
  supplyDate: '2026-03-05',
  item: '광고',
  supplyAmount,
  ...rest,
})

const original = fc
  .tuple(
    fc.array(fc.integer({ min: 10, max: 10 ** 11 }), { minLength: 1, maxLength: 99 }),
    fc.constantFrom(...roundings),
  )
  .map(([amounts, rounding]) => {
    const lines = amounts.map((amount) => line(amount, { quantity: 2 }))
    return exampleInvoice({ ...invoiceTotals(lines, rounding), rounding })
  })

/** What stands in the books once the amendments are issued. */
const booked = (data: InvoiceData, drafts: Draft[]) => totalsOf([data, ...drafts].flatMap(({ lines }) => lines))
const nothing = { amount: 0, taxAmount: 0, totalAmount: 0 }
const issued = (draft: Draft): InvoiceData => ({ ...draft, invoiceNumber: 'INV-2026-000002' })

const faultOf = (data: InvoiceData, amendment: Amendment) => {
  try {
    amendmentsOf(data, amendment)
    return undefined
  } catch (error) {
    return error instanceof AmendmentFault ? error.code : error
  }
}

describe('amendments', () => {
  it.each<[AmendmentReason, number]>([
    ['return', 1],
    ['cancellation', 1],
    ['duplicate', 1],
  ])('for %s take all of it back, to the won', (reason, count) => {
    fc.assert(
      fc.property(original, (data) => {
        const drafts = amendmentsOf(data, { reason, date: '2026-04-02' })
        expect(drafts).toHaveLength(count)
        expect(booked(data, drafts)).toEqual(nothing)
      }),
    )
  })

  it('for an error leave what is right: the corrected lines, or the original ones', () => {
    fc.assert(
      fc.property(original, original, (data, right) => {
        const [negative, corrected] = amendmentsOf(data, { reason: 'error', lines: right.lines }) as [Draft, Draft]
        expect(booked(data, [negative])).toEqual(nothing)
        expect(corrected).toMatchObject(totalsOf(right.lines))
        const same = amendmentsOf(data, { reason: 'error' })
        expect(booked(data, same)).toEqual(totalsOf(data.lines))
      }),
    )
  })

  it('for a later L/C leave the supply value and no tax', () => {
    fc.assert(
      fc.property(original, (data) => {
        const taxable = data.lines.filter(({ taxAmount }) => taxAmount !== 0)
        const drafts = amendmentsOf(data, { reason: 'local-credit', date: '2026-04-01' })
        expect(drafts.map(({ lines }) => lines.length)).toEqual([taxable.length, taxable.length])
        expect(booked(data, drafts)).toEqual({ amount: data.amount, taxAmount: 0, totalAmount: data.amount })
        expect(drafts[1]).toMatchObject({ taxAmount: 0 })
      }),
    )
  })

  it('for a later L/C leave untaxed lines alone', () => {
    const lines = [
      { ...line(1_000), taxAmount: 100 },
      { ...line(7_000), taxAmount: 0 },
    ]
    const drafts = amendmentsOf(exampleInvoice({ lines, ...totalsOf(lines) }), { reason: 'local-credit' })
    expect(drafts.map(({ amount, taxAmount }) => [amount, taxAmount])).toEqual([
      [-1_000, -100],
      [1_000, 0],
    ])
  })

  it('can all be issued, keep the original and say why', () => {
    const lines = [line(-100_005), line(5)]
    fc.assert(
      fc.property(original, fc.constantFrom(...amendmentReasons), (data, reason) => {
        const before = structuredClone(data)
        for (const draft of amendmentsOf(data, {
          reason,
          date: '2026-04-02',
          ...(reason === 'amount-change' && { lines }),
        })) {
          expect(draft).toMatchObject({
            kind: 'amendment',
            amendmentReason: reason,
            originalApprovalNumber: data.approvalNumber,
          })
          expect(draft).not.toHaveProperty('approvalNumber')
          expect(draft).not.toHaveProperty('issuedDate')
          expect(invoiceFaults(issued(draft))).toEqual([])
        }
        expect(data).toEqual(before)
      }),
    )
  })

  it.each<[AmendmentReason, string[], (string | undefined)[]]>([
    ['error', ['2026-03-05', '2026-03-05'], [undefined, undefined]],
    ['amount-change', ['2026-04-02'], [undefined]],
    ['return', ['2026-04-02'], ['당초 작성일자 2026-03-05']],
    ['cancellation', ['2026-04-02'], ['당초 작성일자 2026-03-05']],
    ['local-credit', ['2026-03-05', '2026-03-05'], ['내국신용장 개설일 2026-04-02', '내국신용장 개설일 2026-04-02']],
    ['duplicate', ['2026-03-05'], [undefined]],
  ])('for %s are written on their day', (reason, days, remarks) => {
    const drafts = amendmentsOf(exampleInvoice(), { reason, date: '2026-04-02', lines: [line(1000)] })
    expect(drafts.map(({ writeDate }) => writeDate)).toEqual(days)
    expect(drafts.map((draft) => draft.remarks)).toEqual(remarks)
  })

  it('for a changed amount are the difference, up or down, taxed as the original', () => {
    const data = exampleInvoice({ rounding: 'half-up' })
    const [draft] = amendmentsOf(data, {
      reason: 'amount-change',
      date: '2026-04-02',
      lines: [line(-100_005), line(20_004)],
    })
    expect(draft).toMatchObject({ amount: -80_001, taxAmount: -10_001 + 2_000, totalAmount: -88_002 })
  })

  it('for a return take back what came back', () => {
    const [draft] = amendmentsOf(exampleInvoice(), {
      reason: 'return',
      date: '2026-04-02',
      lines: [line(333_333, { quantity: 1, unitPrice: 333_333 })],
    })
    expect(draft).toMatchObject({ amount: -333_333, taxAmount: -33_333, totalAmount: -366_666 })
    expect(draft!.lines).toMatchObject([{ quantity: -1, unitPrice: 333_333, supplyAmount: -333_333 }])
  })

  it('keep a tax that is given, and are untaxed when the original is', () => {
    const withTax = amendmentsOf(exampleInvoice(), {
      reason: 'error',
      lines: [line(1_000, { taxAmount: 0 }), line(1_000)],
    })
    expect(withTax[1]!.lines.map(({ taxAmount }) => taxAmount)).toEqual([0, 100])
    const untaxed = [{ ...line(5_000), taxAmount: 0 }]
    const zeroRated = exampleInvoice({ lines: untaxed, ...totalsOf(untaxed) })
    const [draft] = amendmentsOf(zeroRated, { reason: 'amount-change', date: '2026-04-02', lines: [line(1_000)] })
    expect(draft).toMatchObject({ amount: 1_000, taxAmount: 0 })
    expect(faultOf(zeroRated, { reason: 'local-credit' })).toBe('nothing-taxed')
  })

  it('keep the remarks there were', () => {
    const data = exampleInvoice({ remarks: '여권번호 E12345678' })
    const [draft] = amendmentsOf(data, { reason: 'cancellation', date: '2026-04-02' })
    expect(draft!.remarks).toBe('여권번호 E12345678 / 당초 작성일자 2026-03-05')
  })

  it.each<[string, Partial<InvoiceData>, Amendment]>([
    ['not-an-original', { kind: 'amendment', amendmentReason: 'amount-change' }, { reason: 'duplicate' }],
    ['approval-number-missing', { approvalNumber: undefined }, { reason: 'duplicate' }],
    ['reason-unknown', {}, { reason: 'other' as AmendmentReason }],
    ['date-missing', {}, { reason: 'amount-change', lines: [line(1)] }],
    ['date-missing', {}, { reason: 'return' }],
    ['date-missing', {}, { reason: 'cancellation' }],
    ['date-invalid', {}, { reason: 'cancellation', date: '2026-02-30' }],
    ['date-invalid', {}, { reason: 'local-credit', date: 'soon' }],
    ['lines-missing', {}, { reason: 'amount-change', date: '2026-04-02' }],
    ['lines-missing', {}, { reason: 'error', lines: [] }],
    ['lines-invalid', {}, { reason: 'amount-change', date: '2026-04-02', lines: [line(0.5)] }],
    ['lines-invalid', {}, { reason: 'error', lines: Array(100).fill(line(1)) }],
    ['lines-invalid', {}, { reason: 'return', date: '2026-04-02', lines: [line(-1_000)] }],
    ['exceeds-original', {}, { reason: 'return', date: '2026-04-02', lines: [line(3_500_000)] }],
  ])('are refused: %s', (code, changed, amendment) => {
    expect(faultOf(exampleInvoice(changed), amendment)).toBe(code)
  })
})
