import type { CollectionSlug, PayloadRequest, PopulateType, SelectType } from 'payload'
import type { TableFormat } from '@/tables/formats'
import { type ExportColumn, exportColumns } from './columns'
import { readRows } from './rows'

/** Rows of a collection, by their ids, as a CSV or XLSX of what the caller may read of them. */
export async function exportTable(
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: string[],
  format: TableFormat,
): Promise<ReadableStream<Uint8Array>> {
  const columns = await exportColumns(req, req.payload.collections[slug].config)
  const shape = { depth: 1, select: selectOf(columns), populate: titlesOnly(req) } as const
  const { tableStream } = await import('@/tables/write')
  return tableStream(format, columns, flattened(columns, readRows(req, slug, ids, shape)))
}

async function* flattened(columns: ExportColumn[], rows: AsyncIterable<Record<string, unknown>>) {
  for await (const row of rows) yield Object.fromEntries(columns.map(({ key, of }) => [key, of(row)]))
}

/** Only what stands in the file is read, so that nothing encrypted is even opened. */
const selectOf = (columns: ExportColumn[]): SelectType =>
  Object.fromEntries(columns.slice(1).map(({ key }) => [key.split('.')[0] ?? key, true]))

const titlesOnly = (req: PayloadRequest): PopulateType =>
  Object.fromEntries(
    req.payload.config.collections.map(({ slug, admin }) => [slug, { [admin.useAsTitle ?? 'id']: true }]),
  )
