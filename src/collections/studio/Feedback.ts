import { fieldOnly, readOnly } from '@/access/fields'
import { anyOf, isStaff, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { ownedBy } from '@/fields/people'
import { count } from '@/fields/texts'
import { rateWhatIsRated } from './hooks/ratings'

const staffWrites = { create: fieldOnly('staff'), update: fieldOnly('staff') }

/** What people say about the studio, a project, a generation or a prompt. */
export const Feedback = defineCollection({
  slug: 'feedback',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  access: {
    create: only('staff', 'brand', 'guest'),
    read: anyOf(isStaff, ownsBy('user')),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
  },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'type', 'rating', 'status', 'user', 'createdAt'] },
  hooks: { ...rateWhatIsRated },
  fields: [
    { name: 'title', type: 'text', maxLength: 200 },
    { name: 'content', type: 'textarea', maxLength: 10000 },
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: 'improvement',
          options: ['bug', 'feature_request', 'improvement', 'rating'],
        },
        count('rating', { min: 1, max: 5 }),
        { name: 'category', type: 'text', maxLength: 50 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'project', type: 'relationship', relationTo: 'projects', index: true },
        {
          name: 'generation',
          type: 'relationship',
          relationTo: 'generations',
          index: true,
          custom: agrees({ project: 'project' }),
        },
        { name: 'prompt', type: 'relationship', relationTo: 'prompts', index: true },
      ],
    },
    { name: 'attachments', type: 'upload', relationTo: 'assets', hasMany: true, maxRows: 10 },
    {
      name: 'priority',
      type: 'select',
      options: ['low', 'normal', 'high'],
      defaultValue: 'normal',
      access: staffWrites,
      admin: { position: 'sidebar' },
    },
    {
      name: 'status',
      type: 'select',
      options: ['open', 'resolved'],
      defaultValue: 'open',
      required: true,
      access: staffWrites,
      admin: { position: 'sidebar' },
    },
    { name: 'resolvedAt', type: 'date', access: readOnly, admin: { position: 'sidebar' } },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
