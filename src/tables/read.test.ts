import { buffer } from 'node:stream/consumers'
import { ZipArchive } from 'archiver'
import { describe, expect, it } from 'vitest'
import { workbook, workbookFiles, zip } from '../../tests/factories/workbooks'
import { TableFault } from './fault'
import { readTable, type TableRow } from './read'

async function read(data: Buffer | string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of readTable(Buffer.from(data))) rows.push(row)
  return rows
}
const cells = async (data: Buffer | string) => (await read(data)).map((row) => row.cells)
const faultOf = (data: Buffer | string) =>
  read(data).then(
    () => undefined,
    (error) => (error instanceof TableFault ? error.code : error),
  )

/** The same bytes that Korean and Chinese Excel write; node itself only decodes these code pages. */
const inCodePage = (page: string, text: string) => {
  const bytes: number[] = []
  const decoder = new TextDecoder(page)
  const known = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if (letter.length === 1 && letter !== '\ufffd' && !known.has(letter)) known.set(letter, [lead, trail])
    }
  for (const letter of text) bytes.push(...(letter < '\x80' ? [letter.charCodeAt(0)] : (known.get(letter) ?? [0x3f])))
  return Buffer.from(bytes)
}

describe('CSV', () => {
  it.each([',', ';', '\t'])('is apart by "%s"', async (mark) => {
    expect(await cells(`${['a', 'b', 'c'].join(mark)}\r\n${['1', '"x,;\t"', ''].join(mark)}`)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x,;\t', ''],
    ])
  })

  it('counts lines as an editor does, also those within quotes, and leaves out empty rows', async () => {
    const text = 'name,note\r\nA,"one\ntwo\r\nthree"\r\n\r\n , \nB,last'
    expect(await read(text)).toEqual([
      { line: 1, cells: ['name', 'note'] },
      { line: 2, cells: ['A', 'one\ntwo\r\nthree'] },
      { line: 7, cells: ['B', 'last'] },
    ])
  })

  it('reads quotes within quotes and a single column', async () => {
    expect(await cells('"a ""b"""\n"c"')).toEqual([['a "b"'], ['c']])
    expect(await cells('a|b\n1|2')).toEqual([['a|b'], ['1|2']])
  })

  const table = '이름,조회수\n김민수,10'
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
    ['CP949', inCodePage('euc-kr', table)],
  ])('is read in %s', async (_, data) => {
    expect(await cells(data)).toEqual([
      ['이름', '조회수'],
      ['김민수', '10'],
    ])
  })

  it.each([
    ['euc-kr', '날짜,인플루언서,플랫폼,조회수,좋아요\n2026-01-02,뷰티하는지우,샤오홍슈,1,2'],
    ['euc-kr', '브랜드\n똠방각하 펲시'],
    ['gb18030', '名称,播放量,点赞,收藏\n小美美妆,1,2,3'],
    ['gb18030', '日期,博主昵称,平台,曝光量,互动量\n2026-01-02,阿泽爱穿搭,抖音,1,2'],
    ['gb18030', '姓名\n张伟\n王芳\n李娜'],
  ])('tells %s from the other code page: %s', async (page, text) => {
    const [header] = await cells(inCodePage(page, text))
    expect(header).toEqual(text.split('\n')[0]?.split(','))
  })

  it.each([
    ['nothing at all', '', 'empty'],
    ['only blanks', ' \n,,\n', 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'protected'],
    ['a quote that never ends', 'a,b\n1,"2\n3,4\n', 'broken-file'],
    ['too many columns', `a\n${','.repeat(200)}x`, 'too-many-columns'],
    ['a cell without end', `a\n${'x'.repeat(32_768)}`, 'cell-too-long'],
  ])('refuses %s', async (_, data, code) => {
    expect(await faultOf(data)).toBe(code)
  })

  it('says which line is to blame', async () => {
    await expect(read(`a\n\nb\n${'x'.repeat(32_768)}`)).rejects.toMatchObject({ code: 'cell-too-long', line: 4 })
  })
})

