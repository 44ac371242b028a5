import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { type CollectionSlug, executeAccess, type PayloadRequest, type Where } from 'payload'
import { exportedValues } from '@/exports/fields'
import { fileEntries, note, noteUploads, type Uploads } from '@/exports/files'
import { idsOf, readRows } from '@/exports/rows'
import { exportTable } from '@/exports/table'
import { auditEvent } from '@/hooks/audit'
import { seoulDate } from '@/lib/days'
import { fileResponse } from '@/lib/fileResponse'
import { idOf } from '@/lib/ids'
import type { Campaign } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import type { ArchiveEntry } from '@/tables/archive'

/** What belongs to a campaign: the collection, the field that leads to its parent, and where the parent is. */
const parts: { slug: CollectionSlug; field?: string; parent?: CollectionSlug }[] = [
  { slug: 'campaign-influencers' },
  { slug: 'content-plans' },
  { slug: 'content-submissions' },
  { slug: 'content-revisions' },
  { slug: 'performance-metrics' },
  { slug: 'comment-analyses' },
  { slug: 'settlements' },
  { slug: 'tax-invoices', field: 'settlement', parent: 'settlements' },
  { slug: 'payments', field: 'settlement', parent: 'settlements' },
]

/**
 * A whole campaign as one ZIP: `campaign.json`, every collection above as JSON and CSV with the rows and fields that the
 * caller may read, for admin its audit log, the files under `files/`, and `manifest.json` with their sizes and SHA-256.
 * Files that a row names and this machine has lost are listed in the manifest as `missing`.
 * @throws CodedError 401, or 404 for a campaign that is not there for the caller
 */
export async function campaignArchive(req: PayloadRequest, id: unknown): Promise<Response> {
  const campaign = await readableRow(req, 'campaigns', id)
  await auditEvent(req, {
    action: 'export',
    entityType: 'campaigns',
    entityId: campaign.id,
    newValues: { format: 'zip' },
  })
  const missing: string[] = []
  const about = {
    campaign: { id: campaign.id, title: campaign.title },
    exportedAt: new Date().toISOString(),
    exportedBy: req.user?.id,
    missing,
  }
  const { archiveStream } = await import('@/tables/archive')
  const zip = archiveStream(entriesOf(req, campaign, missing), about)
  const day = seoulDate(new Date())
  return fileResponse(Readable.toWeb(zip) as ReadableStream, {
    type: 'application/zip',
    name: `${campaign.title} ${day}.zip`,
    plain: `campaign-${day}.zip`,
  })
}

async function* entriesOf(req: PayloadRequest, campaign: Campaign, missing: string[]): AsyncGenerator<ArchiveEntry> {
  const found = new Map<CollectionSlug, string[]>([['campaigns', [campaign.id]]])
  const uploads: Uploads = new Map()
  yield {
    path: 'campaign.json',
    content: Buffer.from(`${JSON.stringify(plain(req, 'campaigns', campaign), null, 2)}\n`),
  }
  for (const { slug, field = 'campaign', parent = 'campaigns' } of parts) {
    const ids = await idsOf(req, slug, { where: { [field]: { in: found.get(parent) ?? [] } } })
    found.set(slug, ids)
    yield* rowEntries(req, slug, ids, uploads)
  }
  yield* rowEntries(req, 'audit-logs', await logged(req, found), uploads)
  await noteOthers(req, campaign, uploads)
  for (const [slug, ids] of uploads) {
    const readableIds = await idsOf(req, slug, { where: { id: { in: [...ids] } } })
    yield* rowEntries(req, slug, readableIds)
    yield* fileEntries(req, slug, readableIds, missing)
  }
}

/** One collection as JSON and as CSV; nothing of one that is closed to the caller. */
async function* rowEntries(
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: string[],
  uploads?: Uploads,
): AsyncGenerator<ArchiveEntry> {
  const { access } = req.payload.collections[slug].config
  if ((await executeAccess({ disableErrors: true, req }, access.read)) === false) return
  yield { path: `${slug}.json`, content: jsonRows(req, slug, ids, uploads) }
  const table = await exportTable(req, slug, ids, 'csv')
  yield { path: `${slug}.csv`, content: Readable.fromWeb(table as NodeStream<Uint8Array>) }
}

async function* jsonRows(req: PayloadRequest, slug: CollectionSlug, ids: string[], uploads?: Uploads) {
  const { flattenedFields } = req.payload.collections[slug].config
  let mark = '[\n'
  for await (const row of readRows(req, slug, ids, { depth: 0 })) {
    if (uploads) noteUploads(flattenedFields, row, uploads)
    yield Buffer.from(`${mark}${JSON.stringify(plain(req, slug, row))}`)
    mark = ',\n'
  }
  yield Buffer.from(mark === '[\n' ? '[]\n' : '\n]\n')
}

/** A row as it may stand in a file. */
const plain = (req: PayloadRequest, slug: CollectionSlug, row: { id: string }) => ({
  id: row.id,
  ...exportedValues(req.payload.collections[slug].config.flattenedFields, { ...row }),
})

/** The log of everything in the archive; ids in parts, because a database takes only so many at a time. */
async function logged(req: PayloadRequest, found: Map<CollectionSlug, string[]>): Promise<string[]> {
  const all = [...found.values()].flat()
  const logs: string[] = []
  for (let at = 0; at < all.length; at += 1000) {
    const where: Where = { entityId: { in: all.slice(at, at + 1000) } }
    logs.push(...(await idsOf(req, 'audit-logs', { where, sort: 'createdAt' })))
  }
  return logs
}

/** Files that no row above names: the campaign's own, and the pictures of its product and brand. */
async function noteOthers(req: PayloadRequest, campaign: Campaign, uploads: Uploads): Promise<void> {
  note(uploads, 'assets', await idsOf(req, 'assets', { where: { campaign: { equals: campaign.id } } }))
  const related = { brands: idOf(campaign.brand), products: idOf(campaign.product) } as const
  for (const [slug, id] of Object.entries(related) as [keyof typeof related, string][]) {
    const { flattenedFields } = req.payload.collections[slug].config
    for await (const row of readRows(req, slug, [id], { depth: 0 })) noteUploads(flattenedFields, row, uploads)
  }
}
