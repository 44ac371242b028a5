import type { Where } from 'payload'
import { seoulDate } from '../../src/lib/days'
import type { Campaign, Influencer, PerformanceMetric, Product } from '../../src/payload-types'
import type { Actor } from './actor'
import { Dice, inDays } from './dice'

type Platform = PerformanceMetric['platform']
type Day = Pick<PerformanceMetric, 'influencer' | 'platform' | 'metricDate'> & Partial<PerformanceMetric>
type Channel = { influencer: Influencer; platform: Platform; source: PerformanceMetric['source']; share: number }

const together = 8
const wonForYuan = 190

/**
 * Days of made-up numbers of a campaign, from its third day until six weeks later or yesterday: a start that fades, a
 * second wave, weekends a little stronger. What is there already is left alone.
 */
export async function recordDays(marketer: Actor, campaign: Campaign, cast: Influencer[], start: number) {
  const product = await marketer.payload.findByID({ collection: 'products', id: campaign.product as string, depth: 0 })
  const days = cast.flatMap((influencer, place) =>
    channelsOf(influencer, place).flatMap((channel) => daysOf(channel, campaign, product, start + 3 + place)),
  )
  const known = await knownDays(marketer, { campaign: { equals: campaign.id } })
  const missing = days.filter((day) => !known.has(keyOf(day)))
  for (let at = 0; at < missing.length; at += together)
    await Promise.all(
      missing
        .slice(at, at + together)
        .map((day) => marketer.create('performance-metrics', { campaign: campaign.id, ...day })),
    )
}

/** Everybody's own platform; the second person's posts are shared on another, where numbers are only estimated. */
function channelsOf(influencer: Influencer, place: number): Channel[] {
  const own = influencer.platform ?? 'douyin'
  const other = own === 'weibo' ? 'xiaohongshu' : 'weibo'
  const measured: Channel = { influencer, platform: own, source: place === 0 ? 'api' : 'import', share: 1 }
  return place === 1 ? [measured, { influencer, platform: other, source: 'estimate', share: 0.35 }] : [measured]
}

function daysOf({ influencer, platform, source, share }: Channel, campaign: Campaign, product: Product, first: number) {
  const dice = new Dice(`days ${campaign.title} ${influencer.name} ${platform}`)
  const usual = Math.min(40_000, Math.max(12_000, influencer.avgViews ?? 0)) * share
  return Array.from({ length: Math.max(0, Math.min(40, -first)) }, (_, day): Day => {
    const moment = inDays(first + day)
    const weekend = [0, 6].includes(moment.getUTCDay()) ? 1.25 : 1
    const wave = 0.15 + Math.exp(-day / 6) + 0.5 * Math.exp(-((day - 18) ** 2) / 14)
    const views = Math.round(usual * wave * weekend * (0.8 + dice.next() * 0.4))
    return {
      influencer: influencer.id,
      platform,
      metricDate: seoulDate(moment),
      source,
      views,
      likes: Math.round(views * (0.04 + dice.next() * 0.03)),
      comments: Math.round(views * (0.004 + dice.next() * 0.006)),
      shares: Math.round(views * (0.006 + dice.next() * 0.008)),
      saves: Math.round(views * (0.01 + dice.next() * 0.015)),
      impressions: Math.round(views * (2.4 + dice.next())),
      currency: campaign.currency,
      ...(source === 'estimate' ? {} : salesOf(views, platform, campaign, product, dice)),
    }
  })
}

/** Bilibili tells nothing of clicks; elsewhere some of those who click buy, in Chinese shops for yuan. */
function salesOf(views: number, platform: Platform, { currency }: Campaign, { price }: Product, dice: Dice) {
  if (platform === 'bilibili') return {}
  const clicks = Math.round(views * (0.045 + dice.next() * 0.03))
  const conversions = Math.round(clicks * (0.02 + dice.next() * 0.02))
  const isAbroad = currency === 'KRW' && platform === 'xiaohongshu'
  const each = isAbroad ? (price ?? 0) / wonForYuan : (price ?? 0)
  return {
    clicks,
    conversions,
    salesAmount: Math.round(conversions * each),
    currency: isAbroad ? ('CNY' as const) : currency,
  }
}

const keyOf = ({ influencer, platform, metricDate }: Day) => `${influencer} ${platform} ${metricDate}`

async function knownDays({ payload }: Actor, where: Where): Promise<Set<string>> {
  const { docs } = await payload.find({ collection: 'performance-metrics', where, depth: 0, pagination: false })
  return new Set(docs.map(keyOf))
}
