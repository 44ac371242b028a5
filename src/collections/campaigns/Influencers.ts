import { staffOnly } from '@/access/fields'
import { allOf, anyOf, isStaff, only, where } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { taxStatuses } from '@/collections/settlement/treatments'
import { encryptedText } from '@/fields/encrypted'
import { amount, currency } from '@/fields/money'
import { count, webAddress } from '@/fields/texts'
import { platforms } from './platforms'

/** Who publishes. Brands see the active ones, never their real names, phone numbers or what staff noted. */
export const Influencers = defineCollection({
  slug: 'influencers',
  group: 'campaigns',
  trash: true,
  searchable: ['name', 'category', 'region'],
  access: {
    create: isStaff,
    read: anyOf(isStaff, allOf(only('brand'), where({ isActive: { equals: true } }))),
    update: isStaff,
    delete: isStaff,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'platform', 'category', 'followers', 'engagementRate', 'isActive'],
  },
  defaultSort: '-followers',
  indexes: [{ fields: ['platform', 'followers'] }],
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 100, index: true },
        encryptedText({ name: 'realName', maxLength: 100, access: staffOnly }),
        encryptedText({ name: 'phone', maxLength: 50, access: staffOnly }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'platform', type: 'select', options: [...platforms] },
        { name: 'category', type: 'text', maxLength: 50, index: true },
        { name: 'region', type: 'text', maxLength: 50 },
      ],
    },
    {
      type: 'row',
      fields: [count('followers', { index: true }), count('avgViews'), count('avgLikes'), count('avgComments')],
    },
    { name: 'engagementRate', type: 'number', min: 0, max: 999.99 },
    { type: 'row', fields: [amount({ name: 'baseFee' }), currency()] },
    { name: 'profileImage', type: 'upload', relationTo: 'media' },
    {
      type: 'collapsible',
      label: { ko: '채널 주소', zh: '频道链接', en: 'Channel addresses' },
      fields: (['douyin', 'xiaohongshu', 'weibo', 'bilibili', 'instagram', 'youtube', 'tiktok'] as const).map((name) =>
        webAddress({ name: `${name}Url` }),
      ),
    },
    {
      name: 'taxStatus',
      type: 'select',
      required: true,
      defaultValue: 'needs-review',
      options: [...taxStatuses],
      access: staffOnly,
      admin: { position: 'sidebar' },
    },
    { name: 'internalNotes', type: 'textarea', maxLength: 10000, access: staffOnly },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      access: staffOnly,
      admin: { position: 'sidebar' },
    },
  ],
})
