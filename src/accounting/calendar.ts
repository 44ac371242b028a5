import * as presets from '@hyunbinseo/holidays-kr/all'
import { addDays, type Day, isDay } from '@/lib/days'

const holidaysByYear = new Map<string, Readonly<Record<Day, readonly string[]>>>(
  Object.entries(presets).map(([name, holidays]) => [name.replace('y', ''), holidays]),
)

/**
 * Public holidays that stand on the same date each year, as the law is since 2026. Labour Day (1 May) became one in that
 * year; banks were closed on it before, and a tax deadline on it moved as well, so it never was a business day.
 */
const labourDay = '05-01'
const fixedHolidays = ['01-01', '03-01', labourDay, '05-05', '06-06', '07-17', '08-15', '10-03', '10-09', '12-25']

/**
 * Whether Korean banks and tax offices are open: no Saturday, Sunday, public holiday or Labour Day. Holidays after the moon
 * (설날, 추석, 부처님 오신 날), substitutes and elections are announced by year; of a year that is not announced yet only
 * weekends and the fixed dates are known.
 * @throws RangeError when it is no day
 */
export function isBusinessDay(day: Day): boolean {
  const weekday = parse(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

function isHoliday(day: Day): boolean {
  const holidays = holidaysByYear.get(day.slice(0, 4))
  const date = day.slice(5)
  return holidays ? day in holidays || date === labourDay : fixedHolidays.includes(date)
}

/** The day itself when it is a business day, otherwise the next that is. */
export function onOrAfterBusinessDay(day: Day): Day {
  let open = day
  while (!isBusinessDay(open)) open = addDays(open, 1)
  return open
}

/** Until when a tax invoice has to be issued: the 10th of the month after its write date, or the business day after. */
export function issueDeadline(writeDate: Day): Day {
  const date = parse(writeDate)
  const tenth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 10))
  return onOrAfterBusinessDay(tenth.toISOString().slice(0, 10))
}

/**
 * Until when an issued tax invoice has to reach the tax office: the day after. Weekends do not move it here: who sends it
 * by then is never late, whatever the office grants.
 */
export const transmissionDeadline = (issuedDate: Day): Day => addDays(issuedDate, 1)

/** When a payment falls due: so many days after `from`, or the business day after that. */
export const dueDate = (from: Day, days: number): Day => onOrAfterBusinessDay(addDays(from, days))

// In UTC, so that the day is the same wherever this runs.
function parse(day: Day): Date {
  if (!isDay(day)) throw new RangeError('A day is written YYYY-MM-DD.')
  return new Date(`${day}T00:00:00Z`)
}
