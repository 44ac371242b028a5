import { setImmediate } from 'node:timers/promises'
import { csvRows } from './csv'
import { TableFault } from './fault'
import { tableLimits } from './limits'
import type { Unreadable } from './scan'
import { isWorkbook, onlySheet, type Sheet, sheetsOf } from './sheets'
import { xlsxRows } from './xlsx'

/**
 * `line` is where the row begins as a person sees it, from 1. Cells in `unreadable` (by column, from 0) are empty texts and
 * not empty: nobody may take them for it.
 */
export type TableRow = { line: number; cells: string[]; unreadable?: Map<number, Unreadable> }

/** Rows between two moments in which others get their turn. */
const breath = 1000

/**
 * Reads a CSV (comma, semicolon or tab; UTF-8, UTF-16, CP949, GB18030) or a sheet of an XLSX, told apart by their content.
 * The first row is the header; rows without anything in them are left out. Dates come as `YYYY-MM-DD`, numbers as plain
 * digits. Whoever stops reading early releases everything.
 * @param sheet of the workbook; without it the only one that holds rows
 * @throws TableFault as soon as something does not fit, rows before it have come by then
 */
export async function* readTable(data: Buffer, sheet?: Sheet): AsyncGenerator<TableRow> {
  let count = 0
  for await (const row of isWorkbook(data) ? xlsxRows(data, sheet ?? (await soleSheet(data))) : textRows(data)) {
    const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
    if (last === -1 && ![...(row.unreadable?.values() ?? [])].some((why) => why !== 'merged')) continue
    if (++count > tableLimits.rows) throw new TableFault('too-many-rows', row.line)
    if (last >= tableLimits.columns) throw new TableFault('too-many-columns', row.line)
    if (row.cells.some((cell) => cell.length > tableLimits.cell)) throw new TableFault('cell-too-long', row.line)
    yield row
    if (count % breath === 0) await setImmediate()
  }
  if (count === 0) throw new TableFault('empty')
}

function textRows(data: Buffer): Iterable<TableRow> {
  if (data.subarray(0, 4).toString('latin1') === '\xd0\xcf\x11\xe0') throw new TableFault('protected')
  return csvRows(data)
}

async function soleSheet(data: Buffer): Promise<Sheet> {
  const sheet = onlySheet(await sheetsOf(data))
  if (!sheet) throw new TableFault('several-sheets')
  return sheet
}
