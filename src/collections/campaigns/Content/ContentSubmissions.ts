import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { count, webAddress } from '@/fields/texts'
import { titleFrom } from '@/fields/titleFrom'
import { status } from '@/state/statusFields'
import { influencerOfCampaign, ofCampaign } from '../hooks/ofCampaign'
import { contentAccess, contentFields, staffWrites } from './fields'
import { contentSubmissionMachine } from './transitions'

/** A file that was uploaded for a campaign is not handed in for another. */
const ofSameCampaign = agrees({ campaign: 'campaign' }, { orEmpty: true })

/** What was made: the files handed in, their labels, and where they went live. */
export const ContentSubmissions = defineCollection({
  slug: 'content-submissions',
  group: 'campaigns',
  trash: true,
  machine: contentSubmissionMachine,
  access: contentAccess,
  admin: { useAsTitle: 'title', defaultColumns: ['campaign', 'influencer', 'contentType', 'status', 'publishedAt'] },
  hooks: { beforeValidate: [ofCampaign(influencerOfCampaign)] },
  fields: [
    titleFrom('influencer.name'),
    ...status(contentSubmissionMachine),
    ...contentFields,
    {
      name: 'files',
      type: 'array',
      maxRows: 50,
      access: staffWrites,
      fields: [
        { name: 'file', type: 'upload', relationTo: 'assets', required: true, custom: ofSameCampaign },
        { name: 'thumbnail', type: 'upload', relationTo: 'assets', custom: ofSameCampaign },
        count('duration'),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'disclosureLabel', type: 'text', maxLength: 200, access: staffWrites },
        { name: 'aiLabel', type: 'checkbox', defaultValue: false, access: staffWrites },
      ],
    },
    {
      type: 'row',
      fields: [
        webAddress({ name: 'publishedUrl', access: staffWrites }),
        { name: 'publishedAt', type: 'date', access: staffWrites, admin: { date: { pickerAppearance: 'dayAndTime' } } },
      ],
    },
  ],
})
