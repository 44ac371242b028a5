import { planIntervals } from '@/collections/billing/plans'
import { type Language, say } from '@/i18n/triple'
import { sitePricing as words } from '@/i18n/words/sitePricing'
import { type Currency, currencies } from '@/lib/money'
import type { BillingProduct } from '@/payload-types'

export type Price = NonNullable<BillingProduct['prices']>[number]
export type Interval = Price['interval']

const currencyOf: Record<Language, Currency> = { ko: 'KRW', zh: 'CNY', en: 'USD' }

/** What can be chosen above these plans, and what is chosen at first: monthly, in the money of the visitor's language. */
export function choicesOf(plans: BillingProduct[], language: Language) {
  // What costs nothing costs it in every currency.
  const prices = plans.flatMap((plan) => plan.prices ?? []).filter(({ amount }) => amount > 0)
  const found = {
    intervals: planIntervals.filter((interval) => prices.some((price) => price.interval === interval)),
    currencies: currencies.filter((currency) => prices.some((price) => price.currency === currency)),
  }
  return {
    ...found,
    interval: found.intervals[0] ?? 'month',
    currency: found.currencies.find((currency) => currency === currencyOf[language]) ?? found.currencies[0] ?? 'KRW',
  }
}

/** The price that answers a choice best: exact, else the same money for another period, else whatever there is. */
export const priceFor = (plan: BillingProduct, interval: Interval, currency: Currency): Price | undefined => {
  const prices = plan.prices ?? []
  return (
    prices.find((price) => price.interval === interval && price.currency === currency) ??
    prices.find((price) => price.currency === currency) ??
    prices.find((price) => price.interval === interval) ??
    prices[0]
  )
}

/** "49,000원": an amount in major units as people of this language write it. */
export const amountOf = ({ amount, currency }: Price, language: Language): string => {
  if (amount === 0) return say(words.free, language)
  if (currency === 'KRW' && language === 'ko') return `${new Intl.NumberFormat('ko').format(amount)}${words.won.ko}`
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : undefined,
  }).format(amount)
}

const periods = { month: words.perMonth, year: words.perYear, 'one-off': words.once }

export const periodOf = ({ amount, interval }: Price, language: Language): string =>
  amount === 0 ? '' : say(periods[interval], language)
