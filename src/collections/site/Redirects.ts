import { isStaff } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { link } from '@/fields/page'
import { refreshSite, refreshSiteOnDelete } from '@/hooks/refreshSite'
import { ownAddress } from './hooks/ownAddress'

/** Addresses of the site that lead to others, without their language: `/plans` to `/pricing`. */
export const Redirects = defineCollection({
  slug: 'redirects',
  group: 'site',
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to', 'isPermanent', 'updatedAt'] },
  hooks: {
    beforeValidate: [ownAddress],
    afterChange: [refreshSite],
    afterDelete: [refreshSiteOnDelete],
  },
  fields: [
    link('from', { required: true, unique: true }),
    link('to', { required: true }),
    { name: 'isPermanent', type: 'checkbox', defaultValue: true },
  ],
})
