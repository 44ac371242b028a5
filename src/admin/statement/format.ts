import type { Currency } from '@/lib/money'

/** An amount as its reader writes it, with the sign of its currency. */
export const moneyIn = (language: string, amount: number, currency: Currency): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount)

/** A rate in won, with the places that it has. */
export const rateIn = (language: string, rate: number): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'KRW',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 8,
  }).format(rate)

/** The moment to record for a day that somebody chose: noon of the house, so that no zone moves it to another day. */
export const momentOfDay = (day: string): string => `${day}T12:00:00+09:00`

/** The number that somebody typed, its thousands apart or not; NaN when it is none. */
export const numberOf = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.replaceAll(',', ''))
