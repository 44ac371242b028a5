import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Currency,
  currencies,
  currencyDigits,
  exceeds,
  fitsCurrency,
  money,
  percentOf,
  sumOf,
  toAmount,
} from './money'

const currency = fc.constantFrom<Currency>(...currencies)
/** Minor units, as many as `numeric(15,2)` can hold. */
const minor = fc.integer({ min: 0, max: 10 ** 13 })
const major = (units: number, code: Currency) =>
  Number((units / 10 ** currencyDigits[code]).toFixed(currencyDigits[code]))
const minorOf = (amount: number, code: Currency) => Math.round(amount * 10 ** currencyDigits[code])

describe('money', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(minor, currency, (units, code) => {
        const amount = major(units, code)
        expect(toAmount(money(amount, code))).toBe(amount)
        expect(fitsCurrency(amount, code)).toBe(true)
      }),
    )
  })

  it('does not fit a currency with fewer decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        expect(fitsCurrency(whole + cents / 100, 'KRW')).toBe(false)
        expect(fitsCurrency(whole + cents / 1000, 'USD')).toBe(cents % 10 === 0)
      }),
    )
  })
})

describe('sumOf', () => {
  it('is the exact sum in minor units, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 10 }), { maxLength: 50 }), currency, (units, code) => {
        const amounts = units.map((unit) => major(unit, code))
        const sum = sumOf(amounts, code)
        expect(minorOf(sum, code)).toBe(units.reduce((a, b) => a + b, 0))
        expect(sumOf(amounts.toReversed(), code)).toBe(sum)
      }),
    )
  })

  it('does not drift as floating point does', () => {
    expect(sumOf([0.1, 0.2], 'USD')).toBe(0.3)
    expect(sumOf(Array(1000).fill(0.01), 'CNY')).toBe(10)
    expect(sumOf([], 'KRW')).toBe(0)
  })
})

describe('percentOf', () => {
  it('is never more than its share, and less than one minor unit under it', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), hundredths, currency, (units, percent, code) => {
        const part = BigInt(minorOf(percentOf(major(units, code), percent / 100, code), code))
        expect(part).toBe((BigInt(units) * BigInt(percent)) / 10_000n)
      }),
    )
  })

  it('of everything is everything, of nothing nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), currency, (units, code) => {
        expect(percentOf(major(units, code), 100, code)).toBe(major(units, code))
        expect(percentOf(major(units, code), 0, code)).toBe(0)
      }),
    )
  })
})

describe('exceeds', () => {
  it('compares to the last minor unit', () => {
    fc.assert(
      fc.property(minor, minor, currency, (a, b, code) => {
        expect(exceeds(major(a, code), major(b, code), code)).toBe(a > b)
      }),
    )
  })
})
