import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Collection,
  type CollectionBeforeOperationHook,
  executeAccess,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { languageOf } from '@/lib/language'
import { maxPixels } from '@/lib/pictures'
import { fileOf } from '@/lib/uploads'
import { clean, formatOf, type Picture, readPicture } from './clean'

/**
 * Takes in a picture that somebody brings: refused when it is too large to be decoded, upright, and without what its
 * camera wrote into it. What the engine made is stored as it is, with its provenance.
 */
export const receivePicture: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { id, data } = args as { id?: string; data?: Record<string, unknown> }
  // Nothing is decoded for somebody who may not store it.
  const access = collection.access[operation]
  if (!overrideAccess && !(await executeAccess({ id, data, disableErrors: true, req }, access))) return args
  if (!req.file && isUuid(id) && isEdit(req)) await takeStored(req, collection.slug, id)
  const { file } = req
  if (!file?.data || (overrideAccess && data?.generation)) return args
  const format = formatOf(file.data)
  if (!format) return args
  const refuse = (message: string): never => {
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'file' }], req }, req.t)
  }
  const language = languageOf(req)
  const unreadable = () => refuse(say(errors.pictureUnreadable, language))
  const picture = await readPicture(file.data, format).catch(unreadable)
  if (picture.pixels > maxPixels) refuse(say(errors.pictureTooLarge, language, sizeOf(picture)))
  const cleaned = await clean(file.data, picture).catch(unreadable)
  Object.assign(file, { data: cleaned, size: cleaned.length })
  return args
}

const sizeOf = ({ width, height, pixels }: Picture) => ({
  width,
  height,
  pixels: Math.ceil(pixels / 100_000) / 10,
  limit: maxPixels / 1_000_000,
})

/** Whether the panel asks for another cut or centre of a picture that is here. */
function isEdit({ query }: PayloadRequest): boolean {
  const edits = query?.uploadEdits
  return typeof edits === 'object' && edits !== null && Object.keys(edits).length > 0
}

/** The stored file as if it came again: what is cut out of it gets a name of its own, and the old file stays until then. */
async function takeStored(req: PayloadRequest, slug: Collection['config']['slug'], id: string) {
  const row = await req.payload.db.findOne<{ filename?: string; mimeType?: string } & { id: string }>({
    collection: slug,
    where: { id: { equals: id } },
    req,
  })
  if (!row?.filename || !row.mimeType) return
  const data = await readFile(fileOf(slug, row.filename)).catch(() => undefined)
  const { name, ext } = path.parse(row.filename)
  if (data)
    req.file = {
      name: `${name.replace(/-[0-9a-f]{12}$/, '')}${ext}`,
      data,
      mimetype: row.mimeType,
      size: data.length,
    }
}
