import { fieldOnly } from '@/access/fields'
import { anyOf, isStaff, ofOwnBrand, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { ownedBy } from '@/fields/people'
import { words } from '@/fields/texts'
import { missingFile } from '@/hooks/missingFile'
import { env } from '@/lib/env'
import { audioTypes, documentTypes, imageTypes, videoTypes } from '@/lib/fileTypes'

/** Private files: what influencers hand in and what the studio makes. Never served to somebody who may not read the row. */
export const Assets = defineCollection({
  slug: 'assets',
  group: 'studio',
  trash: true,
  searchable: ['title'],
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ownsBy('user'), ofOwnBrand('campaign.brand')),
    update: anyOf(isStaff, ownsBy('user')),
    delete: anyOf(isStaff, ownsBy('user')),
  },
  admin: { useAsTitle: 'title', defaultColumns: ['filename', 'title', 'campaign', 'mimeType', 'filesize'] },
  upload: {
    staticDir: `${env.DATA_DIR}/assets`,
    handlers: [missingFile(`${env.DATA_DIR}/assets`)],
    mimeTypes: [...imageTypes, ...videoTypes, ...audioTypes, ...documentTypes],
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'preview', width: 1280, withoutEnlargement: true },
    ],
    pasteURL: false,
  },
  fields: [
    { name: 'title', type: 'text', maxLength: 200 },
    { name: 'description', type: 'textarea', maxLength: 5000 },
    { name: 'altText', type: 'text', maxLength: 500 },
    words('tags'),
    {
      name: 'campaign',
      type: 'relationship',
      relationTo: 'campaigns',
      index: true,
      access: { create: fieldOnly('staff'), update: fieldOnly('staff') },
    },
    {
      name: 'aiGenerated',
      type: 'checkbox',
      defaultValue: false,
      access: { create: fieldOnly('staff'), update: fieldOnly('staff') },
    },
    ownedBy('user', { admin: { position: 'sidebar' } }),
  ],
})
