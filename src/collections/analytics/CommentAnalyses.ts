import { filled, readOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand } from '@/access/rules'
import { platforms } from '@/collections/campaigns/platforms'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { calendarDate } from '@/fields/calendarDate'
import { json } from '@/fields/json'
import { count, words } from '@/fields/texts'
import { titleFrom } from '@/fields/titleFrom'
import { analysisEndpoints } from './analysisEndpoints'
import { analyzeComments } from './hooks/analyzeComments'
import { ofMetric } from './hooks/ofMetric'

const counted = (name: string) => count(name, { defaultValue: 0, access: readOnly, admin: { readOnly: true } })

/** What people said under one day's content, and how they meant it. A person's word goes before the model's. */
export const CommentAnalyses = defineCollection({
  slug: 'comment-analyses',
  group: 'analytics',
  access: { create: isStaff, read: anyOf(isStaff, ofOwnBrand('campaign.brand')), update: isStaff, delete: isStaff },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['campaign', 'metricDate', 'totalComments', 'sentimentScore', 'keyTopics', 'method', 'analyzedAt'],
  },
  defaultSort: '-metricDate',
  endpoints: analysisEndpoints,
  hooks: { beforeValidate: [ofMetric], beforeChange: [analyzeComments] },
  fields: [
    titleFrom('campaign.title'),
    {
      name: 'analyseAgain',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '@/admin/analysis/AnalyseAgain#AnalyseAgain' },
        disableListColumn: true,
      },
    },
    {
      name: 'performanceMetric',
      type: 'relationship',
      relationTo: 'performance-metrics',
      required: true,
      index: true,
      access: { update: readOnly.update },
      custom: agrees({ campaign: 'campaign' }),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'campaign',
          type: 'relationship',
          relationTo: 'campaigns',
          required: true,
          index: true,
          access: readOnly,
        },
        calendarDate({ name: 'metricDate', required: true, access: { ...readOnly, ...filled } }),
      ],
    },
    {
      type: 'row',
      fields: ['totalComments', 'positiveComments', 'negativeComments', 'neutralComments', 'unratedComments'].map(
        counted,
      ),
    },
    {
      type: 'row',
      fields: [
        { name: 'sentimentScore', type: 'number', min: -1, max: 1, access: readOnly, admin: { readOnly: true } },
        words('keyTopics', { access: readOnly, admin: { readOnly: true } }),
      ],
    },
    {
      name: 'comments',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 2000,
      fields: [
        { name: 'text', type: 'textarea', required: true, maxLength: 5000 },
        {
          type: 'row',
          fields: [
            { name: 'platform', type: 'select', options: [...platforms] },
            { name: 'language', type: 'select', options: ['ko', 'zh', 'en', 'other'] },
            { name: 'postedAt', type: 'date' },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'sentiment',
              type: 'select',
              options: ['positive', 'negative', 'neutral', 'unrated'],
              access: readOnly,
              admin: { readOnly: true },
            },
            { name: 'score', type: 'number', min: -1, max: 1, access: readOnly, admin: { readOnly: true } },
            { name: 'override', type: 'select', options: ['positive', 'negative', 'neutral'] },
            {
              name: 'overriddenBy',
              type: 'relationship',
              relationTo: 'users',
              access: readOnly,
              admin: { readOnly: true },
            },
          ],
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'method',
          type: 'select',
          defaultValue: 'offline',
          options: ['offline', 'gpt', 'gemini'],
          access: readOnly,
          admin: { readOnly: true },
        },
        { name: 'analyzedAt', type: 'date', access: readOnly, admin: { readOnly: true } },
      ],
    },
    json('analysisData', { access: readOnly, admin: { readOnly: true } }),
  ],
})
