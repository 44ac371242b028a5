import { publicRows } from '@/access/published'
import { line, prose } from '@/fields/localized'
import { amount, currency } from '@/fields/money'
import { faqs, icon, link, order } from '@/fields/page'
import { count } from '@/fields/texts'
import { definePage } from '../page'
import { productEndpoints } from './endpoints'
import { keepBoughtPlan, keepBoughtProduct } from './hooks/keepWhatIsBought'
import { pricesDiffer } from './hooks/pricesDiffer'
import { planIntervals, plans } from './plans'

export const planVisibilities = ['public', 'private', 'legacy'] as const

/** A plan that customers buy: its prices, what they get, and what its owner may do. */
export const BillingProducts = definePage({
  slug: 'billing-products',
  group: 'billing',
  read: publicRows({ known: { visibility: { equals: 'public' } }, shown: { isActive: { equals: true } } }),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'plan', 'visibility', 'isActive', 'order', '_status'],
  },
  defaultSort: 'order',
  endpoints: productEndpoints,
  hooks: { beforeValidate: [pricesDiffer], beforeChange: [keepBoughtPlan], beforeDelete: [keepBoughtProduct] },
  fields: [
    line('name', { required: true, maxLength: 60 }),
    line('headline'),
    prose('description', { maxLength: 1000 }),
    {
      type: 'row',
      fields: [
        {
          name: 'visibility',
          type: 'select',
          required: true,
          defaultValue: 'private',
          index: true,
          options: [...planVisibilities],
        },
        { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
        { name: 'isRecommended', type: 'checkbox', defaultValue: false },
      ],
    },
    { name: 'plan', type: 'select', required: true, defaultValue: 'pro', options: [...plans] },
    {
      type: 'row',
      fields: [
        count('monthlyApiLimit', { required: true, defaultValue: 100 }),
        count('monthlyStorageLimit', { required: true, defaultValue: 1024 ** 3 }),
      ],
    },
    {
      name: 'prices',
      type: 'array',
      maxRows: 12,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'interval', type: 'select', required: true, defaultValue: 'month', options: [...planIntervals] },
            amount({ name: 'amount', required: true }),
            currency(),
            { name: 'stripePriceId', type: 'text', maxLength: 100 },
          ],
        },
      ],
    },
    {
      name: 'features',
      type: 'array',
      maxRows: 30,
      fields: [
        { type: 'row', fields: [line('label', { required: true, maxLength: 100 }), icon()] },
        prose('description', { maxLength: 500 }),
      ],
    },
    {
      name: 'steps',
      type: 'array',
      maxRows: 12,
      fields: [line('title', { required: true, maxLength: 100 }), prose('description', { maxLength: 500 })],
    },
    faqs(),
    {
      name: 'checkoutLinks',
      type: 'array',
      maxRows: 5,
      fields: [
        {
          type: 'row',
          fields: [
            line('ctaLabel', { required: true, maxLength: 60 }),
            {
              name: 'provider',
              type: 'select',
              required: true,
              defaultValue: 'stripe',
              options: ['stripe', 'contact'],
            },
            count('trialDays', { max: 365, defaultValue: 0 }),
          ],
        },
        { type: 'row', fields: [link('successUrl'), link('cancelUrl')] },
      ],
    },
    order(),
    {
      name: 'linking',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '@/admin/billing/LinkProduct#LinkProduct' },
      },
    },
  ],
})
