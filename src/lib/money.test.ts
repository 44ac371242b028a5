import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Currency,
  convert,
  currencies,
  currencyDigits,
  difference,
  exceeds,
  fitsCurrency,
  money,
  percentOf,
  shareOut,
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

describe('shareOut', () => {
  it('gives parts that add up, none further than one unit from its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10 ** 8 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), weights, currency, (units, shares, code) => {
        fc.pre(shares.some((share) => share > 0))
        const amount = major(units, code)
        const parts = shareOut(amount, shares, code)
        expect(sumOf(parts, code)).toBe(amount)
        const all = shares.reduce((a, b) => a + b, 0)
        parts.forEach((part, index) => {
          const exact = (units * (shares[index] as number)) / all
          expect(Math.abs(minorOf(part, code) - exact)).toBeLessThanOrEqual(1.001)
        })
      }),
    )
    expect(shareOut(100, [0, 0], 'KRW')).toEqual([0, 0])
  })
})

describe('convert', () => {
  it('is off by no more than half of the smallest unit', () => {
    const rate = fc.integer({ min: 1, max: 10 ** 10 }).map((value) => value / 10 ** 6)
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), currency, currency, rate, (units, from, to, value) => {
        const amount = units / 10 ** currencyDigits[from]
        const exact = amount * value * 10 ** currencyDigits[to]
        const found = convert(amount, from, to, value) * 10 ** currencyDigits[to]
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.5 + Math.abs(exact) * 1e-12)
      }),
    )
  })

  it('rounds half away from zero, and keeps what needs no rounding', () => {
    expect(convert(1, 'KRW', 'USD', 0.005)).toBe(0.01)
    expect(convert(-1, 'KRW', 'USD', 0.005)).toBe(-0.01)
    expect(convert(333_333, 'CNY', 'KRW', 190.5)).toBe(63_499_937)
    expect(convert(12.34, 'USD', 'USD', 1)).toBe(12.34)
  })
})

it('a difference is exact, and may be negative', () => {
  fc.assert(
    fc.property(minor, minor, currency, (a, b, code) => {
      expect(minorOf(difference(major(a, code), major(b, code), code), code)).toBe(a - b)
    }),
  )
})
