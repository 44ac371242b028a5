import type { Field } from 'payload'
import { fieldOnly, readOnly } from '@/access/fields'
import { agrees } from '@/fields/agrees'
import { calendarDate } from '@/fields/calendarDate'
import { encryptedAmount } from '@/fields/encrypted'
import { amount, currency } from '@/fields/money'
import { titleFrom } from '@/fields/titleFrom'
import { status } from '@/state/statusFields'
import { feeNatures, treatments } from '../treatments'
import { settlementMachine } from './transitions'

/** Taxes of a person are staff's to see. */
const tax = { read: fieldOnly('staff') }

/** One influencer: the fee as contracted, what is kept back as tax (in won), and what is paid out. */
const line: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'influencer', type: 'relationship', relationTo: 'influencers', required: true },
      {
        name: 'campaignInfluencer',
        type: 'relationship',
        relationTo: 'campaign-influencers',
        custom: agrees({ campaign: 'campaign', influencer: 'influencer' }),
      },
    ],
  },
  {
    type: 'row',
    fields: [
      encryptedAmount({ name: 'fee' }),
      encryptedAmount({ name: 'feeInWon', access: tax }),
      encryptedAmount({ name: 'net', access: tax }),
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'taxTreatment',
        type: 'select',
        required: true,
        defaultValue: 'needs-review',
        options: [...treatments],
        access: tax,
      },
      { name: 'incomeTaxRate', type: 'number', min: 0, max: 100, access: tax },
      encryptedAmount({ name: 'incomeTax', access: tax }),
      encryptedAmount({ name: 'localTax', access: tax }),
    ],
  },
  { name: 'decisionBasis', type: 'textarea', maxLength: 2000, access: tax },
  {
    type: 'row',
    fields: [
      { name: 'decidedBy', type: 'relationship', relationTo: 'users', access: tax },
      { name: 'decidedAt', type: 'date', access: tax },
    ],
  },
]

export const settlementFields: Field[] = [
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
        custom: agrees({ brand: 'brand' }),
      },
      { name: 'brand', type: 'relationship', relationTo: 'brands', required: true, index: true, access: readOnly },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'completion',
        options: ['completion', 'cancellation'],
        access: readOnly,
      },
      {
        name: 'feeNature',
        type: 'select',
        options: [...feeNatures],
        admin: { condition: ({ kind }) => kind === 'cancellation' },
      },
    ],
  },
  {
    type: 'row',
    fields: [amount({ name: 'amount', required: true, access: readOnly }), currency({ access: readOnly })],
  },
  {
    type: 'row',
    fields: [
      { name: 'exchangeRate', type: 'number', min: 0, access: readOnly },
      calendarDate({ name: 'exchangeRateDate', access: readOnly }),
      { ...amount({ name: 'amountInWon', access: readOnly }), custom: { whole: true } },
    ],
  },
  {
    type: 'row',
    fields: [calendarDate({ name: 'dueDate', index: true }), { name: 'completedAt', type: 'date', access: readOnly }],
  },
  { name: 'lines', type: 'array', access: readOnly, fields: line },
]
