import { allOf, anyOf, anyone, isStaff, only, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { ownedBy } from '@/fields/people'
import { uniqueFilename } from '@/hooks/uniqueFilename'
import { imageTypes } from '@/lib/fileTypes'

/** Public pictures: logos, products, faces. What must stay private is an asset. */
export const Media = defineCollection({
  slug: 'media',
  group: 'catalog',
  searchable: ['alt'],
  access: {
    create: only('staff', 'brand'),
    read: anyone,
    update: anyOf(isStaff, allOf(only('brand'), ownsBy('user'))),
    delete: anyOf(isStaff, allOf(only('brand'), ownsBy('user'))),
  },
  admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'mimeType', 'filesize'] },
  upload: {
    mimeTypes: imageTypes,
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 320, position: 'centre' },
      { name: 'card', width: 800 },
      { name: 'wide', width: 1600, withoutEnlargement: true },
    ],
    pasteURL: false,
  },
  hooks: { beforeOperation: [uniqueFilename] },
  fields: [
    { name: 'alt', type: 'text', maxLength: 200 },
    ownedBy('user', { admin: { position: 'sidebar', readOnly: true } }),
  ],
})
