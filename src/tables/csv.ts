import { detectDelimiter, streamCsvRows } from 'hucre/csv'
import { decodeText } from './decode'
import { TableFault } from './fault'
import { unguarded } from './guard'
import { tableLimits } from './limits'
import type { TableRow } from './read'

/** Stands behind the last row; it cannot be in the text itself, which holds no NUL. */
const end = '\0'

/** The first row as it stands in the file, quoted line breaks and all. */
const header = /^(?:"[^"]*"|[^"\r\n])*/

/**
 * The rows of a CSV, its cells apart by what the header has them apart by: comma, semicolon or tab.
 * @throws TableFault when it is no text, or a quote is never closed
 */
export function* csvRows(data: Buffer): Generator<TableRow> {
  if (data.length > tableLimits.bytes) throw new TableFault('too-large')
  const text = decodeText(data)
  const found = detectDelimiter(header.exec(text.slice(0, 100_000))?.[0] ?? '')
  const delimiter = found === '|' ? ',' : found
  let line = 1
  for (const row of streamCsvRows(`${text}\n${end}`, { delimiter, skipBom: false })) {
    const cells = row.map((cell) => String(cell ?? ''))
    if (cells.length === 1 && cells[0] === end) return
    // The mark behind the last row was swallowed by an open quote, and who knows how many rows with it.
    if (cells.some((cell) => cell.includes(end))) break
    yield { line, cells: cells.map(unguarded) }
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
  }
  throw new TableFault('broken-file')
}
