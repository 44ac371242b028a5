import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withholdingOf } from './withholding'

const fee = fc.integer({ min: 0, max: 10 ** 13 })

describe('withholding', () => {
  it.each([
    [333_333, 3, { incomeTax: 9_990, localTax: 990, net: 322_353 }],
    [1_000_000, 3, { incomeTax: 30_000, localTax: 3_000, net: 967_000 }],
    [0, 3, { incomeTax: 0, localTax: 0, net: 0 }],
    [333, 3, { incomeTax: 0, localTax: 0, net: 333 }],
    // Small amounts are withheld, not waived.
    [10_000, 3, { incomeTax: 300, localTax: 30, net: 9_670 }],
    [1_234_567, 20, { incomeTax: 246_910, localTax: 24_690, net: 962_967 }],
    [1_000_000, 3.3, { incomeTax: 33_000, localTax: 3_300, net: 963_700 }],
    // Its product with the rate is beyond what a number holds exactly.
    [9_999_999_999_999, 20, { incomeTax: 1_999_999_999_990, localTax: 199_999_999_990, net: 7_800_000_000_019 }],
  ])('of ₩%i at %d %%', (amount, rate, expected) => {
    expect(withholdingOf(amount, rate)).toEqual(expected)
  })

  it('is 3 % unless said otherwise', () => {
    expect(withholdingOf(333_333)).toEqual(withholdingOf(333_333, 3))
  })

  it('is each tax for itself, in tens, less than ₩10 under its share', () => {
    fc.assert(
      fc.property(fee, fc.nat(10_000), (amount, hundredths) => {
        const { incomeTax, localTax, net } = withholdingOf(amount, hundredths / 100)
        expect(net + incomeTax + localTax).toBe(amount)
        expect([incomeTax % 10, localTax % 10]).toEqual([0, 0])
        const dropped = BigInt(amount) * BigInt(hundredths) - BigInt(incomeTax) * 10_000n
        expect(dropped >= 0n && dropped < 100_000n).toBe(true)
        expect(incomeTax - localTax * 10).toBeGreaterThanOrEqual(0)
        expect(incomeTax - localTax * 10).toBeLessThan(100)
      }),
    )
  })

  it('is not 3.3 % at once', () => {
    expect(333_333 - withholdingOf(333_333).net).not.toBe(Math.floor(333_333 * 0.033))
  })

  it.each([
    [-1, 3],
    [0.5, 3],
    [Number.NaN, 3],
    [2 ** 53, 3],
    [1000, -1],
    [1000, 100.01],
    [1000, 3.333],
    [1000, Number.NaN],
  ])('is not of ₩%d at %d %%', (amount, rate) => {
    expect(() => withholdingOf(amount, rate)).toThrow(RangeError)
  })
})
