import type { CollectionBeforeChangeHook } from 'payload'
import { readOnly } from '@/access/fields'
import { anyOf, isAdmin, isStaff, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { count } from '@/fields/texts'
import { modelNames } from '@/generation/models'
import { usageOf } from './usage'

/** A limit that is made, or made for something else, starts with what was used already. */
const countUsage: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { usage, windowStart } = await usageOf(req, data)
  return { ...data, usage, windowStart }
}

/**
 * How much may be used: by one person, in one project, or (with neither) by the whole installation; of one model, or of
 * all that cost money; in calls or in US dollars; per call, day or month.
 */
export const UsageLimits = defineCollection({
  slug: 'usage-limits',
  group: 'studio',
  access: { create: isAdmin, read: anyOf(isStaff, ownsBy('user')), update: isAdmin, delete: isAdmin },
  admin: { useAsTitle: 'type', defaultColumns: ['user', 'project', 'type', 'unit', 'period', 'usage', 'limit'] },
  hooks: { beforeChange: [countUsage] },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'user', type: 'relationship', relationTo: 'users', index: true },
        { name: 'project', type: 'relationship', relationTo: 'projects', index: true },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'type', type: 'select', required: true, defaultValue: 'all', options: ['all', ...modelNames] },
        { name: 'unit', type: 'select', required: true, defaultValue: 'calls', options: ['calls', 'usd'] },
        { name: 'period', type: 'select', required: true, defaultValue: 'month', options: ['call', 'day', 'month'] },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'limit', type: 'number', required: true, min: 0, max: 1_000_000_000 },
        { name: 'usage', type: 'number', min: 0, defaultValue: 0, access: readOnly },
      ],
    },
    { name: 'windowStart', type: 'date', access: readOnly, admin: { position: 'sidebar' } },
    count('alertedPercent', { max: 100, defaultValue: 0, hidden: true }),
    // Follows the profile's monthly limit; changed there.
    { name: 'isPlan', type: 'checkbox', defaultValue: false, access: readOnly, admin: { position: 'sidebar' } },
  ],
})
