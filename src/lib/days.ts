/** A day as `YYYY-MM-DD`: no hour, no time zone. As texts, days sort in the order in which they come. */
export type Day = string

const dayMs = 24 * 60 * 60 * 1000

/** Whether the text is a `YYYY-MM-DD` that stands in the calendar, of the years 100 to 9999. */
export const isDay = (text: string): boolean =>
  // Two digits of a year are a slip of the pen, and the database knows no year 0.
  /^(?!00)\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) && dayOf(new Date(atMidnight(text))) === text

/** @throws RangeError when `day` is none, or `days` is not whole */
export function addDays(day: Day, days: number): Day {
  if (!Number.isSafeInteger(days)) throw new RangeError('Days are counted whole.')
  return dayOf(new Date(timeOf(day) + days * dayMs))
}

/** How many days there are from one to another, both counted. @throws RangeError when one of them is no day */
export const daysOf = (from: Day, to: Day): number => (timeOf(to) - timeOf(from)) / dayMs + 1

/** The earlier of two days, or the one there is. */
export const earlierOf = (day: Day, other: Day | undefined): Day => (other && other < day ? other : day)

/** The later of two days, or the one there is. */
export const laterOf = (day: Day, other: Day | undefined): Day => (other && other > day ? other : day)

const seoul = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' })

/** The day a moment falls on in Seoul. */
export const seoulDate = (moment: Date): Day => seoul.format(moment)

/** When a day begins, in milliseconds. @throws RangeError when it is no day */
function timeOf(day: Day): number {
  if (!isDay(day)) throw new RangeError('A day is written YYYY-MM-DD.')
  return atMidnight(day)
}

// In UTC, where each day has 24 hours; local time would shift days.
const atMidnight = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const dayOf = (date: Date): Day => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))
