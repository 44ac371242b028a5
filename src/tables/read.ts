import { setImmediate } from 'node:timers/promises'
import { csvRows } from './csv'
import { TableFault } from './fault'
import { tableLimits } from './limits'
import { xlsxRows } from './xlsx'

/** `line` is where the row begins as a person sees it, from 1. */
export type TableRow = { line: number; cells: string[] }

/** Rows between two moments in which others get their turn. */
const breath = 1000

/**
 * Reads a CSV (comma, semicolon or tab; UTF-8, UTF-16, CP949, GB18030) or the first sheet of an XLSX, told apart by their
 * content. The first row is the header; rows without any text are left out. Dates come as `YYYY-MM-DD`, numbers as plain
 * digits. Whoever stops reading early releases everything.
 * @throws TableFault as soon as something does not fit, rows before it have come by then
 */
export async function* readTable(data: Buffer): AsyncGenerator<TableRow> {
  let count = 0
  for await (const row of rowsOf(data)) {
    const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
    if (last === -1) continue
    if (++count > tableLimits.rows) throw new TableFault('too-many-rows', row.line)
    if (last >= tableLimits.columns) throw new TableFault('too-many-columns', row.line)
    if (row.cells.some((cell) => cell.length > tableLimits.cell)) throw new TableFault('cell-too-long', row.line)
    yield row
    if (count % breath === 0) await setImmediate()
  }
  if (count === 0) throw new TableFault('empty')
}

function rowsOf(data: Buffer): Iterable<TableRow> | AsyncIterable<TableRow> {
  const signature = data.subarray(0, 4).toString('latin1')
  if (signature === 'PK\x03\x04') return xlsxRows(data)
  if (signature === '\xd0\xcf\x11\xe0') throw new TableFault('protected')
  return csvRows(data)
}
