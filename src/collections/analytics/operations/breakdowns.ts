import type { Payload, PayloadRequest } from 'payload'
import type { Amount } from '@/analytics/figures'
import type { PlatformSums } from '@/analytics/sums'
import { contractedStatuses } from '@/collections/campaigns/Campaigns/stages'
import { daysOf, earlierOf, laterOf } from '@/lib/days'
import { idOf } from '@/lib/ids'
import type { Campaign } from '@/payload-types'
import type { Context } from './analyze'
import { readDays, readInfluencers, type Scope, type Window } from './readSums'
import { profitOf, reportOf } from './report'

/** Fees are a person's, not a platform's. */
const indivisible: Amount = { value: null, missing: 'not-divisible' }

type Keyed = PlatformSums & { key: string }

/** Rows of a key, measured and estimated apart. */
function perKey<Answer>(sums: Keyed[], answer: (key: string, isEstimate: boolean, parts: Keyed[]) => Answer): Answer[] {
  const groups = new Map<string, Keyed[]>()
  for (const part of sums) {
    const group = `${part.key}|${part.isEstimate}`
    groups.set(group, [...(groups.get(group) ?? []), part])
  }
  return [...groups.values()].map((parts) => {
    const [{ key, isEstimate }] = parts as [Keyed]
    return answer(key, isEstimate, parts)
  })
}

export const byPlatform = (sums: PlatformSums[], { conversion, reference }: Context) =>
  perKey(
    sums.map((part) => ({ ...part, key: part.platform })),
    (platform, isEstimate, parts) => ({
      platform,
      isEstimate,
      ...reportOf(parts, { cost: indivisible, profit: indivisible, reference, conversion }),
    }),
  )

export async function byDay(payload: Payload, scope: Scope, window: Window, { conversion }: Context) {
  const days = await readDays(payload, scope, window)
  return days.map(({ sales, currency, ...day }) => ({
    ...day,
    currency,
    revenue: sales === null ? null : conversion.sum([{ amount: sales, currency }]).value,
  }))
}

export const byCampaign = (sums: Keyed[], margins: Map<string, number | null>, { conversion, reference }: Context) =>
  perKey(sums, (campaign, isEstimate, parts) => ({
    campaign,
    isEstimate,
    ...reportOf(parts, {
      cost: indivisible,
      profit: profitOf(parts, margins.get(campaign), conversion),
      reference,
      conversion,
    }),
  }))

/** Each influencer of a campaign, with the part of the fee that falls into the window. */
export async function byInfluencer(
  req: PayloadRequest,
  campaign: Campaign,
  window: Window,
  { conversion, reference }: Context,
) {
  const [sums, members] = await Promise.all([
    readInfluencers(req.payload, campaign.id, window),
    req.payload.find({
      collection: 'campaign-influencers',
      where: { and: [{ campaign: { equals: campaign.id } }, { status: { in: [...contractedStatuses] } }] },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    }),
  ])
  const share = shareOf(campaign, window)
  const fees = new Map(members.docs.map(({ influencer, adFee }) => [idOf(influencer), (adFee ?? 0) * share]))
  const names = await namesOf(req, [...new Set(sums.map(({ key }) => key))])
  return perKey(sums, (influencer, isEstimate, parts) => {
    const fee = fees.get(influencer)
    const cost: Amount =
      fee === undefined
        ? { value: null, missing: 'no-cost' }
        : conversion.sum([{ amount: fee, currency: campaign.currency }])
    const report = reportOf(parts, { cost, profit: indivisible, reference, conversion })
    return { influencer, name: names.get(influencer) ?? null, isEstimate, ...report }
  })
}

/** How much of a campaign's time lies in the window, 0 to 1. */
function shareOf({ campaignStartDate, campaignEndDate }: Campaign, { from, to }: Window): number {
  const first = laterOf(from, campaignStartDate)
  const last = earlierOf(to, campaignEndDate)
  return first > last ? 0 : daysOf(first, last) / daysOf(campaignStartDate, campaignEndDate)
}

async function namesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'influencers',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
    limit: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
