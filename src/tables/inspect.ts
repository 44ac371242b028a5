import { TableFault } from './fault'
import { tableLimits } from './limits'
import { unpack, type ZipEntry, zipEntries } from './zip'

const open = '<'.charCodeAt(0)
const close = '>'.charCodeAt(0)
/** The parts of a workbook have ASCII names (ECMA-376 part 2); not every reader sees others alike, as with a byte order mark. */
const isPlain = (name: string) => /^[\x20-\x7e]+$/.test(name)
const isSheet = (name: string) => /(^|\/)worksheets\/[^/]+\.xml$/.test(name)

/**
 * Looks through a workbook before it is read. The reader streams the sheet, but holds all other parts in memory as trees
 * and looks at an unfinished tag again with every piece that comes: a small file could ask for gigabytes, or for hours.
 * @throws TableFault `not-a-table` (another kind of archive), `too-large`, `protected` or `broken-file`
 */
export async function inspectWorkbook(data: Buffer): Promise<void> {
  const entries = zipEntries(data)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') || !names.has('_rels/.rels') || !entries.some(({ name }) => isSheet(name)))
    throw new TableFault('not-a-table')
  // Which of two files of one name is meant, the reader might see differently.
  if (names.size !== entries.length || ![...names].every(isPlain)) throw new TableFault('broken-file')
  if (entries.reduce((sum, { size }) => sum + size, 0) > tableLimits.bytes) throw new TableFault('too-large')
  for (const entry of entries) {
    await inspectPart(entry)
    if (/(^|\/)_rels\/[^/]*\.rels$/.test(entry.name) && !entry.name.includes('worksheets/')) await inspectLinks(entry)
  }
}

async function inspectPart(entry: ZipEntry): Promise<void> {
  const limit = isSheet(entry.name) ? Number.POSITIVE_INFINITY : tableLimits.tags
  let tags = 0
  let sinceTag = 0
  for await (const chunk of unpack(entry)) {
    for (const byte of chunk) {
      if (byte === open) tags++
      sinceTag = byte === close ? 0 : sinceTag + 1
      // Pictures have no tags to be without an end.
      if (sinceTag > tableLimits.tag && /\.(xml|rels)$/.test(entry.name)) throw new TableFault('broken-file')
    }
    if (tags > limit) throw new TableFault('too-large')
  }
}

const attributes = String.raw`(?:\s+[\w:]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*`
const link = String.raw`<(?:\w+:)?Relationship${attributes}(?:/>|>\s*</(?:\w+:)?Relationship\s*>)`
const links = new RegExp(
  String.raw`^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*<(?:\w+:)?Relationships${attributes}(?:/>|>(?:\s*${link})*\s*</(?:\w+:)?Relationships\s*>)\s*$`,
)

/**
 * The sheet is the one part without a limit of tags, so no link may lead to it as if it were a part that is held. Only
 * links that can be read in one way are let through, none with characters written as numbers.
 */
async function inspectLinks(entry: ZipEntry): Promise<void> {
  if (entry.size > tableLimits.tag) throw new TableFault('too-large')
  const chunks: Buffer[] = []
  for await (const chunk of unpack(entry)) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  if (!links.test(text)) throw new TableFault('broken-file')
  for (const [found] of text.matchAll(new RegExp(link, 'g')))
    if (
      /&#/.test(found) ||
      (/worksheets\//.test(found) && /(sharedStrings|styles|officeDocument)(?![\w/])/.test(found))
    )
      throw new TableFault('broken-file')
}
