import { seoulDate } from '../../src/lib/days'
import type { Campaign } from '../../src/payload-types'
import type { Actor } from './actor'
import { inDays } from './dice'
import { ko, zh } from './remarks'

const source = '데모 값 · 演示数值 (not a real rate)'
const rates = [
  { base: 'CNY', rate: 190 },
  { base: 'USD', rate: 1380 },
] as const
const rateDays = [-90, -30, -1]

/** What figures are worked out with: exchange rates and what a thousand impressions are worth to the house. */
export async function loadPerformanceRules(admin: Actor, marketer: Actor) {
  for (const { base, rate } of rates)
    for (const [place, day] of rateDays.entries())
      await marketer.ensure('exchange-rates', { base, quote: 'KRW', rateDate: seoulDate(inDays(day)) }, () => ({
        rate: rate + place,
        rateSource: source,
      }))
  const { referenceCpm } = await admin.payload.findGlobal({ slug: 'policies', depth: 0 })
  if (referenceCpm?.douyin) return
  await admin.updateGlobal('policies', {
    referenceCpm: { douyin: 9_000, xiaohongshu: 12_000, weibo: 5_000, bilibili: 8_000, currency: 'KRW' },
  })
}

/** What people said under two days of a campaign, made up as well. */
export async function recordRemarks(marketer: Actor, campaign: Campaign) {
  const { docs } = await marketer.payload.find({
    collection: 'performance-metrics',
    where: { and: [{ campaign: { equals: campaign.id } }, { source: { not_equals: 'estimate' } }] },
    sort: ['metricDate', 'platform'],
    limit: 100,
    depth: 0,
  })
  const remarks = campaign.currency === 'CNY' ? zh : [...ko, ...zh.slice(0, 4)]
  for (const part of [0, 1]) {
    const metric = docs[part * 9]
    if (!metric) return
    await marketer.ensure('comment-analyses', { performanceMetric: metric.id }, () => ({
      comments: remarks
        .filter((_, index) => index % 2 === part)
        .map((text) => ({ text, platform: metric.platform, postedAt: `${metric.metricDate}T03:00:00.000Z` })),
    }))
  }
}
