import { type CollectionSlug, type Endpoint, type PayloadRequest, parseParams } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { auditEvent } from '@/hooks/audit'
import { say, type Triple } from '@/i18n/triple'
import { collections } from '@/i18n/words/collections'
import { seoulDate } from '@/lib/days'
import { fileResponse } from '@/lib/fileResponse'
import { languageOf } from '@/lib/language'
import { callerOf, refuseValue } from '@/requests/caller'
import { type TableFormat, tableFormats, tableTypes } from '@/tables/formats'
import { selectRows } from './rows'
import { exportTable } from './table'

/**
 * `GET /api/<collection>/export?format=csv|xlsx`: a list as a file, with the list's own `where`, `sort` and `search`, and
 * `limit`; all rows that the caller may read, without those in the trash.
 */
export const exportRows = (slug: CollectionSlug): Endpoint => ({
  path: '/export',
  method: 'get',
  handler: async (req) => {
    callerOf(req)
    const format = formatOf(req)
    const limit = limitOf(req)
    const { where, sort, search } = parseParams(req.query)
    const { config } = req.payload.collections[slug]
    const text = typeof search === 'string' ? search : ''
    const query = { where: mergeListSearchAndWhere({ collectionConfig: config, search: text, where }), sort }
    const ids = await selectRows(req, slug, { ...query, limit })
    const body = await exportTable(req, slug, ids, format)
    const asked = { format, rows: ids.length, where, sort, search: text || undefined }
    await auditEvent(req, { action: 'export', entityType: slug, newValues: asked })
    const day = seoulDate(new Date())
    const words: Record<string, { plural: Triple }> = collections
    const title = say(words[slug]?.plural ?? { ko: slug, zh: slug, en: slug }, languageOf(req))
    return fileResponse(body, {
      type: tableTypes[format],
      name: `${title} ${day}.${format}`,
      plain: `${slug}-${day}.${format}`,
    })
  },
})

function formatOf(req: PayloadRequest): TableFormat {
  const asked = req.query.format ?? 'csv'
  return tableFormats.find((format) => format === asked) ?? refuseValue(req, 'format')
}

function limitOf(req: PayloadRequest): number | undefined {
  const asked = req.query.limit
  if (asked === undefined || asked === '') return undefined
  const limit = Number(asked)
  return Number.isInteger(limit) && limit > 0 ? limit : refuseValue(req, 'limit')
}
