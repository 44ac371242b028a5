import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/days'
import { dueDate, isBusinessDay, issueDeadline, onOrAfterBusinessDay, transmissionDeadline } from './calendar'

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a business day', () => {
  it.each([
    ['2026-02-13', true, 'a Friday'],
    ['2026-02-14', false, 'a Saturday'],
    ['2026-02-15', false, 'a Sunday'],
    ['2026-02-17', false, 'the lunar new year'],
    ['2026-03-02', false, 'a substitute holiday'],
    ['2026-06-03', false, 'an election'],
    ['2026-05-01', false, 'Labour Day, a public holiday by then'],
    ['2024-05-01', false, 'Labour Day, when only banks were closed'],
    ['2024-07-17', true, 'Constitution Day, when it was none'],
    ['2026-07-17', false, 'Constitution Day'],
    ['2030-10-09', false, 'a fixed holiday of a year that is not announced'],
    ['2030-10-10', true, 'any day of a year that is not announced'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isBusinessDay(date)).toBe(expected)
  })

  it('is a day', () => {
    expect(() => isBusinessDay('2026-02-30')).toThrow(RangeError)
  })

  it('is the first one on or after a day', () => {
    fc.assert(
      fc.property(day, (from) => {
        const open = onOrAfterBusinessDay(from)
        expect(open >= from).toBe(true)
        expect(isBusinessDay(open)).toBe(true)
        for (let shut = from; shut < open; shut = addDays(shut, 1)) expect(isBusinessDay(shut)).toBe(false)
      }),
    )
    // Saturday to Wednesday over the lunar new year.
    expect(onOrAfterBusinessDay('2026-02-14')).toBe('2026-02-19')
  })
})

describe('deadlines', () => {
  it.each([
    ['2026-03-05', '2026-04-10'],
    ['2026-03-31', '2026-04-10'],
    ['2026-04-15', '2026-05-11'],
    ['2026-09-30', '2026-10-12'],
    ['2026-12-31', '2027-01-11'],
    ['2024-01-31', '2024-02-13'],
  ])('an invoice written on %s is issued by %s', (written, by) => {
    expect(issueDeadline(written)).toBe(by)
  })

  it('an issued one is transmitted by the day after, whatever day that is', () => {
    expect(transmissionDeadline('2026-03-10')).toBe('2026-03-11')
    expect(transmissionDeadline('2026-03-13')).toBe('2026-03-14')
  })

  it('a payment is due so many days later, on a business day', () => {
    expect(dueDate('2026-03-10', 30)).toBe('2026-04-09')
    expect(dueDate('2026-09-10', 14)).toBe('2026-09-28')
    expect(dueDate('2026-03-14', 0)).toBe('2026-03-16')
  })
})
