import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysOf, earlierOf, isDay, laterOf, seoulDate } from './days'

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31', '0100-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '0000-01-01',
    '0026-01-01',
    '12026-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('moves by whole days, there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    // Clocks went forward in much of the world that night.
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
  })

  it('is not a time, nor half of one', () => {
    expect(() => addDays('2026-01-01T00:00:00Z', 1)).toThrow(RangeError)
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError)
    expect(() => daysOf('2026-01-01', '2026-02-30')).toThrow(RangeError)
  })
})

describe('days', () => {
  it('are counted with the first and the last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), (from, days) => {
        expect(daysOf(from, addDays(from, days))).toBe(days + 1)
      }),
    )
    expect(daysOf('2026-02-01', '2026-02-28')).toBe(28)
    expect(daysOf('2028-01-01', '2028-12-31')).toBe(366)
  })

  it('are compared, where there are two', () => {
    expect(earlierOf('2026-10-01', '2026-09-30')).toBe('2026-09-30')
    expect(earlierOf('2026-09-30', '2026-10-01')).toBe('2026-09-30')
    expect(earlierOf('2026-09-30', undefined)).toBe('2026-09-30')
    expect(laterOf('2026-09-30', '2026-10-01')).toBe('2026-10-01')
    expect(laterOf('2026-10-01', '2026-09-30')).toBe('2026-10-01')
    expect(laterOf('2026-10-01', undefined)).toBe('2026-10-01')
  })
})

describe('a moment', () => {
  it('falls on the day in Seoul, nine hours ahead of UTC', () => {
    expect(seoulDate(new Date('2026-03-01T14:59:59.999Z'))).toBe('2026-03-01')
    expect(seoulDate(new Date('2026-03-01T15:00:00Z'))).toBe('2026-03-02')
  })
})
