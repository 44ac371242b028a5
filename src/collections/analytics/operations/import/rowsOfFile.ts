import { errors } from '@/i18n/words/errors'
import { importing } from '@/i18n/words/import'
import { TableFault } from '@/tables/fault'
import type { Sheet } from '@/tables/sheets'
import { type ColumnName, columnNames, columnsOf, keyColumns } from './columns'
import type { Faults } from './faults'

/** A row as it was given: the text of each cell it has, by its column. */
export type GivenRow = { line: number; cells: Partial<Record<ColumnName, string>> }

type Table = {
  data: Buffer
  /** The sheet of a workbook. */
  sheet?: Sheet
  /** Whether the campaign is known without a column of its own. */
  hasCampaign: boolean
  /** Where headings go that are known and not taken in. */
  leftOut: string[]
}

/** The rows of a CSV or Excel file under its headings. What keeps the file from being read is noted, and the rows end. */
export async function* rowsOfFile(table: Table, faults: Faults): AsyncGenerator<GivenRow> {
  const { readTable } = await import('@/tables/read')
  let columns: ReturnType<typeof columnsOf> | undefined
  try {
    for await (const { line, cells, unreadable } of readTable(table.data, table.sheet)) {
      if (!columns) {
        columns = readHeadings(cells, line, table, faults)
        if (faults.count > 0) return
        continue
      }
      const stray = cells.findIndex((cell, index) => !columns?.[index] && cell.trim() !== '')
      if (stray !== -1) faults.add({ line, column: null, text: importing.noHeading, value: cells[stray] })
      const named = columns.flatMap((name, index) => (name && name !== 'left-out' ? [{ name, index }] : []))
      const hidden = named.flatMap(({ name, index }) => {
        // A sheet ends its rows where nothing follows; a CSV has a mark for each cell, empty ones too.
        const why = unreadable?.get(index) ?? (!table.sheet && index >= cells.length ? 'missing' : undefined)
        return why ? [{ line, column: name, text: importing[`cell-${why}`] }] : []
      })
      faults.addSome(hidden, hidden.length)
      // Read with them, the row would say that nothing is known where something stands.
      if (hidden.length > 0) continue
      yield { line, cells: Object.fromEntries(named.map(({ name, index }) => [name, cells[index] ?? ''])) }
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error
    faults.add({ line: error.line ?? 1, column: null, text: importing[`file-${error.code}`] })
  }
}

function readHeadings(headings: string[], line: number, { hasCampaign, leftOut }: Table, faults: Faults) {
  const columns = columnsOf(headings)
  headings.forEach((heading, index) => {
    const name = columns[index]
    const column = heading.trim()
    if (name === 'left-out') leftOut.push(column.slice(0, 100))
    else if (!name && column) {
      const list = columnNames.join(', ')
      faults.add({ line, column, text: importing.unknownColumn, values: { list }, value: column })
    } else if (name && columns.indexOf(name) < index)
      faults.add({ line, column: name, text: importing.columnTwice, value: column })
  })
  for (const column of keyColumns)
    if (!columns.includes(column) && !(column === 'campaign' && hasCampaign))
      faults.add({ line, column, text: errors.required })
  return columns
}
