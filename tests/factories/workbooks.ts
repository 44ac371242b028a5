import { buffer } from 'node:stream/consumers'
import { ZipArchive } from 'archiver'

type Parts = {
  /** The rows of the first sheet, as they stand in its XML. */
  rows?: string
  sharedStrings?: string
  /** Number formats in the order of the cells' `s`. */
  formats?: string[]
  date1904?: boolean
  /** Other parts, or other contents for the usual ones. */
  files?: Record<string, string>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (links: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The files of a workbook, as Excel would write them. */
export function workbookFiles({ rows = '', sharedStrings, formats = [], date1904, files }: Parts) {
  const known = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Demo" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ...(sharedStrings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as [string, string]]),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${known}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...files,
  }
}

/** A workbook of several sheets: the rows of each, by its name. */
export function workbookOf(sheets: Record<string, string>): Promise<Buffer> {
  const names = Object.keys(sheets)
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const others = Object.values(sheets).map((rows, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  ])
  return workbook({
    files: {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': rels(names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`])),
      ...Object.fromEntries(others),
    },
  })
}

/** A row of texts and numbers as it stands in a sheet; `{ formula }` is one whose value was never stored. */
export const sheetRow = (line: number, cells: (string | number | { formula: string })[]): string =>
  `<row r="${line}">${cells
    .map((cell, index) => {
      const ref = `${String.fromCharCode(65 + index)}${line}`
      if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
      if (typeof cell === 'object') return `<c r="${ref}"><f>${cell.formula}</f><v /></c>`
      return `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join('')}</row>`

export const workbook = (parts: Parts): Promise<Buffer> => zip(workbookFiles(parts))

/** A ZIP with these files. */
export async function zip(files: Record<string, string>): Promise<Buffer> {
  const archive = new ZipArchive()
  for (const [name, text] of Object.entries(files)) archive.append(text === '' ? Buffer.alloc(0) : text, { name })
  const [bytes] = await Promise.all([buffer(archive), archive.finalize()])
  return bytes
}
