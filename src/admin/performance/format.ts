import type { Currency } from '@/lib/money'

/** How a number is written: counters, shares of one, amounts, prices of one thing, multiples. */
export type Kind = 'count' | 'percent' | 'money' | 'price' | 'times'

/** A number as its reader writes it; what is not known is an en dash, never a zero. */
export function format(language: string, kind: Kind, value: number | null | undefined, currency: Currency): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–'
  return new Intl.NumberFormat(language, optionsOf(kind, value, currency)).format(value)
}

/** The same, short enough for an axis. */
export const short = (language: string, value: number): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value)

function optionsOf(kind: Kind, value: number, currency: Currency): Intl.NumberFormatOptions {
  const money = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  if (kind === 'percent') return { style: 'percent', maximumFractionDigits: 2 }
  if (kind === 'money') return money
  if (kind === 'times') return { maximumFractionDigits: 2 }
  // A view costs fractions of a cent or of a won.
  if (kind === 'price')
    return { ...money, minimumFractionDigits: 0, maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 }
  return {}
}

/** A calendar day for an axis. */
export const shortDay = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'numeric', day: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  )
