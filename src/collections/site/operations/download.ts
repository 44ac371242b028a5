import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/** A file of a published resource. */
export type Download = {
  resource: string
  slug: string
  /** The id of its row within the resource. */
  id: string
  requiresEmail: boolean
  filename: string
  type: string | null
}

/**
 * A file that a page offers to everybody, whoever asks: staff sees drafts elsewhere.
 * @throws CodedError 404 there is none, or its page is not published
 */
export async function findDownload(req: PayloadRequest, resource: unknown, id: unknown): Promise<Download> {
  const [found] =
    isUuid(resource) && typeof id === 'string'
      ? await query<Download>(
          req,
          sql`select r.id as resource, r.slug, d.id, coalesce(d.requires_email, true) as "requiresEmail",
                     f.filename, f.mime_type as type
              from resources r
              join resources_downloads d on d._parent_id = r.id
              join resource_files f on f.id = d.file_id
              where r.id = ${resource} and d.id = ${id} and r._status = 'published' and r.deleted_at is null`,
        )
      : []
  if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return found
}
