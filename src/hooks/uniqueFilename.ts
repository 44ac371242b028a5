import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'

declare module 'payload' {
  interface RequestContext {
    /** What the file of this request was called by whoever sent it. */
    originalFilename?: string
  }
}

/**
 * Gives a file a name that nothing else has. Payload looks for a free name before it writes, so that of two files of one
 * name that come at the same moment the second would be written over the first.
 */
export const uniqueFilename: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const { name, ext } = path.parse(req.file.name)
  req.context.originalFilename = `${name}${ext}`.slice(0, 255)
  req.file.name = `${name.slice(0, 80)}-${randomBytes(6).toString('hex')}${ext.slice(0, 10)}`
  return args
}
