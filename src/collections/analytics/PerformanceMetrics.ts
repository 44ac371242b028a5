import type { NumberField } from 'payload'
import { readOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand } from '@/access/rules'
import { influencerOfCampaign, ofCampaign, onCampaign } from '@/collections/campaigns/hooks/ofCampaign'
import { platforms } from '@/collections/campaigns/platforms'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { calendarDate } from '@/fields/calendarDate'
import { amount, currency } from '@/fields/money'
import { count, webAddress } from '@/fields/texts'
import { metricEndpoints } from './metricEndpoints'

/** Whose numbers they are does not change: what hangs on them belongs to the same brand. */
const once = { update: readOnly.update }

const rate = (name: string): NumberField => ({ name, type: 'number', min: 0, max: 999.99 })

/**
 * One day of one influencer on one platform for one campaign. Flat on purpose: the table is partitioned by month
 * (its primary key is `id, metric_date`), and partitions carry no arrays or translations.
 */
export const PerformanceMetrics = defineCollection({
  slug: 'performance-metrics',
  group: 'analytics',
  access: { create: isStaff, read: anyOf(isStaff, ofOwnBrand('campaign.brand')), update: isStaff, delete: isStaff },
  admin: {
    useAsTitle: 'metricDate',
    defaultColumns: ['metricDate', 'campaign', 'influencer', 'platform', 'views', 'likes', 'salesAmount', 'source'],
    components: {
      beforeListTable: ['@/admin/import/ImportLink#ImportLink'],
      views: { import: { Component: '@/admin/import/ImportView#ImportView', path: '/import', exact: true } },
    },
  },
  defaultSort: '-metricDate',
  endpoints: metricEndpoints,
  indexes: [{ fields: ['campaign', 'influencer', 'platform', 'metricDate'], unique: true }],
  hooks: { beforeValidate: [ofCampaign(influencerOfCampaign)] },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'campaign', type: 'relationship', relationTo: 'campaigns', required: true, index: true, access: once },
        {
          name: 'influencer',
          type: 'relationship',
          relationTo: 'influencers',
          required: true,
          index: true,
          access: once,
          custom: onCampaign,
        },
      ],
    },
    {
      name: 'contentSubmission',
      type: 'relationship',
      relationTo: 'content-submissions',
      index: true,
      custom: agrees({ campaign: 'campaign', influencer: 'influencer' }),
    },
    {
      type: 'row',
      fields: [
        { name: 'platform', type: 'select', required: true, options: [...platforms] },
        calendarDate({ name: 'metricDate', required: true, index: true }),
        {
          name: 'source',
          type: 'select',
          required: true,
          defaultValue: 'manual',
          options: ['api', 'manual', 'import', 'estimate'],
        },
      ],
    },
    {
      type: 'row',
      fields: ['views', 'likes', 'comments', 'shares', 'saves'].map((name) => count(name, { defaultValue: 0 })),
    },
    { type: 'row', fields: ['impressions', 'clicks', 'conversions', 'followers'].map((name) => count(name)) },
    { type: 'row', fields: [rate('engagementRate'), rate('clickThroughRate'), rate('conversionRate')] },
    { type: 'row', fields: [amount({ name: 'salesAmount' }), currency()] },
    { type: 'row', fields: [webAddress({ name: 'evidenceUrl' }), { name: 'evidence', type: 'text', maxLength: 300 }] },
  ],
})
