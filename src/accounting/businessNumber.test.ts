import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignBuyerNumber, formatBusinessNumber, normalizeBusinessNumber } from './businessNumber'

const nineDigits = fc
  .stringMatching(/^\d{9}$/)
  .filter((nine) => nine >= '101' && nine.slice(3, 5) !== '00' && nine.slice(5) !== '0000')
const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
const withCheckDigit = (nine: string) =>
  digits.map((digit) => nine + digit).find((number) => (10 - (sumOfRule(number) % 10)) % 10 === Number(number[9]))!
const validNumber = nineDigits.map((nine) => digits.map((digit) => nine + digit).find(normalizeBusinessNumber)!)

describe('a business registration number', () => {
  it('has exactly one check digit for any nine digits', () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        expect(digits.filter((digit) => normalizeBusinessNumber(nine + digit))).toHaveLength(1)
      }),
    )
  })

  it('is that of companies everyone knows', () => {
    expect(normalizeBusinessNumber('124-81-00998')).toBe('1248100998')
    expect(normalizeBusinessNumber('220-81-62517')).toBe('2208162517')
    expect(normalizeBusinessNumber('120-81-47521')).toBe('1208147521')
  })

  it.each(['000000000', '100810099', '001010001', '124000099', '124810000'])(
    'is none that an office gives out: %s and its check digit',
    (nine) => {
      expect(normalizeBusinessNumber(withCheckDigit(nine))).toBeUndefined()
    },
  )

  it.each(['101010001', '999990001'])('may be as small or as large as offices give out: %s', (nine) => {
    expect(normalizeBusinessNumber(withCheckDigit(nine))).toBeDefined()
  })

  it('may have the check digit 0, when the sum of the others is whole tens', () => {
    const withZero = fc.sample(validNumber, 500).filter((number) => number.endsWith('0'))
    expect(withZero.length).toBeGreaterThan(0)
    for (const number of withZero) expect(sumOfRule(number) % 10).toBe(0)
  })

  it('is caught when one of its digits is wrong', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = number.split('')
        wrong[place] = String((Number(wrong[place]) + by) % 10)
        expect(normalizeBusinessNumber(wrong.join(''))).toBeUndefined()
      }),
    )
  })

  it('is read with hyphens as without', () => {
    fc.assert(
      fc.property(validNumber, (number) => {
        expect(formatBusinessNumber(number)).toMatch(/^\d{3}-\d{2}-\d{5}$/)
        expect(normalizeBusinessNumber(formatBusinessNumber(number))).toBe(number)
        expect(normalizeBusinessNumber(` ${number}\n`)).toBe(number)
      }),
    )
  })

  it.each(['', '12-481-00998', '12481009980', '124810099', '１２４８１００９９８', '124 81 00998', 'abcdefghij'])(
    'is not %j',
    (text) => {
      expect(normalizeBusinessNumber(text)).toBeUndefined()
    },
  )

  it('of a foreigner stands as it is', () => {
    expect(formatBusinessNumber(foreignBuyerNumber)).toBe('9999999999999')
    expect(normalizeBusinessNumber(foreignBuyerNumber)).toBeUndefined()
  })
})

/** The rule written out, without its check digit. */
function sumOfRule(number: string) {
  const [a, b, c, d, e, f, g, h, i] = number.split('').map(Number) as number[]
  return a! + 3 * b! + 7 * c! + d! + 3 * e! + 7 * f! + g! + 3 * h! + 5 * i! + Math.floor((5 * i!) / 10)
}
