import type { FieldAccess } from 'payload'
import { fieldOnly, readOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand, only } from '@/access/rules'
import { recordCostOfCampaign } from '@/collections/analytics/hooks/recordCostOfCampaign'
import { defineCollection } from '@/collections/define'
import { calendarDate } from '@/fields/calendarDate'
import { encryptedAmount, encryptedText } from '@/fields/encrypted'
import { words } from '@/fields/texts'
import { titleFrom } from '@/fields/titleFrom'
import { idOf } from '@/lib/ids'
import { status } from '@/state/statusFields'
import { hasReached } from '../Campaigns/stages'
import { ofCampaign } from '../hooks/ofCampaign'
import { feeFitsBudget, isRecruiting } from './checks'
import { campaignInfluencerMachine } from './transitions'

const staffWrites = { update: fieldOnly('staff') }

/** Fees are staff's to write, and nobody's once the campaign is confirmed. */
const beforeConfirmed: FieldAccess = async ({ doc, req }) => {
  if (!fieldOnlyStaff({ req })) return false
  if (!doc?.campaign) return true
  const campaign = await req.payload.findByID({
    collection: 'campaigns',
    id: idOf(doc.campaign),
    select: { status: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    trash: true,
    req,
  })
  return !hasReached(campaign?.status ?? 'creating', 'confirmed')
}
const fieldOnlyStaff = fieldOnly('staff')
const fees = { create: fieldOnlyStaff, update: beforeConfirmed }

/** An influencer on a campaign: invitation, terms, contract, delivery. */
export const CampaignInfluencers = defineCollection({
  slug: 'campaign-influencers',
  group: 'campaigns',
  machine: campaignInfluencerMachine,
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ofOwnBrand('campaign.brand')),
    update: isStaff,
    delete: isStaff,
  },
  admin: { useAsTitle: 'title', defaultColumns: ['campaign', 'influencer', 'status', 'adFee', 'productionDeadline'] },
  indexes: [{ fields: ['campaign', 'influencer'], unique: true }],
  hooks: {
    beforeValidate: [ofCampaign(isRecruiting, feeFitsBudget)],
    afterChange: [recordCostOfCampaign],
    afterDelete: [recordCostOfCampaign],
  },
  fields: [
    titleFrom('influencer.name'),
    ...status(campaignInfluencerMachine),
    {
      type: 'row',
      fields: [
        {
          name: 'campaign',
          type: 'relationship',
          relationTo: 'campaigns',
          required: true,
          index: true,
          access: readOnlyAfterwards(),
        },
        {
          name: 'influencer',
          type: 'relationship',
          relationTo: 'influencers',
          required: true,
          index: true,
          access: readOnlyAfterwards(),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        encryptedAmount({ name: 'proposedFee', access: fees }),
        encryptedAmount({ name: 'adFee', access: fees }),
      ],
    },
    words('deliverables', { access: staffWrites }),
    { name: 'additionalTerms', type: 'textarea', maxLength: 10000, access: staffWrites },
    encryptedText({ name: 'contractUrl', maxLength: 2000, access: staffWrites }),
    {
      type: 'row',
      fields: [
        calendarDate({ name: 'productionStartDate', access: staffWrites }),
        calendarDate({ name: 'productionDeadline', access: staffWrites }),
      ],
    },
  ],
})

function readOnlyAfterwards() {
  return { update: readOnly.update }
}
