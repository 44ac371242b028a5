import { execFile } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TableFormat, tableFormats } from './formats'
import { readTable } from './read'
import { tableStream } from './write'

const columns = [
  { key: 'a', label: 'A' },
  { key: 'b', label: '=B' },
]

async function* from<Row>(rows: Row[]) {
  yield* rows
}

const written = async (format: TableFormat, rows: Record<string, unknown>[]) =>
  buffer(tableStream(format, columns, from(rows)))

async function readBack(format: TableFormat, rows: Record<string, unknown>[]): Promise<string[][]> {
  const found: string[][] = []
  for await (const { cells } of readTable(await written(format, rows))) found.push(cells)
  return found
}

describe('a CSV', () => {
  it('is UTF-8 with a mark, CRLF, and quotes where they are needed', async () => {
    const rows = [{ a: '이름, "별명"', b: 1.5 }, { a: 'two\nlines', b: true }, { b: null }]
    expect((await written('csv', rows)).toString()).toBe(
      '\ufeffA,\'=B\r\n"이름, ""별명""",1.5\r\n"two\nlines",true\r\n,',
    )
  })

  it.each([
    '=1+1',
    '+82 10',
    '-1',
    '@sum',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0@x',
    '\u3000＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''-x",
  ])('never begins a cell with %j', async (value) => {
    const [, row] = (await written('csv', [{ a: value }])).toString().split(/\r\n(?=.*,$)/s)
    expect(row?.replace(/^"/, '')).toMatch(/^'/)
    expect((await readBack('csv', [{ a: value, b: 'x' }]))[1]?.[0]).toBe(value)
  })

  it('leaves numbers, plain texts and quoted words alone', async () => {
    const rows = [
      { a: -5, b: "it's" },
      { a: 'a=b', b: "'quoted'" },
    ]
    expect((await written('csv', rows)).toString()).toBe("\ufeffA,'=B\r\n-5,it's\r\na=b,'quoted'")
  })
})

describe('an XLSX', () => {
  it('keeps numbers and booleans, and has no formula', async () => {
    const data = await written('xlsx', [
      { a: '=1+1', b: -5 },
      { a: true, b: '@x' },
    ])
    expect(
      await readBack('xlsx', [
        { a: '=1+1', b: -5 },
        { a: true, b: '@x' },
      ]),
    ).toEqual([
      ['A', '=B'],
      ['=1+1', '-5'],
      ['true', '@x'],
    ])
    const xml = await partOf(data, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('<c r="B2"><v>-5</v></c>')
    expect(xml).toContain('t="inlineStr"')
  })

  it('cuts what no cell of Excel holds', async () => {
    const [, row] = await readBack('xlsx', [{ a: 'x'.repeat(40_000) }])
    expect(row?.[0]).toBe(`${'x'.repeat(32_766)}…`)
  })
})

describe('either', () => {
  const day = new Date('2026-01-02T03:04:05.678Z')
  const rows = [
    { a: ['x', 'y'], b: { c: [1] } },
    { a: [{ d: 1 }], b: day },
    { a: Number.NaN, b: 10 },
  ]
  it.each(tableFormats)('%s writes lists, objects and times', async (format) => {
    expect(await readBack(format, rows)).toEqual([
      ['A', '=B'],
      ['x, y', '{"c":[1]}'],
      ['[{"d":1}]', '2026-01-02T03:04:05.678Z'],
      ['', '10'],
    ])
  })

  it.each(tableFormats)('%s comes back as it went, whatever the text', async (format) => {
    const starts = fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      "'",
      '＝',
      '_x0041_',
      '_x005F_',
      '\u0001',
      ' ',
      '"',
    )
    const value = fc.tuple(starts, fc.string({ unit: 'binary', maxLength: 40 }), starts).map((parts) =>
      parts
        .join('')
        .replaceAll('\0', '')
        .replaceAll(/[\ufffe\uffff]/g, ''),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { maxLength: 5 }), async (pairs) => {
        const rows = pairs.map(([a, b]) => ({ a: a || '.', b }))
        const shown = rows.filter(({ a, b }) => `${a}${b}`.trim() !== '')
        const back = (await readBack(format, rows)).slice(1)
        expect(back.map(([a, b = '']) => ({ a, b }))).toEqual(shown)
      }),
      { numRuns: 300 },
    )
  })

  it.each(tableFormats)('%s breaks off with the error of its rows', async (format) => {
    const failing = async function* () {
      yield { a: 1 }
      throw new Error('the database went away')
    }
    await expect(text(tableStream(format, columns, failing()))).rejects.toThrow('the database went away')
  })

  it.each(tableFormats)('%s asks for no more rows when its reader leaves', async (format) => {
    let ended = false
    let given = 0
    const endless = async function* () {
      try {
        for (;;) yield { a: 'x'.repeat(1000), b: given++ }
      } finally {
        ended = true
      }
    }
    const reader = tableStream(format, columns, endless()).getReader()
    for (let chunk = 0; chunk < 5; chunk++) await reader.read()
    await reader.cancel()
    await expect.poll(() => ended).toBe(true)
  })

  it.each(tableFormats)('%s of 100,000 rows is written and read in 128 MB', async (format) => {
    const program = `
      import { readTable } from './src/tables/read.ts'
      import { tableStream } from './src/tables/write.ts'
      const columns = Array.from({ length: 20 }, (_, index) => ({ key: 'k' + index, label: 'L' + index }))
      async function* rows() {
        for (let index = 0; index < 100_000; index++)
          yield Object.fromEntries(columns.map(({ key }, column) => [key, column % 2 ? index * 1.5 : '이름 ' + index + column]))
      }
      const chunks = []
      for await (const chunk of tableStream('${format}', columns, rows())) chunks.push(Buffer.from(chunk))
      let count = 0
      for await (const row of readTable(Buffer.concat(chunks))) count += row.cells.length
      console.log(count, Math.round(process.resourceUsage().maxRSS / 1024))`
    const flags = ['--max-old-space-size=128', '--import', 'tsx', '--input-type=module', '-e', program]
    const { stdout } = await promisify(execFile)(process.execPath, flags)
    expect(Number(stdout.split(' ')[0])).toBe(100_001 * 20)
  })
})

/** The text of one part of a workbook. */
async function partOf(data: Buffer, name: string): Promise<string> {
  const { unpack, zipEntries } = await import('./zip')
  const entry = zipEntries(data).find((found) => found.name === name)
  return entry ? text(unpack(entry)) : ''
}
