const zone = 'Asia/Seoul'

/** A moment as its reader writes it, in the time of the house. */
export const momentIn = (language: string, moment: Date | string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(moment))

/** A calendar day (`YYYY-MM-DD`) as its reader writes it. */
export const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  )
