import { streamXlsxRows } from 'hucre/xlsx'
import { TableFault } from './fault'
import { tableLimits } from './limits'
import type { TableRow } from './read'
import type { Sheet } from './sheets'

/**
 * The rows of one sheet of a workbook as text; formulas as the value Excel last worked out, and where there is none, the
 * cell is among the row's `unreadable`.
 * @throws TableFault
 */
export async function* xlsxRows(data: Buffer, { index: sheet, unreadable }: Sheet): AsyncGenerator<TableRow> {
  try {
    // One more than allowed, so that the reader of these rows can tell.
    for await (const { index, values } of streamXlsxRows(data, { sheet, maxRows: tableLimits.rows + 1 }))
      yield { line: index + 1, cells: values.map(asText), unreadable: unreadable.get(index + 1) }
  } catch (error) {
    throw new TableFault('broken-file', undefined, { cause: error })
  }
}

/** Fifteen significant digits are what Excel keeps; what binary fractions add beyond them is noise. */
const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 })

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return plainNumber.format(value || 0)
  if (value instanceof Date) return dateText(value)
  return String(value)
}

/** A day, or for a cell without one the time of day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#####' // as Excel itself shows a date it cannot
  const text = date.toISOString()
  return date.getUTCFullYear() < 1900 ? text.slice(11, 19) : text.slice(0, 10)
}
