import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, figureNames, figuresOf, type Money, totalsOf } from './figures'
import { engagementsOf, type PlatformSums } from './sums'

const sums = (changed: Partial<PlatformSums> = {}): PlatformSums => ({
  platform: 'douyin',
  currency: 'KRW',
  isEstimate: false,
  rows: 1,
  views: 1000,
  likes: 40,
  comments: 10,
  shares: 5,
  saves: 99,
  impressions: 4000,
  clicks: 80,
  conversions: 8,
  sales: 1_000_000,
  known: { impressions: 1, clicks: 1, conversions: 1, sales: 1 },
  ...changed,
})
const known = (value: number): Amount => ({ value })
const money: Money = { cost: known(400_000), revenue: known(1_000_000), profit: known(500_000), mediaValue: known(0) }
const unknown: Amount = { value: null, missing: 'no-cost' }

describe('engagements', () => {
  it.each([
    ['xiaohongshu', 40 + 99 + 10],
    ['douyin', 40 + 10 + 5],
    ['bilibili', 40 + 99 + 10 + 5],
    ['weibo', 5 + 10 + 40],
  ])('on %s are %i', (platform, expected) => {
    expect(engagementsOf(sums({ platform }))).toBe(expected)
  })
})

describe('figures', () => {
  it('are the formulas', () => {
    const values = Object.entries(figuresOf([sums()], money)).map(([name, { value }]) => [name, value])
    expect(Object.fromEntries(values)).toEqual({
      engagementRate: 55 / 1000,
      clickThroughRate: 80 / 4000,
      conversionRate: 8 / 80,
      cpm: 100_000,
      cpe: 400_000 / 55,
      cpv: 400,
      roas: 2.5,
      roi: 0.25,
    })
  })

  it('of several platforms are ratios of the sums, not means of the ratios', () => {
    const { engagementRate } = figuresOf([sums(), sums({ platform: 'weibo', views: 9000, likes: 0 })], money)
    expect(engagementRate.value).toBe((55 + 15) / 10_000)
  })

  it('are none without rows, by zero, unreported or unpaid, and say why', () => {
    const missing = (parts: PlatformSums[], amounts = money) =>
      Object.fromEntries(Object.entries(figuresOf(parts, amounts)).map(([name, { missing: why }]) => [name, why]))
    expect(Object.values(missing([]))).toEqual(figureNames.map(() => 'no-rows'))
    const silent = sums({
      impressions: 0,
      clicks: 0,
      conversions: 0,
      known: { impressions: 0, clicks: 0, conversions: 0, sales: 0 },
    })
    expect(missing([silent])).toMatchObject({
      clickThroughRate: 'not-reported',
      conversionRate: 'not-reported',
      cpm: 'not-reported',
    })
    expect(missing([sums({ clicks: 0, views: 0 })])).toMatchObject({
      conversionRate: 'zero-denominator',
      engagementRate: 'zero-denominator',
      cpv: 'zero-denominator',
    })
    expect(missing([sums()], { ...money, cost: unknown })).toMatchObject({
      cpm: 'no-cost',
      roas: 'no-cost',
      roi: 'no-cost',
    })
    expect(missing([sums()], { ...money, cost: known(0) })).toMatchObject({ roas: 'zero-denominator', cpm: undefined })
    expect(missing([sums()], { ...money, profit: { value: null, missing: 'no-margin' } })).toMatchObject({
      roi: 'no-margin',
    })
  })

  it('are never NaN or infinite, whatever the rows', () => {
    const count = fc.nat(10 ** 9)
    const part = fc.record({
      views: count,
      likes: count,
      impressions: count,
      clicks: count,
      conversions: count,
      rows: fc.nat(5),
    })
    const amount = fc.option(count, { nil: null }).map((value): Amount => (value === null ? unknown : known(value)))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), amount, amount, amount, (parts, cost, revenue, profit) => {
        const figures = figuresOf(parts.map(sums), { cost, revenue, profit, mediaValue: known(0) })
        for (const { value, missing } of Object.values(figures)) {
          expect(value === null || Number.isFinite(value)).toBe(true)
          expect(value === null).toBe(missing !== undefined)
        }
      }),
    )
  })
})

it('what no row reported is unknown, not zero', () => {
  const silent = sums({ impressions: 0, known: { impressions: 0, clicks: 1, conversions: 1, sales: 1 } })
  expect(totalsOf([silent])).toMatchObject({ impressions: null, clicks: 80, views: 1000 })
  expect(totalsOf([silent, sums()])).toMatchObject({ impressions: 4000 })
})
