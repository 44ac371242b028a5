import * as presets from '@hyunbinseo/holidays-kr/all'

/** A day as `YYYY-MM-DD`: no hour, no time zone. */
export type Day = string

const holidaysByYear = new Map<string, Readonly<Record<Day, readonly string[]>>>(
  Object.entries(presets).map(([name, holidays]) => [name.replace('y', ''), holidays]),
)

/**
 * Public holidays that stand on the same date each year, as the law is since 2026. Labour Day (1 May) became one in that
 * year; banks were closed on it before, and a tax deadline on it moved as well, so it never was a business day.
 */
const labourDay = '05-01'
const fixedHolidays = ['01-01', '03-01', labourDay, '05-05', '06-06', '07-17', '08-15', '10-03', '10-09', '12-25']

/** Whether the text is a `YYYY-MM-DD` that stands in the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) && dayOf(atMidnight(text)) === text

/**
 * Whether all holidays of the day's year are known: those after the moon (설날, 추석, 부처님 오신 날), substitutes and
 * elections are announced by year. Of other years only weekends and the fixed dates are.
 */
export const isKnownYear = (day: Day): boolean => holidaysByYear.has(day.slice(0, 4))

/**
 * Whether Korean banks and tax offices are open: no Saturday, Sunday, public holiday or Labour Day.
 * Less sure where {@link isKnownYear} says no.
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

/** @throws RangeError when `day` is none, or `days` is not whole */
export function addDays(day: Day, days: number): Day {
  if (!Number.isSafeInteger(days)) throw new RangeError('Days are counted whole.')
  const date = parse(day)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}

/** Until when a tax invoice has to be issued: the 10th of the month after its write date, or the business day after. */
export function issueDeadline(writeDate: Day): Day {
  const date = parse(writeDate)
  return onOrAfterBusinessDay(dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 10))))
}

/**
 * Until when an issued tax invoice has to reach the tax office: the day after. Weekends do not move it here: who sends it
 * by then is never late, whatever the office grants.
 */
export const transmissionDeadline = (issuedDate: Day): Day => addDays(issuedDate, 1)

/** When a payment falls due: so many days after `from`, or the business day after that. */
export const dueDate = (from: Day, days: number): Day => onOrAfterBusinessDay(addDays(from, days))

function parse(day: Day): Date {
  if (!isDay(day)) throw new RangeError('A day is written YYYY-MM-DD.')
  return atMidnight(day)
}

// In UTC, where each day has 24 hours; local time would shift days.
const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): Day => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))
