import { isAdmin, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'

export const authEventTypes = ['login', 'login-failed', 'logout'] as const

/** Logins, failed logins and logouts: append-only. */
export const AuthEvents = defineCollection({
  slug: 'auth-events',
  group: 'operations',
  audited: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'eventType',
    defaultColumns: ['eventType', 'user', 'ip', 'createdAt'],
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'eventType', type: 'select', required: true, index: true, options: [...authEventTypes] },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'ip', type: 'text', maxLength: 64 },
    { name: 'userAgent', type: 'text', maxLength: 500 },
    json('metadata'),
  ],
})
