import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'
import { titleFrom } from '@/fields/titleFrom'
import { status } from '@/state/statusFields'
import { influencerOfCampaign, ofCampaign } from '../hooks/ofCampaign'
import { contentAccess, contentFields, staffWrites } from './fields'
import { contentPlanMachine } from './transitions'

/** What an influencer means to make, before it is made. */
export const ContentPlans = defineCollection({
  slug: 'content-plans',
  group: 'campaigns',
  trash: true,
  machine: contentPlanMachine,
  access: contentAccess,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['campaign', 'influencer', 'contentType', 'status', 'currentRevisionNumber'],
  },
  hooks: { beforeValidate: [ofCampaign(influencerOfCampaign)] },
  fields: [
    titleFrom('influencer.name'),
    ...status(contentPlanMachine),
    ...contentFields,
    json('planData', { required: true, access: staffWrites }),
  ],
})
