import { describe, expect, it } from 'vitest'
import { figuresOf, totalsOf } from '@/analytics/figures'
import type { PlatformSums } from '@/analytics/sums'
import { keyFigures, pointsOf, type ReportedDay, rowsBehind } from './facts'

const reported = (day: string, more: Partial<ReportedDay> = {}): ReportedDay => ({
  day,
  isEstimate: false,
  currency: 'KRW',
  views: 100,
  engagements: 10,
  impressions: 300,
  clicks: 5,
  conversions: 1,
  rows: 1,
  revenue: 1000,
  ...more,
})

describe('points of a chart', () => {
  it('stand for every day between the first and the last, empty where nothing was reported', () => {
    const { points, isWeekly } = pointsOf([reported('2026-02-27'), reported('2026-03-02', { views: 7 })], false)
    expect(isWeekly).toBe(false)
    expect(points.map(({ day, views, revenue }) => [day, views, revenue])).toEqual([
      ['2026-02-27', 100, 1000],
      ['2026-02-28', null, null],
      ['2026-03-01', null, null],
      ['2026-03-02', 7, 1000],
    ])
  })

  it('add up the currencies of a day; revenue of which a part is unknown is unknown', () => {
    const sum = (first: number | null, second: number | null) =>
      pointsOf(
        [reported('2026-03-02', { revenue: first }), reported('2026-03-02', { revenue: second, currency: 'CNY' })],
        false,
      ).points
    expect(sum(1000, 500)).toMatchObject([{ views: 200, engagements: 20, revenue: 1500 }])
    expect(sum(1000, null)).toMatchObject([{ views: 200, revenue: null }])
    expect(sum(null, 500)).toMatchObject([{ views: 200, revenue: null }])
  })

  it('are either measured or estimated', () => {
    const days = [
      reported('2026-03-02'),
      reported('2026-03-02', { isEstimate: true, views: 1 }),
      reported('2026-03-03'),
    ]
    expect(pointsOf(days, false).points.map(({ views }) => views)).toEqual([100, 100])
    expect(pointsOf(days, true).points.map(({ views }) => views)).toEqual([1])
    expect(pointsOf([], true).points).toEqual([])
  })

  it('become weeks from Monday when there are too many days, and lose nothing', () => {
    const days = [reported('2025-12-31'), reported('2026-01-04'), reported('2026-01-05'), reported('2026-06-30')]
    const { points, isWeekly } = pointsOf(days, false)
    expect(isWeekly).toBe(true)
    expect(points.slice(0, 3).map(({ day, views }) => [day, views])).toEqual([
      ['2025-12-29', 200],
      ['2026-01-05', 100],
      ['2026-01-12', null],
    ])
    expect(points.at(-1)).toMatchObject({ day: '2026-06-29', views: 100 })
  })
})

describe('key figures', () => {
  const sums: PlatformSums = {
    platform: 'douyin',
    currency: 'KRW',
    isEstimate: false,
    rows: 4,
    views: 1000,
    likes: 50,
    comments: 10,
    shares: 20,
    saves: 99,
    impressions: 3000,
    clicks: 0,
    conversions: 0,
    sales: 0,
    known: { impressions: 2, clicks: 0, conversions: 0, sales: 0 },
  }
  const reportOf = (some: PlatformSums[]) => {
    const amounts = {
      cost: { value: 6000 },
      revenue: { value: null, missing: 'not-reported' as const },
      profit: { value: null, missing: 'no-margin' as const },
      mediaValue: { value: 27 },
    }
    return { totals: totalsOf(some), amounts, figures: figuresOf(some, amounts) }
  }
  const named = (some: PlatformSums[]) =>
    Object.fromEntries(keyFigures(reportOf(some)).flatMap(({ figures }) => figures.map((one) => [one.name, one])))

  it('carry what they were made of and how many rows reported it', () => {
    const figures = named([sums])
    expect(figures.cpm).toMatchObject({ value: 2000, factor: 1000, kind: 'price', denominator: { rows: 2 } })
    expect(figures.engagements).toMatchObject({ value: 80, kind: 'count' })
    expect(figures.mediaValue).toMatchObject({ value: 27, rows: 2 })
  })

  it('say why there is none, and never zero', () => {
    const figures = named([sums])
    expect(figures.revenue).toMatchObject({ value: null, missing: 'not-reported' })
    expect(figures.clickThroughRate).toMatchObject({ value: null, missing: 'not-reported' })
    expect(figures.roi).toMatchObject({ value: null, missing: 'no-margin' })
    const none = named([])
    expect(none.views).toEqual({ name: 'views', kind: 'count', value: null, missing: 'no-rows' })
    expect(none.engagementRate).toMatchObject({ value: null, missing: 'no-rows' })
  })
})

describe('the way to the rows', () => {
  it('keeps campaign, days and source', () => {
    const window = { from: '2026-01-01', to: '2026-01-31' }
    const address = new URL(rowsBehind('/admin', { campaign: 'c1', window, isEstimate: false }), 'http://x')
    expect(address.pathname).toBe('/admin/collections/performance-metrics')
    expect([...address.searchParams]).toEqual([
      ['where[or][0][and][0][campaign][equals]', 'c1'],
      ['where[or][0][and][1][metricDate][greater_than_equal]', '2026-01-01'],
      ['where[or][0][and][2][metricDate][less_than_equal]', '2026-01-31'],
      ['where[or][0][and][3][source][not_equals]', 'estimate'],
    ])
  })
})
