import type { CollectionAfterDeleteHook } from 'payload'
import { readOnly } from '@/access/fields'
import { isAdmin, isStaff, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { count } from '@/fields/texts'
import { auditEvent } from '@/hooks/audit'
import { languages } from '@/i18n/triple'

const noteErasure: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  auditEvent(req, { action: 'delete', entityType: collection.slug, entityId: String(id) })

/**
 * Who asked for a gated file, and what they agreed to. Made by the download form alone; the words agreed to are kept as
 * they were shown.
 */
export const ResourceLeads = defineCollection({
  slug: 'resource-leads',
  group: 'site',
  // Whoever asks to be forgotten is not kept in a log: that somebody was, and by whom, is enough.
  audited: false,
  access: { create: nobody, read: isStaff, update: nobody, delete: isAdmin },
  searchable: ['email'],
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'resource', 'marketingConsent', 'downloadCount', 'unsubscribedAt', 'createdAt'],
  },
  defaultSort: '-createdAt',
  hooks: { afterDelete: [noteErasure] },
  indexes: [{ fields: ['email', 'resource', 'download'], unique: true }],
  fields: [
    { name: 'email', type: 'email', required: true, index: true },
    { name: 'resource', type: 'relationship', relationTo: 'resources', required: true, index: true },
    // The id of the download's row within its resource.
    { name: 'download', type: 'text', required: true, maxLength: 64 },
    { name: 'language', type: 'select', required: true, options: [...languages] },
    { name: 'consentText', type: 'textarea', required: true, maxLength: 2000 },
    { name: 'consentedAt', type: 'date', required: true },
    { name: 'marketingConsent', type: 'checkbox', defaultValue: false },
    { name: 'unsubscribedAt', type: 'date', access: readOnly },
    count('downloadCount', { defaultValue: 0, access: readOnly }),
    { name: 'downloadedAt', type: 'date', access: readOnly },
  ],
})
