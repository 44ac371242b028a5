import type { Field, FieldAccess, RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'
import { isActor } from '@/access/actors'
import { fieldOnly, readOnly } from '@/access/fields'
import { agrees } from '@/fields/agrees'
import { calendarDate } from '@/fields/calendarDate'
import { amount, currency } from '@/fields/money'
import { count, words } from '@/fields/texts'
import { status } from '@/state/statusFields'
import { hasReached } from './stages'
import { campaignMachine } from './transitions'

/** Content: staff always, the brand while it is the brand's turn to write. */
const content = {
  update: (({ doc, req }) =>
    isActor(req, 'staff') || ['creating', 'revising'].includes(doc?.status)) satisfies FieldAccess,
}

/** Money: as content, and for nobody once the campaign is confirmed. */
const terms = {
  update: ((args) =>
    !hasReached(args.doc?.status ?? 'creating', 'confirmed') && content.update(args)) satisfies FieldAccess,
}

const staffWrites = { create: fieldOnly('staff'), update: fieldOnly('staff') }

export const campaignFields: Field[] = [
  ...status(campaignMachine),
  { name: 'title', type: 'text', required: true, maxLength: 200, access: content },
  {
    type: 'row',
    fields: [
      {
        name: 'brand',
        type: 'relationship',
        relationTo: 'brands',
        required: true,
        index: true,
        access: { update: fieldOnly('staff') },
      },
      {
        name: 'product',
        type: 'relationship',
        relationTo: 'products',
        required: true,
        index: true,
        access: content,
        custom: agrees({ brand: 'brand' }),
        admin: { components: { Field: '@/admin/ProductField#ProductField' } },
        filterOptions: ({ data }) => (data?.brand ? { brand: { equals: data.brand } } : true),
      },
      { name: 'adType', type: 'select', options: ['branding', 'live-commerce'], access: content },
    ],
  },
  { name: 'description', type: 'textarea', maxLength: 20000, access: content },
  { type: 'row', fields: [amount({ name: 'budget', required: true, access: terms }), currency({ access: terms })] },
  {
    type: 'row',
    fields: [
      calendarDate({ name: 'proposalDeadline', required: true, access: content }),
      calendarDate({ name: 'campaignStartDate', required: true, access: content }),
      calendarDate({ name: 'campaignEndDate', required: true, access: content }),
    ],
  },
  {
    name: 'targeting',
    type: 'group',
    access: content,
    fields: [
      words('influencerCategories'),
      { name: 'targetAge', type: 'text', maxLength: 20 },
      count('uspImportance', { min: 1, max: 5 }),
      { name: 'influencerImpact', type: 'textarea', maxLength: 5000 },
      { name: 'additionalDescription', type: 'textarea', maxLength: 5000 },
      { name: 'secondaryContentUsage', type: 'checkbox', defaultValue: false },
    ],
  },
  {
    name: 'targets',
    type: 'group',
    access: content,
    fields: [
      {
        type: 'row',
        fields: ['impressions', 'views', 'engagements', 'clicks', 'conversions'].map((name) => count(name)),
      },
      { type: 'row', fields: [amount({ name: 'sales' }), { name: 'roas', type: 'number', min: 0 }] },
    ],
  },
  {
    name: 'manager',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    access: staffWrites,
    admin: { position: 'sidebar' },
    filterOptions: { role: { in: ['admin', 'marketer'] } },
    // A brand may not read staff accounts, so looking the manager up in its name would refuse every save of its own.
    validate: ((value, args) =>
      !isActor(args.req, 'staff') || relationship(value, args)) satisfies RelationshipFieldSingleValidation,
  },
  count('currentStage', {
    defaultValue: 1,
    min: 1,
    max: 12,
    access: readOnly,
    admin: { position: 'sidebar', readOnly: true },
  }),
  {
    name: 'cancellationReason',
    type: 'textarea',
    maxLength: 2000,
    access: readOnly,
    admin: { readOnly: true, condition: (data) => data.status === 'cancelled' },
  },
  {
    ...amount({ name: 'cancellationFee', access: readOnly }),
    admin: { readOnly: true, condition: (data) => data.status === 'cancelled' },
  },
  {
    name: 'cancelledAt',
    type: 'date',
    access: readOnly,
    admin: { readOnly: true, condition: (data) => data.status === 'cancelled' },
  },
  { name: 'cancellationPolicy', type: 'json', access: readOnly, admin: { hidden: true } },
  {
    name: 'timeline',
    type: 'ui',
    admin: { components: { Field: '@/admin/Timeline#Timeline' }, disableListColumn: true },
  },
]
