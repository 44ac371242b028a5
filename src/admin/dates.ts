const zone = 'Asia/Seoul'

/** A moment as its reader writes it, in the time of the house. */
export const momentIn = (language: string, moment: Date | string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(moment))

const midnight = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`)

/** A calendar day (`YYYY-MM-DD`) as its reader writes it, without its year. */
export const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short' }).format(
    midnight(day),
  )

const fullDays = (language: string, timeZone: string) =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium' })

/** A calendar day (`YYYY-MM-DD`), with its year. */
export const fullDayIn = (language: string, day: string): string => fullDays(language, 'UTC').format(midnight(day))

/** The day of a moment in the time of the house, with its year. */
export const dayOfMomentIn = (language: string, moment: string): string =>
  fullDays(language, zone).format(new Date(moment))
