import { isStaff } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { uniqueFilename } from '@/hooks/uniqueFilename'
import { documentTypes, imageTypes, sheetTypes, videoTypes } from '@/lib/fileTypes'

/** Files that visitors download: staff sees them here, everybody else through the download's own link. */
export const ResourceFiles = defineCollection({
  slug: 'resource-files',
  group: 'site',
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  admin: { useAsTitle: 'title', defaultColumns: ['filename', 'title', 'mimeType', 'filesize'] },
  upload: {
    mimeTypes: [...documentTypes, ...sheetTypes, ...imageTypes, ...videoTypes],
    pasteURL: false,
  },
  hooks: { beforeOperation: [uniqueFilename] },
  fields: [{ name: 'title', type: 'text', maxLength: 200 }],
})
