import { type Counter, counters, engagementsOf, type PlatformSums } from './sums'

/** Changes whenever a formula below does, so that a figure on paper can be worked out again. */
export const formulaVersion = '2026-11'

/** Why there is no figure. */
export type Missing =
  | 'no-rows'
  | 'zero-denominator'
  | 'not-reported'
  | 'no-rate'
  | 'no-cost'
  | 'no-margin'
  | 'no-reference'
  | 'not-divisible'

/** A part of a figure: what it is, how much, and how many of the rows reported it. */
export type Part = { name: string; value: number | null; rows?: number }

/** A figure that can be worked out again: `value` is numerator / denominator (× `factor`), or there is none and why. */
export type Figure = { value: number | null; numerator: Part; denominator: Part; factor?: number; missing?: Missing }

/** Amounts in the currency of the answer; null with a reason where they are not known. */
export type Amount = { value: number; missing?: undefined } | { value: null; missing: Missing }

export type Money = { cost: Amount; revenue: Amount; profit: Amount; mediaValue: Amount }

export type Totals = Record<Counter, number | null> & { rows: number; engagements: number }

export const figureNames = [
  'engagementRate',
  'clickThroughRate',
  'conversionRate',
  'cpm',
  'cpe',
  'cpv',
  'roas',
  'roi',
] as const
export type FigureName = (typeof figureNames)[number]

const reported = ['impressions', 'clicks', 'conversions'] as const

/** Counters added up over platforms; what no row reported is null, not zero. */
export function totalsOf(sums: PlatformSums[]): Totals {
  const total = (counter: Counter) => sums.reduce((sum, part) => sum + part[counter], 0)
  const values = Object.fromEntries(counters.map((counter) => [counter, total(counter)])) as Record<
    Counter,
    number | null
  >
  for (const counter of reported) if (knownRows(sums, counter) === 0) values[counter] = null
  return {
    ...values,
    rows: sums.reduce((sum, { rows }) => sum + rows, 0),
    engagements: sums.reduce((sum, part) => sum + engagementsOf(part), 0),
  }
}

const knownRows = (sums: PlatformSums[], counter: (typeof reported)[number] | 'sales') =>
  sums.reduce((count, { known }) => count + known[counter], 0)

/**
 * Every figure of some rows. Engagement rate = engagements / views; CTR = clicks / impressions; conversion =
 * conversions / clicks; CPM = cost / impressions × 1000; CPE = cost / engagements; CPV = cost / views; ROAS = revenue /
 * cost; ROI = (profit − cost) / cost, profit being sales × margin. Nothing is divided by zero.
 */
export function figuresOf(sums: PlatformSums[], money: Money): Record<FigureName, Figure> {
  const totals = totalsOf(sums)
  const count = (name: keyof Totals & string): Part => {
    const rows = reported.find((counter) => counter === name)
    return { name, value: totals[name], ...(rows ? { rows: knownRows(sums, rows) } : {}) }
  }
  const ratio = (numerator: Part, denominator: Part, options: { factor?: number; missing?: Missing } = {}) =>
    divide(numerator, denominator, totals.rows, options)
  const cost: Part = { name: 'cost', value: money.cost.value }
  const revenue: Part = { name: 'revenue', value: money.revenue.value, rows: knownRows(sums, 'sales') }
  const gain: Part = { name: 'profit-cost', value: gainOf(money) }
  const paid = money.cost.missing
  return {
    engagementRate: ratio(count('engagements'), count('views')),
    clickThroughRate: ratio(count('clicks'), count('impressions')),
    conversionRate: ratio(count('conversions'), count('clicks')),
    cpm: ratio(cost, count('impressions'), { factor: 1000, missing: paid }),
    cpe: ratio(cost, count('engagements'), { missing: paid }),
    cpv: ratio(cost, count('views'), { missing: paid }),
    roas: ratio(revenue, cost, { missing: paid ?? money.revenue.missing }),
    roi: ratio(gain, cost, { missing: paid ?? money.profit.missing }),
  }
}

const gainOf = ({ cost, profit }: Money) =>
  cost.value === null || profit.value === null ? null : profit.value - cost.value

function divide(
  numerator: Part,
  denominator: Part,
  rows: number,
  { factor, missing }: { factor?: number; missing?: Missing },
): Figure {
  const parts = { numerator, denominator, ...(factor ? { factor } : {}) }
  const none = (why: Missing): Figure => ({ value: null, ...parts, missing: why })
  if (rows === 0) return none('no-rows')
  if (missing) return none(missing)
  if (numerator.value === null || denominator.value === null) return none('not-reported')
  if (denominator.value === 0) return none('zero-denominator')
  return { value: (numerator.value / denominator.value) * (factor ?? 1), ...parts }
}
