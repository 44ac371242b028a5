import { open } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { fileOf } from '@/lib/uploads'
import { serveFile } from '@/requests/serveFile'
import { formatOf } from './clean'

type Handler = NonNullable<Exclude<CollectionConfig['upload'], boolean | undefined>['handlers']>[number]

/** What a file is by its name's ending, where its bytes do not say that it is a picture. */
const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  otf: 'font/otf',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ttf: 'font/ttf',
  wav: 'audio/wav',
  webm: 'video/webm',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** Answers with the file of a row to whoever may read the row, which Payload has found out. 404 when it is not there. */
export const serveStored =
  (slug: string): Handler =>
  async (req, { params }) => {
    const file = fileOf(slug, params.filename)
    return serveFile(req, file, { 'Content-Type': await typeOf(file), 'X-Content-Type-Options': 'nosniff' })
  }

async function typeOf(file: string): Promise<string> {
  const format = formatOf(await headOf(file))
  return format ? `image/${format}` : (types[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream')
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => undefined)
  try {
    const head = Buffer.alloc(12)
    await handle?.read(head, 0, head.length, 0)
    return head
  } finally {
    await handle?.close()
  }
}
