import { fieldAnyOf, fieldOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { party } from '@/fields/party'
import { ownedBy } from '@/fields/people'
import { webAddress, words } from '@/fields/texts'
import { brandOwner } from './hooks/brandOwner'
import { refuseWhileInUse } from './hooks/refuseWhileInUse'

/** A brand: what its owner and members see is everything that hangs on it, and nothing of any other brand. */
export const Brands = defineCollection({
  slug: 'brands',
  group: 'catalog',
  trash: true,
  searchable: ['name', 'category'],
  access: {
    create: only('staff', 'brand', 'guest'),
    read: anyOf(isStaff, ofOwnBrand('id')),
    update: anyOf(isStaff, ofOwnBrand('id')),
    delete: anyOf(isStaff, ownsBy('owner')),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'category', 'owner', 'updatedAt'] },
  hooks: { afterChange: [brandOwner], beforeDelete: [refuseWhileInUse('brand')] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    { name: 'category', type: 'text', maxLength: 50, index: true },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    { name: 'story', type: 'textarea', maxLength: 20000 },
    webAddress({ name: 'website' }),
    words('channels'),
    { name: 'marketing', type: 'textarea', maxLength: 20000 },
    words('socialChannels'),
    {
      name: 'billing',
      type: 'group',
      fields: [...party(), { name: 'isForeign', type: 'checkbox', defaultValue: false }],
    },
    ownedBy('owner', { admin: { position: 'sidebar' } }),
    {
      name: 'members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      maxRows: 100,
      access: {
        update: fieldAnyOf(fieldOnly('staff'), ({ doc, req }) => Boolean(req.user && ownerId(doc) === req.user.id)),
      },
      admin: { position: 'sidebar' },
    },
  ],
})

const ownerId = (doc: { owner?: { id: string } | string } | undefined) =>
  typeof doc?.owner === 'object' ? doc.owner.id : doc?.owner
