import { isAdmin, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'

/** Events of the payment provider, and what came of each; its id is stored in the transaction of its effect. */
export const StripeEvents = defineCollection({
  slug: 'stripe-events',
  group: 'billing',
  audited: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'eventId',
    defaultColumns: ['type', 'outcome', 'eventId', 'occurredAt', 'createdAt'],
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'eventId', type: 'text', required: true, unique: true, maxLength: 255 },
    { name: 'type', type: 'text', required: true, index: true, maxLength: 100 },
    { name: 'outcome', type: 'select', required: true, options: ['applied', 'outdated', 'ignored'] },
    { name: 'reason', type: 'text', maxLength: 300 },
    { name: 'occurredAt', type: 'date', required: true },
    { name: 'subscription', type: 'relationship', relationTo: 'subscriptions', index: true },
  ],
})
