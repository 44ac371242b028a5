import { type Currency, currencies, currencyDigits } from '@/lib/money'

/** An amount in major units as Stripe counts it: whole won, hundredths of yuan and dollars. */
export const toStripeAmount = (amount: number, currency: Currency): number =>
  Math.round(amount * 10 ** currencyDigits[currency])

/** What Stripe counted, in major units. */
export const fromStripeAmount = (amount: number, currency: Currency): number => amount / 10 ** currencyDigits[currency]

/** Stripe writes currencies small; one that nothing is sold in here is none. */
export const currencyOf = (code: string | null | undefined): Currency | undefined =>
  currencies.find((currency) => currency === code?.toUpperCase())
