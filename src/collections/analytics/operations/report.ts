import {
  type Amount,
  type Figure,
  type FigureName,
  figuresOf,
  type Money,
  type Totals,
  totalsOf,
} from '@/analytics/figures'
import type { PlatformSums } from '@/analytics/sums'
import type { Policy } from '@/payload-types'
import type { Conversion } from './conversion'

/** Counters, amounts and figures of some rows, measured or estimated: never both. */
export type Report = { totals: Totals; amounts: Money; figures: Record<FigureName, Figure> }

type Reference = Policy['referenceCpm']

/**
 * The report of some rows.
 * @param cost what they cost, or why that cannot be said
 * @param profit sales × margin, or why that cannot be said
 */
export function reportOf(
  sums: PlatformSums[],
  {
    cost,
    profit,
    reference,
    conversion,
  }: { cost: Amount; profit: Amount; reference: Reference; conversion: Conversion },
): Report {
  const amounts: Money = {
    cost,
    revenue: revenueOf(sums, conversion),
    profit,
    mediaValue: mediaValueOf(sums, reference, conversion),
  }
  return { totals: totalsOf(sums), amounts, figures: figuresOf(sums, amounts) }
}

/** Sales in the answer's currency; none reported is no figure, not zero. */
export const revenueOf = (sums: PlatformSums[], conversion: Conversion): Amount =>
  sums.some(({ known }) => known.sales > 0)
    ? conversion.sum(sums.map(({ sales, currency }) => ({ amount: sales, currency })))
    : { value: null, missing: 'not-reported' }

/** Sales × margin (percent); without a margin no figure. */
export function profitOf(sums: PlatformSums[], marginRate: number | null | undefined, conversion: Conversion): Amount {
  if (typeof marginRate !== 'number') return { value: null, missing: 'no-margin' }
  const revenue = revenueOf(sums, conversion)
  return revenue.value === null
    ? revenue
    : conversion.sum([{ amount: (revenue.value * marginRate) / 100, currency: conversion.currency }])
}

/** EMV: impressions / 1000 × the reference CPM of their platform, a policy of the house. */
function mediaValueOf(sums: PlatformSums[], reference: Reference, conversion: Conversion): Amount {
  const shown = sums.filter(({ known }) => known.impressions > 0)
  if (shown.length === 0) return { value: null, missing: 'not-reported' }
  const prices = shown.map(({ platform }) => reference?.[platform as keyof Reference])
  if (prices.some((price) => typeof price !== 'number')) return { value: null, missing: 'no-reference' }
  return conversion.sum(
    shown.map(({ impressions }, index) => ({
      amount: (impressions / 1000) * (prices[index] as number),
      currency: reference.currency,
    })),
  )
}
