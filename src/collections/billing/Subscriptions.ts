import { readOnly } from '@/access/fields'
import { anyOf, isStaff, nobody, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { count } from '@/fields/texts'
import { currencies } from '@/lib/money'
import { planIntervals } from './plans'
import { subscriptionStatuses } from './statuses'

/** What somebody bought, as the payment provider last told it. Nobody writes it by hand. */
export const Subscriptions = defineCollection({
  slug: 'subscriptions',
  group: 'billing',
  access: { create: nobody, read: anyOf(isStaff, ownsBy('user')), update: nobody, delete: nobody },
  admin: {
    useAsTitle: 'stripeSubscriptionId',
    defaultColumns: ['user', 'product', 'status', 'currentPeriodEnd', 'cancelAt', 'updatedAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'product', type: 'relationship', relationTo: 'billing-products', index: true },
    { name: 'status', type: 'select', required: true, index: true, options: [...subscriptionStatuses] },
    {
      type: 'row',
      fields: [
        { name: 'interval', type: 'select', options: [...planIntervals] },
        { name: 'amount', type: 'number', min: 0 },
        { name: 'currency', type: 'select', options: [...currencies] },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'trialEndsAt', type: 'date' },
        { name: 'currentPeriodEnd', type: 'date' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'cancelAt', type: 'date' },
        { name: 'canceledAt', type: 'date' },
      ],
    },
    {
      type: 'row',
      fields: [
        count('failedPayments', { defaultValue: 0 }),
        { name: 'nextPaymentAttemptAt', type: 'date' },
        { name: 'amountRefunded', type: 'number', min: 0, defaultValue: 0 },
        { name: 'refundedAt', type: 'date' },
      ],
    },
    {
      type: 'row',
      fields: [
        // Of a one-off purchase, which is no subscription at Stripe: the id of its payment.
        { name: 'stripeSubscriptionId', type: 'text', unique: true, maxLength: 100 },
        { name: 'stripeCustomerId', type: 'text', index: true, maxLength: 100 },
      ],
    },
    // Seconds since 1970 of the newest event that each group of facts was taken from: events come in any order.
    ...['stateAsOf', 'invoiceAsOf', 'refundAsOf'].map((name) => count(name, { access: readOnly, hidden: true })),
  ],
})
