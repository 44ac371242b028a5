import { anyOf, isStaff, ofOwnBrand } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { count } from '@/fields/texts'
import { ofCampaign } from '../hooks/ofCampaign'

/** A request for changes to a plan or a submission; made by the move that sends it back. */
export const ContentRevisions = defineCollection({
  slug: 'content-revisions',
  group: 'campaigns',
  access: { create: isStaff, read: anyOf(isStaff, ofOwnBrand('campaign.brand')), update: isStaff, delete: isStaff },
  admin: { useAsTitle: 'feedback', defaultColumns: ['campaign', 'target', 'revisionNumber', 'status', 'feedbackBy'] },
  hooks: { beforeValidate: [ofCampaign()] },
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', required: true, index: true },
    {
      name: 'target',
      type: 'relationship',
      relationTo: ['content-plans', 'content-submissions'],
      required: true,
      custom: agrees({ campaign: 'campaign' }),
    },
    count('revisionNumber', { required: true, min: 1 }),
    { name: 'feedback', type: 'textarea', maxLength: 5000 },
    { name: 'feedbackBy', type: 'relationship', relationTo: 'users', index: true },
    { name: 'status', type: 'select', required: true, defaultValue: 'open', options: ['open', 'resolved'] },
    json('revisionData'),
  ],
})
