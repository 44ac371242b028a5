import { buffer } from 'node:stream/consumers'
import type { TableFormat } from '@/tables/formats'
import { tableStream } from '@/tables/write'
import type { Client } from '../support/app'

type Row = Record<string, string | number | null | undefined>
type Options = Record<string, unknown>

/** A file with these headings, and rows by heading. */
export async function tableOf(rows: Row[], format: TableFormat = 'csv'): Promise<Uint8Array<ArrayBuffer>> {
  const columns = Object.keys(rows[0] ?? {}).map((key) => ({ key, label: key }))
  const given = async function* () {
    yield* rows
  }
  return new Uint8Array(await buffer(tableStream(format, columns, given())))
}

/** Sends a file to be imported; the options as `_payload`. */
export function importFile(
  client: Client,
  data: Uint8Array<ArrayBuffer> | string,
  options: Options = {},
  name = 'metrics.csv',
) {
  const form = new FormData()
  form.set('file', new Blob([data]), name)
  form.set('_payload', JSON.stringify(options))
  return client.send('POST', '/performance-metrics/import', form)
}

export const importRows = async (client: Client, rows: Row[], options: Options = {}) =>
  importFile(client, await tableOf(rows), options)
