import { fieldOnly, readOnly } from '@/access/fields'
import { ofOwnProject, ofSharedProject } from '@/access/projects'
import { anyOf, isStaff, ofOwnBrand, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { ownedBy } from '@/fields/people'
import { count, words } from '@/fields/texts'
import { uniqueFilename } from '@/hooks/uniqueFilename'
import { audioTypes, documentTypes, fontTypes, imageTypes, videoTypes } from '@/lib/fileTypes'
import { projectOf } from '../fields'
import { describeFile, placeInProject, versioned, withinStorage } from './hooks'
import { letGoOfOthers, reopenScene } from './select'

export const assetTypes = [
  'image',
  'clip',
  'narration',
  'film',
  'video',
  'audio',
  'template',
  'font',
  'document',
] as const

const staffWrites = { create: fieldOnly('staff'), update: fieldOnly('staff') }

/** Private files: what influencers hand in and what the studio makes. Never served to somebody who may not read the row. */
export const Assets = defineCollection({
  slug: 'assets',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  access: {
    create: only('staff', 'brand', 'guest'),
    read: anyOf(
      isStaff,
      ownsBy('user'),
      ofOwnProject('project'),
      ofSharedProject('project'),
      ofOwnBrand('campaign.brand'),
    ),
    update: anyOf(isStaff, ownsBy('user'), ofOwnProject('project')),
    delete: anyOf(isStaff, ownsBy('user'), ofOwnProject('project')),
  },
  admin: { useAsTitle: 'title', defaultColumns: ['filename', 'title', 'assetType', 'project', 'campaign', 'filesize'] },
  upload: {
    mimeTypes: [...imageTypes, ...videoTypes, ...audioTypes, ...documentTypes, ...fontTypes],
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'preview', width: 1280, withoutEnlargement: true },
    ],
    pasteURL: false,
  },
  hooks: {
    beforeOperation: [uniqueFilename],
    beforeValidate: [placeInProject],
    beforeChange: [describeFile, withinStorage, versioned, letGoOfOthers],
    afterChange: [reopenScene],
  },
  fields: [
    { name: 'title', type: 'text', maxLength: 200 },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    { name: 'altText', type: 'text', maxLength: 500 },
    words('tags'),
    {
      name: 'assetType',
      type: 'select',
      options: [...assetTypes],
      index: true,
      access: { update: readOnly.update },
      admin: { position: 'sidebar' },
    },
    projectOf({ required: false }),
    {
      name: 'scene',
      type: 'relationship',
      relationTo: 'scenes',
      index: true,
      access: { update: readOnly.update },
      custom: agrees({ project: 'project' }),
      admin: { position: 'sidebar' },
    },
    { name: 'product', type: 'relationship', relationTo: 'products', index: true, admin: { position: 'sidebar' } },
    count('version', { min: 1, access: readOnly, admin: { position: 'sidebar' } }),
    {
      type: 'row',
      fields: [
        { name: 'isSelected', type: 'checkbox', defaultValue: false },
        { name: 'stale', type: 'checkbox', defaultValue: false, access: readOnly },
      ],
    },
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      access: staffWrites,
    },
    { name: 'aiGenerated', type: 'checkbox', defaultValue: false, access: staffWrites },
    {
      name: 'generation',
      type: 'relationship',
      relationTo: 'generations',
      index: true,
      access: readOnly,
      custom: agrees({ project: 'project', scene: 'scene' }),
      admin: { position: 'sidebar' },
    },
    count('candidate', { access: readOnly, admin: { hidden: true } }),
    { name: 'originalFilename', type: 'text', maxLength: 255, access: readOnly, admin: { position: 'sidebar' } },
    { name: 'durationSeconds', type: 'number', min: 0, access: readOnly, admin: { position: 'sidebar' } },
    count('usageCount', { defaultValue: 0, access: readOnly, admin: { position: 'sidebar' } }),
    { name: 'lastUsedAt', type: 'date', access: readOnly, admin: { position: 'sidebar' } },
    json('metadata', { access: readOnly }),
    {
      name: 'timelines',
      type: 'array',
      maxRows: 100,
      fields: [
        {
          type: 'row',
          fields: [{ name: 'timelineLabel', type: 'text', required: true, maxLength: 200 }, count('ordinal')],
        },
      ],
    },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
