import { errors } from '@/i18n/words/errors'
import { importing } from '@/i18n/words/import'
import { TableFault } from '@/tables/fault'
import { type ColumnName, columnNames, columnOf, keyColumns } from './columns'
import type { Faults } from './faults'

/** A row as it was given: the text of each cell it has, by its column. */
export type GivenRow = { line: number; cells: Partial<Record<ColumnName, string>> }

/**
 * The rows of a CSV or Excel file under its headings. What keeps the file from being read is noted, and the rows end.
 * @param hasCampaign whether the campaign is known without a column of its own
 */
export async function* rowsOfFile(data: Buffer, hasCampaign: boolean, faults: Faults): AsyncGenerator<GivenRow> {
  const { readTable } = await import('@/tables/read')
  let columns: (ColumnName | undefined)[] | undefined
  try {
    for await (const { line, cells } of readTable(data)) {
      if (!columns) {
        columns = columnsOf(cells, line, hasCampaign, faults)
        if (faults.count > 0) return
        continue
      }
      const stray = cells.findIndex((cell, index) => !columns?.[index] && cell.trim() !== '')
      if (stray !== -1) faults.add({ line, column: null, text: importing.noHeading, value: cells[stray] })
      const named = columns.flatMap((name, index) => (name ? [[name, cells[index] ?? '']] : []))
      yield { line, cells: Object.fromEntries(named) }
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error
    faults.add({ line: error.line ?? 1, column: null, text: importing[`file-${error.code}`] })
  }
}

function columnsOf(headings: string[], line: number, hasCampaign: boolean, faults: Faults) {
  const columns = headings.map(columnOf)
  headings.forEach((heading, index) => {
    const name = columns[index]
    const column = heading.trim()
    if (!name && column) {
      const list = columnNames.join(', ')
      faults.add({ line, column, text: importing.unknownColumn, values: { list }, value: column })
    }
    if (name && columns.indexOf(name) < index)
      faults.add({ line, column: name, text: importing.columnTwice, value: column })
  })
  for (const column of keyColumns)
    if (!columns.includes(column) && !(column === 'campaign' && hasCampaign))
      faults.add({ line, column, text: errors.required })
  return columns
}
