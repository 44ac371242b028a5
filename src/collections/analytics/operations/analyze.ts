import type { PayloadRequest } from 'payload'
import { type Amount, formulaVersion } from '@/analytics/figures'
import type { PlatformSums } from '@/analytics/sums'
import { addDays, earlierOf, laterOf, seoulDate } from '@/lib/days'
import { idOf } from '@/lib/ids'
import type { Currency } from '@/lib/money'
import { readableRow, requireActor } from '@/requests/caller'
import { type AnalyticsInput, analyticsInput } from './analyticsInput'
import { byCampaign, byDay, byInfluencer, byPlatform } from './breakdowns'
import { type Conversion, conversionTo } from './conversion'
import { readCosts } from './costs'
import { houseId, readCampaigns, readPeriod, readSums, type Scope, type Window } from './readSums'
import { profitOf, type Report, reportOf } from './report'
import { targetsOf } from './targets'

/** How a campaign did, over its whole time unless a window is named. @throws CodedError 401, 404, 400 */
export async function analyzeCampaign(req: PayloadRequest, id: unknown) {
  const campaign = await readableRow(req, 'campaigns', id)
  const input = analyticsInput(req, ['platform', 'day', 'influencer'])
  const scope: Scope = { type: 'campaign', id: campaign.id }
  const period = await readPeriod(req.payload, scope)
  const window = windowOf(input, {
    from: earlierOf(campaign.campaignStartDate, period?.from),
    to: laterOf(campaign.campaignEndDate, period?.to),
  })
  const product = await req.payload.findByID({
    collection: 'products',
    id: idOf(campaign.product),
    depth: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  const answer = await analyze(req, scope, window, input, input.currency ?? (campaign.currency as Currency), {
    profit: (sums, conversion) => profitOf(sums, product.marginRate, conversion),
  })
  const { context, ...shown } = answer
  return {
    scope: { ...scope, title: campaign.title },
    ...shown,
    targets: targetsOf(campaign.targets, shown.measured, campaign.currency as Currency, answer.currency),
    by: {
      ...shown.by,
      ...(input.by.includes('influencer') && { influencer: await byInfluencer(req, campaign, window, context) }),
    },
  }
}

/** How a brand's campaigns did together, over the last ninety days unless a window is named. @throws CodedError 401, 404, 400 */
export async function analyzeBrand(req: PayloadRequest, id: unknown) {
  const brand = await readableRow(req, 'brands', id)
  const input = analyticsInput(req, ['platform', 'day', 'campaign'])
  const window = windowOf(input, lastDays(input))
  const campaigns = await readCampaigns(req.payload, brand.id, window)
  const margins = await marginsOf(req, campaigns)
  const answer = await analyze(req, { type: 'brand', id: brand.id }, window, input, input.currency ?? 'KRW', {
    profit: (sums, conversion) => sumOfProfits(sums, campaigns, margins, conversion),
  })
  const { context, ...shown } = answer
  return {
    scope: { type: 'brand' as const, id: brand.id, title: brand.name },
    ...shown,
    by: { ...shown.by, ...(input.by.includes('campaign') && { campaign: byCampaign(campaigns, margins, context) }) },
  }
}

/** How the whole house did, over the last ninety days unless a window is named. @throws CodedError 401, 403 not staff, 400 */
export async function analyzeHouse(req: PayloadRequest) {
  requireActor(req, 'staff')
  const input = analyticsInput(req, ['platform', 'day'])
  const { context: _context, ...shown } = await analyze(
    req,
    { type: 'house', id: houseId },
    windowOf(input, lastDays(input)),
    input,
    input.currency ?? 'KRW',
    // Margins are the products' own: what the house earned is the sum over its brands.
    { profit: () => ({ value: null, missing: 'not-divisible' }) },
  )
  return { scope: { type: 'house' as const }, ...shown }
}

export type Context = { conversion: Conversion; reference: Parameters<typeof reportOf>[1]['reference'] }

async function analyze(
  req: PayloadRequest,
  scope: Scope,
  window: Window,
  { by }: AnalyticsInput,
  currency: Currency,
  { profit }: { profit: (sums: PlatformSums[], conversion: Conversion) => Amount },
) {
  const [sums, costs, policies] = await Promise.all([
    readSums(req.payload, scope, window),
    readCosts(req.payload, scope, window),
    req.payload.findGlobal({ slug: 'policies', depth: 0, overrideAccess: true, req }),
  ])
  const reference = policies.referenceCpm
  const wanted = [...sums, ...costs].map((part) => part.currency)
  const today = seoulDate(new Date())
  const conversion = await conversionTo(req, currency, [...wanted, reference.currency], earlierOf(today, window.to))
  const cost: Amount =
    costs.length === 0
      ? { value: null, missing: 'no-cost' }
      : conversion.sum(costs.map((part) => ({ amount: part.cost, currency: part.currency })))
  const report = (some: PlatformSums[], ownCost: Amount): Report =>
    reportOf(some, { cost: ownCost, profit: profit(some, conversion), reference, conversion })
  const [measured, estimated] = [sums.filter(({ isEstimate }) => !isEstimate), sums.filter((part) => part.isEstimate)]
  const context: Context = { conversion, reference }
  return {
    window,
    currency,
    formulaVersion,
    rates: conversion.rates,
    missingRates: conversion.missing.filter((from) => wanted.includes(from)),
    measured: report(measured, cost),
    // Paid once, for what was measured.
    estimated: estimated.length > 0 ? report(estimated, { value: null, missing: 'not-divisible' }) : null,
    by: {
      ...(by.includes('platform') && { platform: byPlatform(sums, context) }),
      ...(by.includes('day') && { day: await byDay(req.payload, scope, window, context) }),
    },
    context,
  }
}

const windowOf = (input: AnalyticsInput, otherwise: Window): Window => ({
  from: input.from ?? earlierOf(otherwise.from, input.to),
  to: input.to ?? laterOf(otherwise.to, input.from),
})

const lastDays = ({ from, to }: AnalyticsInput): Window => {
  const last = to ?? seoulDate(new Date())
  return { from: from ?? addDays(last, -89), to: last }
}

type Keyed = PlatformSums & { key: string }

/** The margin of each campaign's product, in percent. */
async function marginsOf(req: PayloadRequest, campaigns: Keyed[]): Promise<Map<string, number | null>> {
  const { rows } = await req.payload.db.pool.query<{ id: string; margin: number | null }>(
    'select c.id, p.margin_rate::float8 as margin from campaigns c join products p on p.id = c.product_id where c.id = any($1)',
    [[...new Set(campaigns.map(({ key }) => key))]],
  )
  return new Map(rows.map(({ id, margin }) => [id, margin]))
}

/** Profit of a brand: each campaign's sales at its own product's margin. */
function sumOfProfits(
  sums: PlatformSums[],
  campaigns: Keyed[],
  margins: Map<string, number | null>,
  conversion: Conversion,
): Amount {
  const isEstimate = sums.some((part) => part.isEstimate)
  const counted = campaigns.filter((part) => part.isEstimate === isEstimate && part.known.sales > 0)
  if (counted.length === 0) return { value: null, missing: 'not-reported' }
  const profits = counted.map((part) => profitOf([part], margins.get(part.key), conversion))
  const none = profits.find(({ value }) => value === null)
  return none ?? conversion.sum(profits.map(({ value }) => ({ amount: value ?? 0, currency: conversion.currency })))
}
