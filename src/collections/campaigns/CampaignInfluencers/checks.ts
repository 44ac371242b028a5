import { errors } from '@/i18n/words/errors'
import { type Currency, exceeds, sumOf } from '@/lib/money'
import { hasReached } from '../Campaigns/stages'
import type { CampaignCheck } from '../hooks/ofCampaign'

/** Invitations go out from recruiting until the work is planned. */
export const isRecruiting: CampaignCheck = ({ campaign }) =>
  hasReached(campaign.status, 'recruiting') && !hasReached(campaign.status, 'planning')
    ? undefined
    : { text: errors.notRecruiting, path: 'campaign' }

/** Once the campaign is confirmed, a latecomer's fee must fit what is left of the budget: it cannot be changed later. */
export const feeFitsBudget: CampaignCheck = async ({ campaign, data, req }) => {
  if (!hasReached(campaign.status, 'confirmed') || typeof data.adFee !== 'number') return undefined
  const { docs } = await req.payload.find({
    collection: 'campaign-influencers',
    where: { and: [{ campaign: { equals: campaign.id } }, { status: { not_in: ['declined', 'dropped'] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const currency = campaign.currency as Currency
  const sum = sumOf([data.adFee, ...docs.map(({ adFee }) => adFee ?? 0)], currency)
  return exceeds(sum, campaign.budget, currency) ? { text: errors.feeOverBudget, path: 'adFee' } : undefined
}
