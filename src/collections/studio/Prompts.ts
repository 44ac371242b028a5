import { fieldOnly, readOnly } from '@/access/fields'
import { anyOf, isStaff, only, ownsBy, where } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'
import { ownedBy } from '@/fields/people'
import { count, words } from '@/fields/texts'
import { knownVariables } from './hooks/knownVariables'
import { variableTypes } from './operations/fillTemplate'

/** A prompt worth keeping; as a template it has variables, `{{name}}` in its text. */
export const Prompts = defineCollection({
  slug: 'prompts',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ownsBy('user'), where({ isPublic: { equals: true } })),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
  },
  // Visitors read those: the description of the API says so.
  custom: { publicRows: true },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', 'isTemplate', 'isPublic', 'usageCount', 'rating'],
  },
  hooks: { beforeValidate: [knownVariables] },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'content', type: 'textarea', required: true, maxLength: 10000 },
    { name: 'category', type: 'text', maxLength: 50, index: true, admin: { position: 'sidebar' } },
    words('tags'),
    {
      type: 'row',
      fields: [
        { name: 'isTemplate', type: 'checkbox', defaultValue: false },
        {
          name: 'isPublic',
          type: 'checkbox',
          defaultValue: false,
          index: true,
          access: { create: fieldOnly('staff'), update: fieldOnly('staff') },
        },
      ],
    },
    {
      name: 'variables',
      type: 'array',
      maxRows: 30,
      admin: { condition: (data) => Boolean(data?.isTemplate) },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 40 },
            { name: 'label', type: 'text', maxLength: 100 },
            { name: 'type', type: 'select', options: [...variableTypes], defaultValue: 'text', required: true },
            { name: 'required', type: 'checkbox', defaultValue: false },
          ],
        },
        { name: 'default', type: 'text', maxLength: 500 },
        words('choices'),
      ],
    },
    json('stylePresets'),
    count('usageCount', { defaultValue: 0, access: readOnly, admin: { position: 'sidebar' } }),
    { name: 'rating', type: 'number', min: 1, max: 5, access: readOnly, admin: { position: 'sidebar' } },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
