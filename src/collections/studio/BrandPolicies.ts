import type { CollectionBeforeValidateHook } from 'payload'
import { fieldOnly } from '@/access/fields'
import { ofSharedProject } from '@/access/projects'
import { allOf, anyOf, isStaff, ofOwnBrand, only, ownsBy, where } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'
import { ownedBy } from '@/fields/people'
import { words } from '@/fields/texts'
import { projectOf } from './fields'
import { ofProject } from './hooks/ofProject'

/** A policy of a project belongs to whom the project belongs to; one of its own to whoever made it. */
const ofProjectIfAny: CollectionBeforeValidateHook = (args) => (args.data?.project ? ofProject(args) : args.data)

const publicToPeople = allOf(only('brand', 'guest'), where({ isPublic: { equals: true } }))

/** How a brand looks and speaks, and what it never shows: what prompts are written by. */
export const BrandPolicies = defineCollection({
  slug: 'brand-policies',
  group: 'studio',
  trash: true,
  searchable: ['brandName'],
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ownsBy('user'), ofOwnBrand('brand'), ofSharedProject('project'), publicToPeople),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
  },
  admin: { useAsTitle: 'brandName', defaultColumns: ['brandName', 'brand', 'project', 'isDefault', 'updatedAt'] },
  hooks: { beforeValidate: [ofProjectIfAny] },
  fields: [
    { name: 'brandName', type: 'text', required: true, maxLength: 100 },
    { name: 'brand', type: 'relationship', relationTo: 'brands', index: true, admin: { position: 'sidebar' } },
    projectOf({ required: false }),
    { name: 'brandDescription', type: 'textarea', maxLength: 5000 },
    json('colorPalette'),
    json('typography'),
    { name: 'logoAssets', type: 'upload', relationTo: 'assets', hasMany: true, maxRows: 20 },
    { name: 'toneOfVoice', type: 'text', maxLength: 500 },
    { name: 'messagingGuidelines', type: 'textarea', maxLength: 10000 },
    words('prohibitedContent'),
    words('preferredKeywords'),
    words('preferredFormats'),
    { name: 'resolutionRequirements', type: 'text', maxLength: 200 },
    json('durationGuidelines'),
    {
      type: 'row',
      fields: [
        { name: 'isDefault', type: 'checkbox', defaultValue: false },
        // Shown to everybody in the house: staff decide that.
        {
          name: 'isPublic',
          type: 'checkbox',
          defaultValue: false,
          access: { create: fieldOnly('staff'), update: fieldOnly('staff') },
        },
      ],
    },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
