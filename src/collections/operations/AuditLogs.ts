import { isAdmin, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'

/** Who changed what, when and from where. Append-only in the database, partitioned by month, without foreign keys. */
export const AuditLogs = defineCollection({
  slug: 'audit-logs',
  group: 'operations',
  audited: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'user', 'action', 'entityType', 'entityId', 'reason'],
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['entityType', 'entityId'] }],
  fields: [
    {
      name: 'action',
      type: 'text',
      required: true,
      maxLength: 100,
      admin: { components: { Cell: '@/admin/cells#ActionCell' } },
    },
    {
      name: 'entityType',
      type: 'text',
      maxLength: 50,
      admin: { components: { Cell: '@/admin/cells#EntityCell' } },
    },
    { name: 'entityId', type: 'text', maxLength: 50 },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'reason', type: 'textarea' },
    json('oldValues'),
    json('newValues'),
    { name: 'ipAddress', type: 'text', admin: { disableListFilter: true } },
    { name: 'userAgent', type: 'text' },
    { name: 'requestId', type: 'text' },
  ],
})
