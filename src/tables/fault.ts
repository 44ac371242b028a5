export type TableFaultCode =
  | 'empty'
  | 'not-a-table'
  | 'protected'
  | 'broken-file'
  | 'several-sheets'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'

/**
 * Why a file cannot be read as a table. `protected` is a file with a password, or one of Excel before 2007: both come in
 * the same wrapping. `line` is the row as a person sees it in a spreadsheet or an editor, from 1, where one row is to blame.
 */
export class TableFault extends Error {
  constructor(
    readonly code: TableFaultCode,
    readonly line?: number,
    options?: ErrorOptions,
  ) {
    super(line === undefined ? code : `${code} in line ${line}`, options)
    this.name = 'TableFault'
  }
}
