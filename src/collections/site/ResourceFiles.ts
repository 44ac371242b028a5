import { isStaff } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { missingFile } from '@/hooks/missingFile'
import { uniqueFilename } from '@/hooks/uniqueFilename'
import { env } from '@/lib/env'
import { documentTypes, imageTypes, sheetTypes, videoTypes } from '@/lib/fileTypes'

/** Where the files of resources lie; nothing serves them but a link that was made for somebody. */
export const resourceFilesDir = `${env.DATA_DIR}/resource-files`

/** Files that visitors download: staff sees them here, everybody else through the download's own link. */
export const ResourceFiles = defineCollection({
  slug: 'resource-files',
  group: 'site',
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  admin: { useAsTitle: 'title', defaultColumns: ['filename', 'title', 'mimeType', 'filesize'] },
  upload: {
    staticDir: resourceFilesDir,
    handlers: [missingFile(resourceFilesDir)],
    mimeTypes: [...documentTypes, ...sheetTypes, ...imageTypes, ...videoTypes],
    pasteURL: false,
  },
  hooks: { beforeOperation: [uniqueFilename] },
  fields: [{ name: 'title', type: 'text', maxLength: 200 }],
})
