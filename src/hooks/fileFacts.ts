import type { CollectionBeforeOperationHook } from 'payload'

/** What is found out about a file when it comes in. */
export const fileFacts = ['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'sizes']

/** A body that says something about its file changes nothing by it: sizes are what the storage limit counts. */
export const ignoreFileFacts: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const data = Object.entries(args.data as object).filter(([name]) => !fileFacts.includes(name))
  return { ...args, data: Object.fromEntries(data) }
}
