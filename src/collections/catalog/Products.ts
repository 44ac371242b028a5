import type { Field } from 'payload'
import { fieldOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand, only } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { amount, currency } from '@/fields/money'
import { webAddress } from '@/fields/texts'
import { refuseWhileInUse } from './hooks/refuseWhileInUse'

const garment = (name: string): Field => ({
  name,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'front', type: 'upload', relationTo: 'media' },
        { name: 'back', type: 'upload', relationTo: 'media' },
      ],
    },
  ],
})

/** What a campaign advertises, and the garment pictures that try-on needs. */
export const Products = defineCollection({
  slug: 'products',
  group: 'catalog',
  trash: true,
  searchable: ['name', 'category'],
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ofOwnBrand('brand')),
    update: anyOf(isStaff, ofOwnBrand('brand')),
    delete: anyOf(isStaff, ofOwnBrand('brand')),
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'brand', 'category', 'price', 'currency'] },
  hooks: { beforeDelete: [refuseWhileInUse('product')] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    {
      name: 'brand',
      type: 'relationship',
      relationTo: 'brands',
      required: true,
      index: true,
      access: { update: fieldOnly('staff') },
      admin: { position: 'sidebar' },
    },
    { name: 'category', type: 'text', maxLength: 50, admin: { position: 'sidebar' } },
    { name: 'image', type: 'upload', relationTo: 'media' },
    { name: 'description', type: 'textarea', maxLength: 10000 },
    webAddress({ name: 'purchaseUrl' }),
    { type: 'row', fields: [amount({ name: 'price' }), currency(), { name: 'unit', type: 'text', maxLength: 50 }] },
    { name: 'marginRate', type: 'number', min: 0, max: 100 },
    { name: 'usp', type: 'textarea', maxLength: 5000 },
    { name: 'ingredients', type: 'textarea', maxLength: 10000 },
    { name: 'usage', type: 'textarea', maxLength: 10000 },
    { name: 'effects', type: 'textarea', maxLength: 10000 },
    {
      type: 'row',
      fields: [
        { name: 'targetGender', type: 'select', options: ['male', 'female', 'unisex'] },
        { name: 'targetAge', type: 'text', maxLength: 20 },
      ],
    },
    {
      name: 'garments',
      type: 'group',
      fields: [garment('upper'), garment('bottom'), garment('onepiece'), garment('outer')],
    },
  ],
})
