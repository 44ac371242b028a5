import { stages } from '../../src/collections/campaigns/Campaigns/stages'
import { seoulDate } from '../../src/lib/days'
import type { Campaign, Influencer } from '../../src/payload-types'
import type { Actor } from './actor'
import type { Side } from './catalog'
import { Dice, inDays } from './dice'
import { type Journey, travel } from './journey'
import { ko, zh } from './phrases'

type Plan = {
  side: 'cosmetics' | 'food' | 'tea'
  product: number
  title: string
  /** Where it stands in the end. */
  target: Campaign['status']
  /** Days from now to its start. */
  start: number
  /** How long it runs: three weeks unless said otherwise. */
  days?: number
  budget: number
  adType?: Campaign['adType']
  targets?: Campaign['targets']
}

const plans: Plan[] = [
  {
    side: 'cosmetics',
    product: 0,
    title: '데모 01 수분 크림 첫 만남',
    target: 'creating',
    start: 40,
    budget: 8_000_000,
  },
  { side: 'food', product: 0, title: '데모 02 유자차 겨울 선물', target: 'submitted', start: 35, budget: 5_000_000 },
  {
    side: 'cosmetics',
    product: 1,
    title: '데모 03 선크림 여름 준비',
    target: 'recruiting',
    start: 30,
    budget: 12_000_000,
  },
  {
    side: 'food',
    product: 1,
    title: '데모 04 현미 과자 라이브',
    target: 'revising',
    start: 24,
    budget: 9_000_000,
    adType: 'live-commerce',
  },
  { side: 'tea', product: 0, title: '演示 05 龙井新茶上市', target: 'planning', start: 14, budget: 60_000 },
  {
    side: 'cosmetics',
    product: 2,
    title: '데모 06 비타민 세럼 후기',
    target: 'content-review',
    start: 3,
    budget: 15_000_000,
  },
  {
    side: 'tea',
    product: 1,
    title: '演示 07 桂花乌龙下午茶',
    target: 'live',
    start: -34,
    days: 49,
    budget: 45_000,
    targets: { views: 1_200_000, engagements: 80_000, clicks: 60_000, conversions: 2_400, sales: 250_000, roas: 5 },
  },
  {
    side: 'food',
    product: 2,
    title: '데모 08 쌀 조청 요리',
    target: 'completed',
    start: -45,
    days: 42,
    budget: 7_000_000,
    targets: { impressions: 4_000_000, views: 1_000_000, engagements: 90_000, sales: 30_000_000, roas: 6 },
  },
  { side: 'cosmetics', product: 3, title: '데모 09 립밤 가을 색', target: 'cancelled', start: 8, budget: 6_000_000 },
]

/** Nine campaigns, each taken by its people from the first stage to where it stands. */
export async function loadCampaigns(marketer: Actor, sides: Record<Plan['side'], Side>, influencers: Influencer[]) {
  const active = influencers.filter(({ isActive }) => isActive)
  for (const [index, plan] of plans.entries()) {
    const { owner, brand, products } = sides[plan.side]
    const words = plan.side === 'tea' ? zh : ko
    const dice = new Dice(`campaign ${index}`)
    const campaign = await owner.ensure('campaigns', { brand: brand.id, title: plan.title }, () => ({
      product: products[plan.product]?.id,
      adType: plan.adType ?? 'branding',
      description: words.brief,
      budget: plan.budget,
      currency: plan.side === 'tea' ? ('CNY' as const) : ('KRW' as const),
      proposalDeadline: seoulDate(inDays(plan.start - 10)),
      campaignStartDate: seoulDate(inDays(plan.start)),
      campaignEndDate: seoulDate(inDays(plan.start + (plan.days ?? 21))),
      targets: plan.targets,
      targeting: {
        influencerCategories: [...words.categories],
        targetAge: dice.pick(['20-29', '25-34', '30-39']),
        uspImportance: dice.int(3, 5),
        additionalDescription: words.target,
      },
    }))
    if (!campaign.manager && campaign.status === 'creating')
      await marketer.update('campaigns', campaign.id, { manager: marketer.id })
    const journey: Journey = {
      id: campaign.id,
      target: plan.target,
      start: plan.start,
      budget: plan.budget,
      words,
      owner,
      marketer,
      cast: [0, 1, 2, 3].map((place) => active[(index * 17 + place * 5) % active.length] as Influencer),
      slug: `campaign-${index + 1}`,
    }
    await travel(journey, stages.length + 4)
  }
}
