import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError, type Where } from 'payload'
import { isActor } from '@/access/actors'
import { isOfBrand } from '@/access/brands'
import { agrees } from '@/fields/agrees'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, lockRows } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Campaign } from '@/payload-types'

/** Says what speaks against a new row of this campaign, and at which field; nothing when it may be made. */
export type CampaignCheck = (args: {
  campaign: Campaign
  data: Record<string, unknown>
  req: PayloadRequest
}) => { text: Triple; path: string } | undefined | Promise<{ text: Triple; path: string } | undefined>

/**
 * For what hangs on a campaign: the campaign exists and is the caller's, it does not change afterwards, and it stands
 * still while the row is written (a shared lock), so that a move of the campaign never decides on half a picture.
 */
export const ofCampaign =
  (...checks: CampaignCheck[]): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const reference = originalDoc?.campaign ?? data?.campaign
    const id = reference && idOf(reference)
    if (!data || !isUuid(id)) return data
    const refuse = (text: Triple, path: string) => {
      throw new ValidationError(
        { collection: collection.slug, errors: [{ message: say(text, languageOf(req)), path }], req },
        req.t,
      )
    }
    await lockRows(req, 'campaigns', [id], 'share')
    const campaign = await req.payload.findByID({
      collection: 'campaigns',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      trash: operation === 'update',
      req,
    })
    if (!campaign || (isActor(req, 'brand') && !(await isOfBrand(req, campaign.brand))))
      refuse(errors.noSuchReference, 'campaign')
    if (operation === 'create') {
      for (const check of checks) {
        const fault = await check({ campaign: campaign as Campaign, data, req })
        if (fault) refuse(fault.text, fault.path)
      }
    }
    return data
  }

/** For a row's `influencer`: there is one of the campaign's, whatever became of it. */
export const onCampaign = agrees(
  { campaign: 'campaign', influencer: 'influencer' },
  { among: 'campaign-influencers', text: errors.influencerNotOnCampaign },
)

/** The influencer is one of the campaign's, and still on board. */
export const influencerOfCampaign: CampaignCheck = async ({ campaign, data, req }) => {
  const id = data.influencer && idOf(data.influencer as string)
  if (!isUuid(id)) return undefined
  const where: Where = {
    and: [
      { campaign: { equals: campaign.id } },
      { influencer: { equals: id } },
      { status: { not_in: ['declined', 'dropped'] } },
    ],
  }
  const { totalDocs } = await req.payload.count({
    collection: 'campaign-influencers',
    where,
    overrideAccess: true,
    req,
  })
  return totalDocs > 0 ? undefined : { text: errors.influencerNotOnCampaign, path: 'influencer' }
}
