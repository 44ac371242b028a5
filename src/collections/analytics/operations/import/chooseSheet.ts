import { importing } from '@/i18n/words/import'
import { TableFault } from '@/tables/fault'
import type { Sheet } from '@/tables/sheets'
import type { Fault } from './faults'
import type { Import } from './importMetrics'

type Choice = { sheet?: Sheet; book?: Import['book']; fault?: Fault }

/**
 * Which sheet of a workbook is meant: the one that is named, or the only one that holds rows. Rows of another sheet are
 * never passed over unsaid.
 */
export async function chooseSheet(data: Buffer, named: string | undefined): Promise<Choice> {
  const { filledSheets, isWorkbook, onlySheet, sheetsOf } = await import('@/tables/sheets')
  if (!isWorkbook(data)) return named === undefined ? {} : { fault: faultOf(importing.noSheets, named) }
  let sheets: Sheet[]
  try {
    sheets = await sheetsOf(data)
  } catch (error) {
    // Reading the rows meets it again, and says so.
    if (error instanceof TableFault) return {}
    throw error
  }
  const sheet = named === undefined ? onlySheet(sheets) : sheets.find(({ name }) => name.normalize('NFC') === named)
  const book = {
    sheet: sheet?.name ?? null,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: Math.max(0, rows - 1) })),
  }
  if (sheet) return { sheet, book }
  const list = (named === undefined ? filledSheets(sheets) : sheets).map(({ name }) => name).join(', ')
  const fault = faultOf(named === undefined ? importing['file-several-sheets'] : importing.noSuchSheet, named, list)
  return { book, fault }
}

const faultOf = (text: Fault['text'], value?: string, list = ''): Fault => ({
  line: 1,
  column: 'sheet',
  text,
  values: { list: list.slice(0, 500) },
  ...(value !== undefined && { value }),
})
