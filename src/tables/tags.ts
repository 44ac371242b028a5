import { TableFault } from './fault'
import { tableLimits } from './limits'
import { unpack, type ZipEntry } from './zip'

/** A tag of an XML part, with the text before it. */
export type Tag = { text: string; isEnd: boolean; name: string; attributes: string; isClosed: boolean }

const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*?)?)(\/?)>/g

/**
 * The tags of a part of a workbook, as many at a time as have come; their names without a prefix.
 * @throws TableFault
 */
export async function* tagsOf(entry: ZipEntry): AsyncGenerator<Tag[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of unpack(entry)) {
    rest += decoder.decode(chunk, { stream: true })
    // Its reader passes over such text; nobody writes cells with it.
    if (rest.includes('<![CDATA[')) throw new TableFault('broken-file')
    let from = 0
    const tags = [...rest.matchAll(tag)].map((found): Tag => {
      const [whole, slash, name = '', attributes = '', closing] = found
      const text = rest.slice(from, found.index)
      from = found.index + whole.length
      return { text, isEnd: slash === '/', name, attributes, isClosed: closing === '/' }
    })
    yield tags
    rest = rest.slice(from)
    if (rest.length > tableLimits.tag) throw new TableFault('broken-file')
  }
}

const patterns = new Map<string, RegExp>()

/** An attribute of a tag as it stands in the file; its name is a pattern. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const [, double, single] = pattern.exec(attributes) ?? []
  return double ?? single
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What an attribute says, its entities read. */
export const spoken = (value: string): string =>
  value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
