import { writeCsvStream } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'
import type { TableFormat } from './formats'
import { guarded } from './guard'
import { tableLimits } from './limits'

export type TableColumn = { key: string; label: string }
type Cell = string | number | boolean | null

/**
 * A table as a file, made while it is read: rows are asked for one by one and none is kept. CSV is UTF-8 with a byte
 * order mark and CRLF, which Excel needs to see Korean and Chinese; texts that it would run are guarded (see `guarded`).
 * In XLSX texts have the type text, which no spreadsheet runs, so they stay as they are; those longer than a cell of Excel
 * holds are cut there. Numbers and booleans keep their type, dates are ISO text, lists are joined with ", ", the rest is
 * JSON. An error of `rows` breaks the file off with that error.
 */
export function tableStream(
  format: TableFormat,
  columns: TableColumn[],
  rows: AsyncIterable<Record<string, unknown>>,
): ReadableStream<Uint8Array> {
  const text = format === 'csv' ? guarded : sheetText
  const labels = columns.map(({ label }) => text(label))
  const cells = cellsOf(columns, rows, text)
  if (format === 'csv') return writeCsvStream(cells, { headers: labels, bom: true })
  return writeXlsxStream(cells, {
    name: 'Sheet1',
    columns: labels.map((header) => ({ header, width: 20 })),
    freezePane: { rows: 1 },
  })
}

async function* cellsOf(
  columns: TableColumn[],
  rows: AsyncIterable<Record<string, unknown>>,
  text: (value: string) => string,
): AsyncGenerator<Cell[]> {
  for await (const row of rows)
    yield columns.map(({ key }) => {
      const cell = cellOf(row[key])
      return typeof cell === 'string' ? text(cell) : cell
    })
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ')
  return JSON.stringify(value) ?? String(value)
}

/** What Excel would read as one character written by its number (`_x0041_`), or what XML cannot hold. */
const misread = /_(?=x[0-9a-f]{4}_)/gi
const notInXml = /[\uFFFE\uFFFF]/g

const sheetText = (value: string): string =>
  (value.length > tableLimits.cell ? `${value.slice(0, tableLimits.cell - 1)}…` : value)
    .replace(misread, '_x005F_')
    .replace(notInXml, '\uFFFD')
