import { errors } from '@/i18n/words/errors'
import { importing } from '@/i18n/words/import'
import { type ColumnName, columnNames, keyColumns } from './columns'
import type { Faults } from './faults'
import type { GivenRow } from './rowsOfFile'

const texts: readonly string[] = [...keyColumns, 'currency', 'evidenceUrl', 'contentSubmission', 'source']

/** Rows of a JSON body; `line` is their place in it, from 1. `null` says that something is not known. */
export function* rowsOfBatch(rows: Record<string, unknown>[], faults: Faults): Generator<GivenRow> {
  for (const [index, row] of rows.entries()) {
    const line = index + 1
    const cells: GivenRow['cells'] = {}
    for (const [column, value] of Object.entries(row)) {
      const isText = texts.includes(column)
      if (!isColumn(column)) faults.add({ line, column, text: importing.unknownField })
      else if (value === null) cells[column] = ''
      else if (typeof value === (isText ? 'string' : 'number')) cells[column] = String(value)
      else faults.add({ line, column, text: isText ? errors.notText : importing.notNumber })
    }
    yield { line, cells }
  }
}

const isColumn = (name: string): name is ColumnName => columnNames.some((column) => column === name)
