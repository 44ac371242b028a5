import type { Field } from 'payload'
import { fieldOnly, readOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand } from '@/access/rules'
import { count } from '@/fields/texts'
import { onCampaign } from '../hooks/ofCampaign'

/** Content of a campaign is written by staff; its brand reads it and moves it (approve, send back). */
export const staffWrites = { create: fieldOnly('staff'), update: fieldOnly('staff') }

export const contentAccess = {
  create: isStaff,
  read: anyOf(isStaff, ofOwnBrand('campaign.brand')),
  update: anyOf(isStaff, ofOwnBrand('campaign.brand')),
  delete: isStaff,
}

const fixed = { create: fieldOnly('staff'), update: readOnly.update }

/** What plans and submissions have in common. */
export const contentFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'campaign', type: 'relationship', relationTo: 'campaigns', required: true, index: true, access: fixed },
      {
        name: 'influencer',
        type: 'relationship',
        relationTo: 'influencers',
        required: true,
        index: true,
        access: fixed,
        custom: onCampaign,
      },
      { name: 'contentType', type: 'select', options: ['image', 'video'], access: staffWrites },
    ],
  },
  count('currentRevisionNumber', { defaultValue: 0, access: readOnly, admin: { position: 'sidebar', readOnly: true } }),
]
