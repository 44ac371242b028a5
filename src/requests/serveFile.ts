import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/**
 * A file as it is on the disk, whole or in the part that is asked for (`Range`, as players do).
 * @param headers what is said about it besides its size; `Content-Type` at least
 * @throws CodedError 404 it is not there
 */
export async function serveFile(req: PayloadRequest, path: string, headers: Record<string, string>): Promise<Response> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(req.headers.get('range') ?? '') ?? []
  const start = from ? Number(from) : to ? Math.max(0, found.size - Number(to)) : 0
  const end = from && to ? Math.min(Number(to), found.size - 1) : found.size - 1
  const partial = Boolean(from || to)
  if (partial && start > end)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${found.size}` } })
  const content = found.size > 0 ? (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream) : null
  return new Response(content, {
    status: partial ? 206 : 200,
    headers: {
      'Content-Length': String(end - start + 1),
      'Accept-Ranges': 'bytes',
      ...(partial ? { 'Content-Range': `bytes ${start}-${end}/${found.size}` } : {}),
      ...headers,
    },
  })
}
