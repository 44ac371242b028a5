import { isAdmin, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { count } from '@/fields/texts'
import { languages } from '@/i18n/triple'
import { mailEndpoints } from './endpoints'

export const mailStatuses = ['queued', 'sending', 'sent', 'kept', 'failed', 'uncertain'] as const

/**
 * The outbox: what the product wrote to people, written in the transaction of its reason and sent afterwards. Without a
 * mail server it is `kept` here, where an admin can read it and pass it on.
 */
export const Mails = defineCollection({
  slug: 'mails',
  group: 'operations',
  audited: false,
  access: { create: nobody, read: isAdmin, update: nobody, delete: isAdmin },
  searchable: ['recipient'],
  admin: {
    useAsTitle: 'mailSubject',
    defaultColumns: ['recipient', 'mailSubject', 'status', 'sentAt', 'createdAt'],
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  endpoints: mailEndpoints,
  fields: [
    {
      name: 'resend',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '@/admin/mails/Resend#Resend' }, disableListColumn: true },
    },
    { name: 'recipient', type: 'email', required: true, index: true },
    { name: 'mailSubject', type: 'text', required: true, maxLength: 200 },
    { name: 'text', type: 'textarea', required: true, maxLength: 20000 },
    { name: 'language', type: 'select', required: true, options: [...languages] },
    {
      type: 'row',
      fields: [
        {
          name: 'status',
          type: 'select',
          required: true,
          index: true,
          defaultValue: 'queued',
          options: [...mailStatuses],
        },
        count('attempts', { defaultValue: 0 }),
        { name: 'nextAttemptAt', type: 'date', index: true },
        { name: 'sentAt', type: 'date' },
      ],
    },
    { name: 'lastErrorMessage', type: 'text', maxLength: 500 },
    // What the mail is about, once: a second request for the same one writes none.
    { name: 'mailKey', type: 'text', unique: true, maxLength: 200, hidden: true },
    { name: 'unsubscribeUrl', type: 'text', maxLength: 2000, hidden: true },
  ],
})
