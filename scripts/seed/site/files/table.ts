import { buffer } from 'node:stream/consumers'
import { languages, type Triple } from '../../../../src/i18n/triple'
import type { TableFormat } from '../../../../src/tables/formats'
import { tableStream } from '../../../../src/tables/write'

/** A list by parts, each line in three languages. */
export type Checks = { part: Triple; lines: Triple[] }[]

const columns = [
  { key: 'part', label: '구분 / 部分 / Part' },
  { key: 'ko', label: '내용' },
  { key: 'zh', label: '内容' },
  { key: 'en', label: 'What' },
  { key: 'note', label: '메모 / 备注 / Notes' },
]

/** The list as a file to fill in: one row a line, with room for notes. */
export const table = (format: TableFormat, checks: Checks): Promise<Buffer> =>
  buffer(tableStream(format, columns, rowsOf(checks)))

async function* rowsOf(checks: Checks) {
  for (const { part, lines } of checks)
    for (const line of lines) yield { part: languages.map((language) => part[language]).join(' / '), ...line, note: '' }
}
