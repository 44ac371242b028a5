import type { Figure, FigureName, Missing, Part } from '@/analytics/figures'
import type { analyzeCampaign } from '@/collections/analytics/operations/analyze'
import type { Report } from '@/collections/analytics/operations/report'
import { addDays } from '@/lib/days'
import type { Kind } from './format'

/** What the API answers about a campaign. */
export type Analysis = Awaited<ReturnType<typeof analyzeCampaign>>
export type Window = Analysis['window']
export type ReportedDay = NonNullable<Analysis['by']['day']>[number]

/** A counter that a chart can show by day. */
export const dailyMetrics = ['views', 'engagements', 'impressions', 'clicks', 'conversions'] as const
export type DailyMetric = (typeof dailyMetrics)[number]

/** A day, or the week that begins with it; nothing was reported where the numbers are null. */
export type Point = { day: string; revenue: number | null } & Record<DailyMetric, number | null>

const longest = 120

/**
 * Points from the first to the last reported day, with gaps where nothing was reported; weeks once there are more days
 * than a chart can show apart.
 */
export function pointsOf(days: ReportedDay[], isEstimate: boolean): { points: Point[]; isWeekly: boolean } {
  const kept = days.filter((day) => day.isEstimate === isEstimate)
  const [first] = kept
  const last = kept.at(-1)
  if (!first || !last) return { points: [], isWeekly: false }
  const isWeekly = addDays(first.day, longest) < last.day
  const start = isWeekly ? mondayOf(first.day) : first.day
  const points = new Map<string, Point>()
  for (let day = start; day <= last.day; day = addDays(day, isWeekly ? 7 : 1)) points.set(day, emptyPoint(day))
  for (const reported of kept) {
    const point = points.get(isWeekly ? mondayOf(reported.day) : reported.day)
    if (point) addTo(point, reported)
  }
  return { points: [...points.values()], isWeekly }
}

const emptyPoint = (day: string): Point => ({
  day,
  views: null,
  engagements: null,
  impressions: null,
  clicks: null,
  conversions: null,
  revenue: null,
})

/** One day has a row for each currency of its sales; revenue of which a part is unknown is unknown. */
function addTo(point: Point, reported: ReportedDay) {
  const isFirst = point.views === null
  point.revenue =
    reported.revenue === null || (!isFirst && point.revenue === null) ? null : (point.revenue ?? 0) + reported.revenue
  for (const metric of dailyMetrics) {
    const value = reported[metric]
    if (value !== null) point[metric] = (point[metric] ?? 0) + value
  }
}

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** A key figure with everything it was worked out from. */
export type KeyFigure = {
  name: 'views' | 'engagements' | 'cost' | 'revenue' | 'mediaValue' | FigureName
  kind: Kind
  value: number | null
  missing?: Missing
  numerator?: Part
  denominator?: Part
  factor?: number
  /** How many rows reported it, where not all of them have to. */
  rows?: number
}

export type FigureGroup = { name: 'reach' | 'spending' | 'returns'; figures: KeyFigure[] }

/** The key figures of a report, in the order in which they are read. */
export function keyFigures({ totals, amounts, figures }: Report): FigureGroup[] {
  const counted = (name: 'views' | 'engagements'): KeyFigure =>
    totals.rows === 0
      ? { name, kind: 'count', value: null, missing: 'no-rows' }
      : { name, kind: 'count', value: totals[name] }
  const paid = (name: 'cost' | 'revenue' | 'mediaValue', rows?: number): KeyFigure => ({
    name,
    kind: 'money',
    rows,
    ...amounts[name],
  })
  const worked = (name: FigureName, kind: Kind): KeyFigure => ({ name, kind, ...figures[name] })
  return [
    {
      name: 'reach',
      figures: [
        counted('views'),
        counted('engagements'),
        worked('engagementRate', 'percent'),
        worked('clickThroughRate', 'percent'),
        worked('conversionRate', 'percent'),
      ],
    },
    {
      name: 'spending',
      figures: [paid('cost'), worked('cpm', 'price'), worked('cpe', 'price'), worked('cpv', 'price')],
    },
    {
      name: 'returns',
      figures: [
        paid('revenue', figures.roas.numerator.rows),
        worked('roas', 'times'),
        worked('roi', 'percent'),
        paid('mediaValue', figures.cpm.denominator.rows),
      ],
    },
  ]
}

const moneyParts = new Set(['cost', 'revenue', 'profit', 'profit-cost'])

/** How a part of a figure is written. */
export const kindOfPart = ({ name }: Figure['numerator']): Kind => (moneyParts.has(name) ? 'money' : 'count')

type Filter = { campaign?: string; window: Window; isEstimate?: boolean; platform?: string; influencer?: string }

/** The address of the list of rows behind a number. */
export function rowsBehind(root: string, { campaign, window, isEstimate, platform, influencer }: Filter): string {
  const conditions: [path: string, operator: string, value: string | undefined][] = [
    ['campaign', 'equals', campaign],
    ['metricDate', 'greater_than_equal', window.from],
    ['metricDate', 'less_than_equal', window.to],
    ['source', isEstimate ? 'equals' : 'not_equals', isEstimate === undefined ? undefined : 'estimate'],
    ['platform', 'equals', platform],
    ['influencer', 'equals', influencer],
  ]
  return `${root}/collections/performance-metrics?${whereOf(conditions)}`
}

/** Conditions as the list views and the API read them. */
export const whereOf = (conditions: [path: string, operator: string, value: string | undefined][]): string =>
  conditions
    .filter(([, , value]) => value !== undefined)
    .map(([path, operator, value], place) => `where[or][0][and][${place}][${path}][${operator}]=${value}`)
    .join('&')
