import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { fileResponse } from '@/lib/fileResponse'
import { languageOf } from '@/lib/language'
import { fileOf } from '@/lib/uploads'
import type { Download } from './download'
import { leadOfToken } from './links'

/**
 * A file that a page offers, to be saved: a free one to everybody, a gated one to whoever has a link to it that has not
 * expired. Files that went to a link are counted.
 * @throws CodedError 404 the link is none, is another file's or has expired; the file is gone
 */
export async function fetchDownload(req: PayloadRequest, download: Download, token: unknown): Promise<Response> {
  const lead = download.requiresEmail ? await leadFor(req, download, token) : undefined
  const file = fileOf('resource-files', download.filename)
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  if (lead)
    await query(
      req,
      sql`update resource_leads set download_count = coalesce(download_count, 0) + 1, downloaded_at = now(), updated_at = now(),
            unsubscribed_at = case when unsubscribed_at < ${lead.newsFrom}::timestamptz then null else unsubscribed_at end
          where id = ${lead.id}`,
    )
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  const response = fileResponse(body, {
    type: download.type ?? 'application/octet-stream',
    name: nameOf(download.filename),
  })
  response.headers.set('Content-Length', String(found.size))
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  // The address of this answer is the key to the file: no page that is opened from it is told.
  response.headers.set('Referrer-Policy', 'no-referrer')
  return response
}

/** Who follows a link, and since when they agreed to news. */
type Lead = { id: string; newsFrom: string | null }

async function leadFor(req: PayloadRequest, { resource, id }: Download, token: unknown): Promise<Lead> {
  const { lead, newsFrom } = await leadOfToken(token)
  const [found] = isUuid(lead)
    ? await query<{ id: string }>(
        req,
        sql`select id from resource_leads where id = ${lead} and resource_id = ${resource} and download = ${id}`,
      )
    : []
  if (!found) throw new CodedError('NOT_FOUND', say(errors.invalidToken, languageOf(req)))
  return { id: found.id, newsFrom: typeof newsFrom === 'string' ? newsFrom : null }
}

/** As whoever brought the file called it: what made its name the only one is left out again. */
const nameOf = (filename: string) => filename.replace(/-[0-9a-f]{12}(?=\.[^.]*$|$)/, '')
