import { readOnly } from '@/access/fields'
import { nobody, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'

/** Word to one person about something that happened. The person marks it read; nobody else sees it. */
export const Notifications = defineCollection({
  slug: 'notifications',
  group: 'workspace',
  audited: false,
  access: { create: nobody, read: ownsBy('user'), update: ownsBy('user'), delete: ownsBy('user') },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'category', 'ctaHref', 'readAt', 'createdAt'] },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['user', 'createdAt'] }],
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200, access: readOnly },
    { name: 'body', type: 'textarea', maxLength: 5000, access: readOnly },
    {
      name: 'category',
      type: 'text',
      maxLength: 50,
      access: readOnly,
      admin: { components: { Cell: '@/admin/cells#EntityCell' } },
    },
    { name: 'type', type: 'text', required: true, maxLength: 100, access: readOnly },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      access: readOnly,
      admin: { hidden: true },
    },
    { name: 'data', type: 'json', access: readOnly, admin: { hidden: true } },
    { name: 'ctaLabel', type: 'text', maxLength: 100, access: readOnly, admin: { hidden: true } },
    {
      name: 'ctaHref',
      type: 'text',
      maxLength: 500,
      access: readOnly,
      admin: { components: { Cell: '@/admin/cells#LinkCell' } },
    },
    { name: 'readAt', type: 'date', admin: { position: 'sidebar' } },
  ],
})
