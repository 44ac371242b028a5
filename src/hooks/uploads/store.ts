import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { atTheEnd } from '@/lib/endings'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'
import { fileOf, folderOf } from '@/lib/uploads'

type Sizes = Record<string, { filename?: string | null } | null>
type Row = { filename?: string | null; sizes?: Sizes | null }

/**
 * Writes the file of a row and its smaller sizes, all or none. They go when the row's transaction does not come to be,
 * and the files that they replace go once it has.
 * @throws CodedError 507 when there is no room for them
 */
export const storeFiles: CollectionBeforeChangeHook<Row & { id: string }> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!req.file?.data || !data.filename || data.filename === originalDoc?.filename) return data
  const contents = [
    [data.filename, req.file.data] as const,
    ...Object.entries(data.sizes ?? {}).map(
      ([size, facts]) => [facts?.filename, req.payloadUploadSizes?.[size]] as const,
    ),
  ]
  const written: string[] = []
  await atTheEnd(req, { undone: () => remove(written) })
  try {
    await mkdir(folderOf(collection.slug), { recursive: true })
    for (const [name, content] of contents)
      if (name && content) await write(fileOf(collection.slug, name), content, written)
  } catch (error) {
    await remove(written)
    throw isFull(error) ? new CodedError('STORAGE_FULL', say(errors.diskFull, languageOf(req))) : error
  }
  if (originalDoc) await giveUp(req, collection.slug, originalDoc)
  return data
}

/** Lets go of a row's files once it is gone for good. */
export const removeFiles: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const row = await req.payload.db.findOne<Row & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: id } },
    req,
  })
  if (row) await giveUp(req, collection.slug, row)
}

const giveUp = (req: PayloadRequest, slug: string, { filename, sizes }: Row) => {
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  return atTheEnd(req, { committed: () => remove(names.flatMap((name) => (name ? [fileOf(slug, name)] : []))) })
}

/** The file is on the disk when this resolves, and nothing is written over. */
async function write(file: string, content: Uint8Array, written: string[]) {
  const handle = await open(file, 'wx').catch(unlessThere)
  // Of several rows in one request each gets the same name: all but the first are refused by the database.
  if (!handle) return
  written.push(file)
  try {
    await handle.writeFile(content)
    // Some disks say only now that they are full.
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const unlessThere = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'EEXIST') throw error
}

async function remove(files: string[]) {
  for (const file of files.splice(0))
    await rm(file, { force: true }).catch((error: unknown) =>
      logger.warn({ err: error, msg: 'A file could not be removed', file: path.basename(file) }),
    )
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
