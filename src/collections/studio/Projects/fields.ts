import type { Field, FieldAccess } from 'payload'
import { isActor } from '@/access/actors'
import { fieldNobody, readOnly } from '@/access/fields'
import { calendarDate } from '@/fields/calendarDate'
import { choice } from '@/fields/choice'
import { json } from '@/fields/json'
import { amount, currency } from '@/fields/money'
import { ownedBy } from '@/fields/people'
import { count, webAddress } from '@/fields/texts'
import { languages, ratios, resolutions, voices } from '@/generation/kinds'
import { sections } from '@/i18n/words/sections'
import { idOf } from '@/lib/ids'
import { status } from '@/state/statusFields'
import { versionFields } from '../hooks/versionNotes'
import { projectMachine } from './transitions'

/** Who it is shared with is for those to see who may change it. */
const ownerReads: FieldAccess = ({ data, doc, req }) => {
  // Building a form, Payload hands over the document as data.
  const owner = (doc ?? data)?.user
  return isActor(req, 'staff') || Boolean(req.user && owner && idOf(owner) === req.user.id)
}

const orderedTexts = (name: string): Field => ({
  name,
  type: 'array',
  maxRows: 50,
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'text', type: 'text', required: true, maxLength: 1000 },
        { name: 'category', type: 'text', maxLength: 50 },
      ],
    },
  ],
})

/** Which models do the work, and what the pictures look like. */
const videoPreference: Field = {
  name: 'videoPreference',
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'textGenModel', type: 'select', required: true, defaultValue: 'GPT', options: ['GPT', 'Gemini'] },
        { name: 'imageGenModel', type: 'select', required: true, defaultValue: 'Gemini', options: ['Gemini', 'GPT'] },
        {
          name: 'videoGenModel',
          type: 'select',
          required: true,
          defaultValue: 'Seedance',
          options: ['Seedance', 'Kling', 'Veo', 'Hailuo'],
        },
        { name: 'voiceGenModel', type: 'select', required: true, defaultValue: 'Bin', options: [...voices] },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'resolution', type: 'select', required: true, defaultValue: '480p', options: [...resolutions] },
        choice({ name: 'ratio', required: true, defaultValue: '9:16', options: ratios }),
        { name: 'language', type: 'select', options: [...languages] },
        { name: 'stability', type: 'number', required: true, min: 0, max: 1, defaultValue: 0.5 },
      ],
    },
    { name: 'customStyle', type: 'text', maxLength: 200 },
    { name: 'splitRule', type: 'textarea', maxLength: 1200 },
  ],
}

export const projectFields: Field[] = [
  ...status(projectMachine),
  {
    type: 'tabs',
    tabs: [
      {
        label: sections.script,
        fields: [
          { name: 'title', type: 'text', required: true, maxLength: 200 },
          { name: 'description', type: 'textarea', maxLength: 5000 },
          { name: 'script', type: 'textarea', maxLength: 2000, admin: { rows: 12 } },
          videoPreference,
          { name: 'music', type: 'upload', relationTo: 'assets' },
          versionFields,
        ],
      },
      {
        label: sections.audience,
        fields: [
          { name: 'targetAudience', type: 'text', maxLength: 500 },
          { name: 'brandPolicy', type: 'relationship', relationTo: 'brand-policies' },
          { name: 'products', type: 'relationship', relationTo: 'products', hasMany: true, maxRows: 20 },
          json('brandGuidelines'),
          json('settings'),
          {
            name: 'channelLinks',
            type: 'array',
            maxRows: 20,
            fields: [
              {
                type: 'row',
                fields: [
                  {
                    name: 'channel',
                    type: 'select',
                    required: true,
                    options: [
                      'youtube',
                      'instagram',
                      'tiktok',
                      'linkedin',
                      'douyin',
                      'xiaohongshu',
                      'weibo',
                      'bilibili',
                    ],
                  },
                  webAddress({ name: 'url', required: true }),
                  { name: 'syncedAt', type: 'date' },
                ],
              },
            ],
          },
        ],
      },
      {
        label: sections.insights,
        fields: [
          orderedTexts('highlights'),
          orderedTexts('recommendations'),
          {
            name: 'revenueForecasts',
            type: 'array',
            maxRows: 60,
            fields: [
              {
                type: 'row',
                fields: [
                  calendarDate({ name: 'month', required: true }),
                  amount({ name: 'expectedRevenue' }),
                  amount({ name: 'actualRevenue' }),
                ],
              },
            ],
          },
          currency({ required: false }),
          {
            name: 'surveys',
            type: 'array',
            maxRows: 30,
            fields: [
              {
                type: 'row',
                fields: [
                  { name: 'surveyKey', type: 'text', required: true, maxLength: 50 },
                  { name: 'title', type: 'text', required: true, maxLength: 200 },
                  { name: 'multiple', type: 'checkbox', defaultValue: false },
                ],
              },
              {
                name: 'options',
                type: 'array',
                maxRows: 30,
                fields: [
                  {
                    type: 'row',
                    fields: [
                      { name: 'optionKey', type: 'text', required: true, maxLength: 50 },
                      { name: 'label', type: 'text', required: true, maxLength: 200 },
                      { name: 'value', type: 'text', maxLength: 200 },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  ownedBy('user', { admin: { position: 'sidebar' } }),
  {
    name: 'projectCollection',
    type: 'relationship',
    relationTo: 'project-collections',
    index: true,
    admin: { position: 'sidebar' },
  },
  { name: 'thumbnail', type: 'upload', relationTo: 'assets', admin: { position: 'sidebar' } },
  count('durationSeconds', { access: readOnly, admin: { position: 'sidebar' } }),
  {
    name: 'collaborators',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    maxRows: 50,
    access: { read: ownerReads },
    admin: { position: 'sidebar' },
  },
  { name: 'isPublic', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  {
    name: 'shareToken',
    type: 'text',
    unique: true,
    maxLength: 64,
    access: { read: ownerReads, create: fieldNobody, update: fieldNobody },
    admin: { position: 'sidebar', components: { Field: '@/admin/ShareLink#ShareLink' }, disableListColumn: true },
  },
]
