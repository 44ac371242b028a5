import type { Currency } from '@/lib/money'
import type { Campaign } from '@/payload-types'
import type { Report } from './report'

export type Target = {
  name: string
  target: number
  /** What was measured; null when there is no figure. */
  value: number | null
  /** value / target; null without a figure, and for a target of nothing. */
  ratio: number | null
}

/** What was aimed at beside what was measured. A sales target is in the campaign's currency, and compared in no other. */
export function targetsOf(
  targets: Campaign['targets'],
  { totals, amounts, figures }: Report,
  own: Currency,
  shown: Currency,
): Target[] {
  const measured: Record<string, number | null> = {
    impressions: totals.impressions,
    views: totals.views,
    engagements: totals.engagements,
    clicks: totals.clicks,
    conversions: totals.conversions,
    sales: own === shown ? amounts.revenue.value : null,
    roas: figures.roas.value,
  }
  return Object.entries(measured).flatMap(([name, value]) => {
    const target = targets?.[name as keyof NonNullable<Campaign['targets']>]
    if (typeof target !== 'number') return []
    return [{ name, target, value, ratio: value === null || target === 0 ? null : value / target }]
  })
}
