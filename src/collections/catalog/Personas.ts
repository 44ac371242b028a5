import { fieldOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand, only } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { words } from '@/fields/texts'

/** A person a product is meant for, as a brand or a model imagines them. */
export const Personas = defineCollection({
  slug: 'personas',
  group: 'catalog',
  trash: true,
  searchable: ['name', 'occupation'],
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ofOwnBrand('brand')),
    update: anyOf(isStaff, ofOwnBrand('brand')),
    delete: anyOf(isStaff, ofOwnBrand('brand')),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'brand', 'product', 'age', 'gender'] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    {
      name: 'brand',
      type: 'relationship',
      relationTo: 'brands',
      required: true,
      index: true,
      access: { update: fieldOnly('staff') },
      admin: { position: 'sidebar' },
    },
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      index: true,
      custom: agrees({ brand: 'brand' }),
      admin: { position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        { name: 'age', type: 'text', maxLength: 20 },
        { name: 'gender', type: 'text', maxLength: 20 },
        { name: 'occupation', type: 'text', maxLength: 100 },
      ],
    },
    words('interests'),
    { name: 'lifestyle', type: 'textarea', maxLength: 5000 },
    { name: 'shoppingHabits', type: 'textarea', maxLength: 5000 },
  ],
})
