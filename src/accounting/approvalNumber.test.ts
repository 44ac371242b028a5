import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalNumber, isApprovalNumber } from './approvalNumber'

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('an approval number', () => {
  it('is a date, a system and a serial', () => {
    fc.assert(
      fc.property(
        day,
        fc.stringMatching(/^[A-Za-z0-9]{8}$/),
        fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
        (date, system, serial) => {
          const number = approvalNumber(date, system, serial)
          expect(number).toHaveLength(24)
          expect(isApprovalNumber(number)).toBe(true)
          expect(number.startsWith(date.replaceAll('-', '') + system)).toBe(true)
          expect(number.endsWith(serial)).toBe(true)
        },
      ),
    )
  })

  it('may have letters', () => {
    expect(isApprovalNumber('202603104100001200abCD12')).toBe(true)
    expect(isApprovalNumber('202603104100001200000001')).toBe(true)
  })

  it.each([
    ['a short one', '20260310410000120000001'],
    ['a long one', '2026031041000012000000001'],
    ['a day that is none', '202602304100001200000001'],
    ['a month that is none', '202613014100001200000001'],
    ['a letter in the date', '2026031A4100001200000001'],
    ['a hyphen', '20260310-10000120-000001'],
    ['Hangul', '202603104100001200가나다라12'],
    ['a line break behind', '202603104100001200000001\n'],
  ])('is not %s', (_what, text) => {
    expect(isApprovalNumber(text)).toBe(false)
  })

  it.each([
    ['2026-02-30', '41000012', '1'],
    ['20260310', '41000012', '1'],
    ['2026-03-10', '4100001', '123456789'],
    ['2026-03-10', '41000012', '123456789'],
    ['2026-03-10', '4100-012', '1'],
  ])('is not put together from %s, %s and %s', (date, system, serial) => {
    expect(() => approvalNumber(date, system, serial)).toThrow(RangeError)
  })
})
