import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { fileOf } from '@/lib/uploads'
import type { ArchiveEntry } from '@/tables/archive'
import { isExported } from './fields'
import { readRows } from './rows'

type Values = Record<string, unknown>

/** Ids of files by the collection they are in. */
export type Uploads = Map<CollectionSlug, Set<string>>

/** Notes the files that a row (read at depth 0) refers to, however deep. */
export function noteUploads(fields: FlattenedField[], row: Values, uploads: Uploads): void {
  for (const field of fields) {
    const value = row[field.name]
    if (!isExported(field) || value === null || value === undefined) continue
    if (field.type === 'upload' && typeof field.relationTo === 'string') note(uploads, field.relationTo, value)
    else if ('flattenedFields' in field)
      for (const inner of [value].flat()) noteUploads(field.flattenedFields, inner as Values, uploads)
  }
}

export function note(uploads: Uploads, slug: CollectionSlug, ids: unknown): void {
  const known = uploads.get(slug) ?? new Set()
  for (const id of [ids].flat()) if (typeof id === 'string') known.add(id)
  uploads.set(slug, known)
}

/** The files of these rows as far as the caller may read them; the names of those that are gone are added to `missing`. */
export async function* fileEntries(
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: string[],
  missing: string[],
): AsyncGenerator<ArchiveEntry> {
  for await (const { filename } of readRows(req, slug, ids, { depth: 0, select: { filename: true } })) {
    if (typeof filename !== 'string') continue
    const name = `files/${slug}/${filename}`
    const file = fileOf(slug, filename)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) yield { path: name, content: contentOf(file) }
    else missing.push(name)
  }
}

/** Opened when it is read, so that nothing stays open when nobody does. */
async function* contentOf(file: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) yield chunk
}
