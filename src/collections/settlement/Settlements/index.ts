import { readOnly } from '@/access/fields'
import { anyOf, isStaff, nobody, ofOwnBrand } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { calendarDate } from '@/fields/calendarDate'
import { encryptedAmount } from '@/fields/encrypted'
import { amount, currency } from '@/fields/money'
import { titleFrom } from '@/fields/titleFrom'
import { status } from '@/state/statusFields'
import { settlementMachine } from './transitions'

/** What a completed campaign owes, one line for each influencer. Made by the campaign's last move, never by hand. */
export const Settlements = defineCollection({
  slug: 'settlements',
  group: 'settlement',
  machine: settlementMachine,
  access: { create: nobody, read: anyOf(isStaff, ofOwnBrand('brand')), update: isStaff, delete: nobody },
  admin: { useAsTitle: 'title', defaultColumns: ['campaign', 'brand', 'amount', 'currency', 'status', 'dueDate'] },
  defaultSort: '-createdAt',
  fields: [
    titleFrom('campaign.title'),
    ...status(settlementMachine),
    {
      type: 'row',
      fields: [
        {
          name: 'campaign',
          type: 'relationship',
          relationTo: 'campaigns',
          required: true,
          unique: true,
          access: readOnly,
        },
        { name: 'brand', type: 'relationship', relationTo: 'brands', required: true, index: true, access: readOnly },
      ],
    },
    {
      type: 'row',
      fields: [{ ...amount({ name: 'amount', required: true, access: readOnly }) }, currency({ access: readOnly })],
    },
    {
      type: 'row',
      fields: [calendarDate({ name: 'dueDate', index: true }), { name: 'completedAt', type: 'date', access: readOnly }],
    },
    {
      name: 'lines',
      type: 'array',
      access: readOnly,
      fields: [
        { name: 'influencer', type: 'relationship', relationTo: 'influencers', required: true },
        { name: 'campaignInfluencer', type: 'relationship', relationTo: 'campaign-influencers' },
        encryptedAmount({ name: 'fee' }),
      ],
    },
  ],
})
