import path from 'node:path/posix'
import { TableFault } from './fault'
import { inspectWorkbook } from './inspect'
import { scanSheet, type Unreadable } from './scan'
import { attribute, spoken, tagsOf } from './tags'
import { type ZipEntry, zipEntries } from './zip'

/** A sheet of a workbook. `rows` are those with anything in them, the headings among them. */
export type Sheet = {
  name: string
  /** Its place among the sheets that the workbook names. */
  index: number
  isHidden: boolean
  rows: number
  /** What stands in cells that would be read as empty and are not, by line (from 1) and column (from 0). */
  unreadable: Map<number, Map<number, Unreadable>>
}

export const isWorkbook = (data: Buffer): boolean => data.subarray(0, 4).toString('latin1') === 'PK\x03\x04'

/**
 * The sheets of a workbook that hold tables, in its order.
 * @throws TableFault
 */
export async function sheetsOf(data: Buffer): Promise<Sheet[]> {
  await inspectWorkbook(data)
  const parts = new Map(zipEntries(data).map((entry) => [entry.name, entry]))
  const [book] = (await linksOf(parts, '')).filter(({ type }) => type === 'officeDocument')
  const workbook = book && parts.get(book.target)
  if (!workbook) throw new TableFault('broken-file')
  const links = await linksOf(parts, workbook.name)
  const texts = links.find(({ type }) => type === 'sharedStrings')
  const known = (await tagsIn(texts && parts.get(texts.target), 'si')).length
  const sheets: Sheet[] = []
  for (const [index, { name, id, isHidden }] of (await listedIn(workbook)).entries()) {
    const link = links.find((one) => one.id === id && one.type === 'worksheet')
    const entry = link && parts.get(link.target)
    if (entry) sheets.push({ name, index, isHidden, ...(await scanSheet(entry, known)) })
  }
  if (sheets.length === 0) throw new TableFault('broken-file')
  return sheets
}

/** The sheets that a person would say are filled: more than a heading, and not hidden where another one is not. */
export function filledSheets(sheets: Sheet[]): Sheet[] {
  const filled = sheets.filter(({ rows }) => rows > 1)
  const shown = filled.filter(({ isHidden }) => !isHidden)
  return shown.length > 0 ? shown : filled
}

/** The sheet that is meant where none is named: the only filled one; undefined where there are several. */
export function onlySheet(sheets: Sheet[]): Sheet | undefined {
  const filled = filledSheets(sheets)
  return filled.length > 1 ? undefined : (filled[0] ?? sheets.find(({ rows }) => rows > 0) ?? sheets[0])
}

type Link = { id: string; type: string; target: string }

/** Where the links of a part lead, those of the archive for ''. */
async function linksOf(parts: Map<string, ZipEntry>, name: string): Promise<Link[]> {
  const folder = path.dirname(name)
  const entry = parts.get(path.join(folder, '_rels', `${path.basename(name)}.rels`))
  return (await tagsIn(entry, 'Relationship')).map((attributes) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((one) => attribute(attributes, one))
    return {
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: target.startsWith('/') ? target.slice(1) : path.join(folder, target),
    }
  })
}

const listedIn = async (workbook: ZipEntry) =>
  (await tagsIn(workbook, 'sheet'))
    .map((attributes) => ({
      name: spoken(attribute(attributes, 'name') ?? ''),
      id: attribute(attributes, '\\w+:id') ?? '',
      isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
    }))
    .filter(({ name, id }) => name !== '' && id !== '')

/** The attributes of all tags of one name, in their order. */
async function tagsIn(entry: ZipEntry | undefined, name: string): Promise<string[]> {
  const found: string[] = []
  if (!entry) return found
  for await (const tags of tagsOf(entry))
    found.push(...tags.filter((tag) => tag.name === name && !tag.isEnd).map(({ attributes }) => attributes))
  return found
}