describe('XLSX', () => {
  it('reads every kind of cell', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="C3" t="b"><v>1</v></c>
        <c r="D3"><f>SUM(A1)</f><v>42</v></c><c r="E3" t="str"><f>A1</f><v>worked out</v></c></row>`
    const sharedStrings = '<si><t>이름</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>'
    expect(await read(await workbook({ rows, sharedStrings }))).toEqual([
      { line: 1, cells: ['이름', 'rich text'] },
      { line: 3, cells: ['in & line', '', 'true', '42', 'worked out'] },
    ])
  })

  it.each([
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.5E+20', '150000000000000000000'],
    ['-0', '0'],
    ['1234567.891', '1234567.891'],
  ])('writes the number %s as %s', async (value, text) => {
    expect(await cells(await workbook({ rows: `<row><c><v>${value}</v></c></row>` }))).toEqual([[text]])
  })

  it.each([
    ['yyyy-mm-dd', false, '46024', '2026-01-02'],
    ['yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot;', false, '46024', '2026-01-02'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', false, '46024.75', '2026-01-02'],
    ['m/d/yy h:mm', false, '46024.99', '2026-01-02'],
    ['m/d/yy h:mm', false, '46023.99999999999', '2026-01-02'],
    ['yyyy-mm-dd', true, '44562', '2026-01-02'],
    ['h:mm', false, '0.5', '12:00:00'],
    ['#,##0', false, '46024', '46024'],
    ['[Red]#,##0', false, '46024', '46024'],
    ['[$₩-412]#,##0', false, '46024', '46024'],
    ['yyyy-mm-dd', false, '1E300', '#####'],
  ])('reads a date in the format %s (1904: %s)', async (format, date1904, value, text) => {
    const rows = `<row><c s="0"><v>${value}</v></c></row>`
    expect(await cells(await workbook({ rows, formats: [format], date1904 }))).toEqual([[text]])
  })

  it('refuses archives that are no workbook, and broken ones', async () => {
    const good = await workbook({ rows: '<row><c><v>1</v></c></row>' })
    expect(await faultOf(await zip({ 'word/document.xml': '<a/>' }))).toBe('not-a-table')
    expect(await faultOf(good.subarray(0, good.length - 30))).toBe('broken-file')
    expect(await faultOf(good.subarray(0, 200))).toBe('broken-file')
    expect(await faultOf(await workbook({}))).toBe('empty')
    const damaged = Buffer.from(good)
    damaged.fill(0x55, 60, 90)
    expect(await faultOf(damaged)).toBe('broken-file')
  })

  it('refuses a row that is wider than any table, before it is held', async () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(50_000)
    expect(await faultOf(await workbook({ rows }))).toBe('too-many-columns')
  })
})

describe('files that mean harm', () => {
  it('what unpacks to more than it says', async () => {
    const data = await workbook({ rows: `<row><c><v>${' '.repeat(5_000_000)}1</v></c></row>` })
    const lie = Buffer.from(data)
    const at = lie.indexOf('xl/worksheets/sheet1.xml', lie.indexOf('PK\x01\x02')) - 46
    expect(lie.readUInt32LE(at + 24)).toBeGreaterThan(5_000_000)
    lie.writeUInt32LE(1000, at + 24)
    expect(await faultOf(lie)).toBe('broken-file')
  })

  it('what says it unpacks to gigabytes', async () => {
    const data = await workbook({ rows: '<row><c><v>1</v></c></row>' })
    const at = data.indexOf('xl/worksheets/sheet1.xml', data.indexOf('PK\x01\x02')) - 46
    data.writeUInt32LE(600_000_000, at + 24)
    expect(await faultOf(data)).toBe('too-large')
  })

  it('millions of texts', async () => {
    const sharedStrings = '<si/>'.repeat(2_500_000)
    expect(await faultOf(await workbook({ rows: '<row><c><v>1</v></c></row>', sharedStrings }))).toBe('too-large')
  })

  it('millions of texts behind the name of a sheet', async () => {
    const files = workbookFiles({ rows: '<row/>'.repeat(10), sharedStrings: '' })
    const name = 'xl/_rels/workbook.xml.rels'
    const led = files[name].replace('"sharedStrings.xml"', '"worksheets/sheet1.xml"')
    expect(led).not.toBe(files[name])
    expect(await faultOf(await zip({ ...files, [name]: led }))).toBe('broken-file')
    const hidden = files[name].replace('"sharedStrings.xml"', '"work&#115;heets/sheet1.xml"')
    expect(await faultOf(await zip({ ...files, [name]: hidden }))).toBe('broken-file')
  })

  it('a tag without end', async () => {
    expect(await faultOf(await workbook({ rows: `<row ${'a'.repeat(2_000_000)}` }))).toBe('broken-file')
  })

  it('entities of entities stay text', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const sheet = `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    expect(await faultOf(await workbook({ files: { 'xl/worksheets/sheet1.xml': sheet } }))).toBeUndefined()
  })

  const rows = '<row><c><v>1</v></c></row>'
  /** Where the directory says what it knows of a file. */
  const entryOf = (data: Buffer, name: string) => data.indexOf(name, data.indexOf('PK\x01\x02')) - 46

  it.each<[string, (end: Buffer) => void]>([
    ['the size', (end) => end.writeUInt32LE(0xffffffff, 12)],
    ['the place', (end) => end.writeUInt32LE(0xffffffff, 16)],
    ['the number of files', (end) => end.writeUInt16LE(0xffff, 10)],
    ['nothing', () => {}],
  ])('a second directory, in ZIP64, to which the first one leaves %s', async (_, change) => {
    const data = await workbook({ rows })
    const [before, end] = [data.subarray(0, -22), Buffer.from(data.subarray(-22))]
    const record = Buffer.alloc(56)
    record.writeUInt32LE(0x06064b50)
    record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32)
    record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40)
    record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50)
    locator.writeBigUInt64LE(BigInt(before.length), 8)
    change(end)
    expect(await faultOf(Buffer.concat([before, record, locator, end]))).toBe('too-large')
  })

  it('two files whose names differ by a mark that readers leave out', async () => {
    const one = await workbook({ rows, files: { 'xl/styles.xml+++': '<a/>' } })
    expect(await faultOf(one)).toBeUndefined()
    const marked = one.toString('latin1').replaceAll('xl/styles.xml+++', '\xef\xbb\xbfxl/styles.xml')
    expect(await faultOf(Buffer.from(marked, 'latin1'))).toBe('broken-file')
  })

  it('millions of texts in a file that the directory calls empty', async () => {
    const archive = new ZipArchive({ store: true })
    const files = workbookFiles({ rows, sharedStrings: '<si/>'.repeat(2_500_000) })
    for (const [name, text] of Object.entries(files)) archive.append(text, { name })
    const [data] = await Promise.all([buffer(archive), archive.finalize()])
    expect(await faultOf(data)).toBe('too-large')
    const at = entryOf(data, 'xl/sharedStrings.xml')
    data.writeUInt16LE(data.readUInt16LE(at + 8) | 8, at + 8)
    data.fill(0, at + 20, at + 28)
    expect(await faultOf(data)).toBe('broken-file')
  })

  it('not a file that is empty indeed', async () => {
    expect(await faultOf(await workbook({ rows, files: { 'xl/empty.bin': '' } }))).toBeUndefined()
  })

  it('two files of one name', async () => {
    const one = await workbook({ rows: '<row><c><v>1</v></c></row>', files: { 'xl/styles.xmX': '<a/>' } })
    expect(await faultOf(one)).toBeUndefined()
    const twice = Buffer.from(one.toString('latin1').replaceAll('xl/styles.xmX', 'xl/styles.xml'), 'latin1')
    expect(await faultOf(twice)).toBe('broken-file')
  })
})
