import { anyOf, isStaff, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { ownedBy } from '@/fields/people'

/** A folder that a person keeps projects in. */
export const ProjectCollections = defineCollection({
  slug: 'project-collections',
  group: 'studio',
  trash: true,
  searchable: ['name'],
  access: {
    create: only('staff', 'brand', 'guest'),
    read: anyOf(isStaff, ownsBy('user')),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'user', 'updatedAt'] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
