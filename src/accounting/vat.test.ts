import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invoiceTotals, roundings, totalsOf, vatOf } from './vat'

const won = fc.integer({ min: -(10 ** 13), max: 10 ** 13 })
const lines = fc.array(
  won.map((supplyAmount) => ({ supplyAmount })),
  { minLength: 1, maxLength: 99 },
)
const rounding = fc.constantFrom(...roundings)

describe('VAT of a line', () => {
  it.each([
    [1_000, 100, 100, 100],
    [1_001, 100, 101, 100],
    [1_004, 100, 101, 100],
    [1_005, 100, 101, 101],
    [1_009, 100, 101, 101],
    [9, 0, 1, 1],
    [0, 0, 0, 0],
  ])('of ₩%i', (amount, truncated, up, halfUp) => {
    expect(roundings.map((policy) => vatOf(amount, policy))).toEqual([truncated, up, halfUp])
  })

  it('of a negative line is that of the positive one, taken back', () => {
    fc.assert(
      fc.property(won, rounding, (amount, policy) => {
        expect(vatOf(amount, policy) + vatOf(0 - amount, policy)).toBe(0)
        expect(Object.is(vatOf(amount, policy), -0)).toBe(false)
      }),
    )
  })

  it('is less than one won off, to the side of its policy', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 13 }), (amount) => {
        const off = (policy: (typeof roundings)[number]) => vatOf(amount, policy) * 10 - amount
        expect(off('truncate')).toBeLessThanOrEqual(0)
        expect(off('truncate')).toBeGreaterThan(-10)
        expect(off('up')).toBeGreaterThanOrEqual(0)
        expect(off('up')).toBeLessThan(10)
        expect(off('half-up')).toBeGreaterThan(-5)
        expect(off('half-up')).toBeLessThanOrEqual(5)
      }),
    )
  })

  it.each([0.5, Number.NaN, 2 ** 53])('is of whole won, not %d', (amount) => {
    expect(() => vatOf(amount, 'truncate')).toThrow(RangeError)
  })
})

describe('totals of an invoice', () => {
  it('always add up, by each policy', () => {
    fc.assert(
      fc.property(lines, rounding, (given, policy) => {
        const totals = invoiceTotals(given, policy)
        expect(totals.lines.map(({ supplyAmount }) => ({ supplyAmount }))).toEqual(given)
        expect(totals.totalAmount).toBe(totals.amount + totals.taxAmount)
        expect(totalsOf(totals.lines)).toEqual({
          amount: given.reduce((sum, line) => sum + line.supplyAmount, 0),
          taxAmount: given.reduce((sum, line) => sum + vatOf(line.supplyAmount, policy), 0),
          totalAmount: totals.totalAmount,
        })
      }),
    )
  })

  it('are of rounded lines: their tax need not be 10 % of the amount', () => {
    const three = [{ supplyAmount: 333_333 }, { supplyAmount: 333_333 }, { supplyAmount: 333_334 }]
    expect(invoiceTotals(three, 'truncate')).toMatchObject({
      amount: 1_000_000,
      taxAmount: 99_999,
      totalAmount: 1_099_999,
    })
    expect(invoiceTotals(three, 'up')).toMatchObject({ taxAmount: 100_002, totalAmount: 1_100_002 })
  })

  it('keep what else a line says', () => {
    expect(invoiceTotals([{ item: 'film', supplyAmount: 10 }], 'truncate').lines).toEqual([
      { item: 'film', supplyAmount: 10, taxAmount: 1 },
    ])
  })

  it('are of 1 to 99 lines', () => {
    const of = (count: number) => () => invoiceTotals(Array(count).fill({ supplyAmount: 1 }), 'truncate')
    expect(of(0)).toThrow(RangeError)
    expect(of(99)().lines).toHaveLength(99)
    expect(of(100)).toThrow(RangeError)
  })

  it('are exact or none', () => {
    const huge = { supplyAmount: Number.MAX_SAFE_INTEGER }
    expect(() => invoiceTotals([huge], 'truncate')).toThrow(RangeError)
  })
})
