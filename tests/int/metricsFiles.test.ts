import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { influencer, invitation } from '../factories/campaigns'
import { type Journey, journeyAt } from '../factories/journey'
import { importFile, importRows } from '../factories/metricFiles'
import { sheetRow, workbook, workbookOf } from '../factories/workbooks'
import { type Answer, type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client
let journey: Journey
let mina: { id: string }

beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'proposing')
  staff = journey.staff
  mina = await influencer(staff, { name: '한초롱' })
  await invitation(staff, journey.campaign.id, mina.id)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.sql('super', 'delete from performance_metrics')
})

const headings = ['인플루언서', '플랫폼', '기준일', '조회', '좋아요']
type Cell = Parameters<typeof sheetRow>[1][number]
const sheet = (...rows: Cell[][]) => [headings, ...rows].map((row, index) => sheetRow(index + 1, row)).join('')
const day = (date: string, views: Cell, likes: Cell): Cell[] => ['한초롱', 'xiaohongshu', date, views, likes]

const send = (data: Buffer, options: object = {}) =>
  importFile(staff, new Uint8Array(data), { campaign: journey.campaign.id, ...options }, 'metrics.xlsx')
const stored = async () =>
  (
    await app.sql(
      'super',
      'select metric_date::text as day, views::int, likes::int, source from performance_metrics order by metric_date, platform',
    )
  ).rows
const rows = async () =>
  (await app.sql('super', 'select xmin::text, ctid::text, * from performance_metrics order by id')).rows
const logged = async () =>
  (await app.sql('super', `select count(*)::int as n from audit_logs where action in ('import', 'update')`)).rows[0].n
const faultsOf = (body: Answer['body']) => body.errors[0].data.errors

describe('what cannot be read is no empty cell', () => {
  it('names a formula whose value was never stored, and leaves what is stored', async () => {
    await send(await workbook({ rows: sheet(day('2026-11-20', 5, 1), day('2026-11-21', 6, 2)) }))
    const before = await rows()
    const file = await workbook({
      rows: sheet(day('2026-11-20', { formula: '12000+345' }, 1), day('2026-11-21', 7, { formula: 'D3*2' })),
    })
    const { status, body } = await send(file)
    expect(status).toBe(400)
    expect(faultsOf(body)).toMatchObject([
      { line: 2, column: 'views', path: 'line 2, column views', message: expect.stringContaining('formula') },
      { line: 3, column: 'likes' },
    ])
    expect((await send(file, { preview: true })).body).toMatchObject({ errorCount: 2, created: 0, updated: 0 })
    expect(await rows()).toEqual(before)
  })

  it.each([
    ['a formula without any value', '<c r="D2"><f>A1</f></c>', 'views'],
    ['a formula as text without any value', '<c r="D2" t="str"><f>A1</f></c>', 'views'],
    ['a shared formula', '<c r="D2"><f t="shared" si="0"/><v></v></c>', 'views'],
    ['a text that the workbook does not have', '<c r="D2" t="s"><v>7</v></c>', 'views'],
    ['an error without its name', '<c r="D2" t="e"><v/></c>', 'views'],
    ['an error', '<c r="D2" t="e"><v>#REF!</v></c>', 'views'],
    ['a missing value', '<c r="D2" t="e"><v>#N/A</v></c>', 'views'],
    ['yes or no', '<c r="D2" t="b"><v>1</v></c>', 'views'],
    ['a day', '<c r="D2" t="inlineStr"><is><t>2026-11-20</t></is></c>', 'views'],
  ])('refuses %s', async (_, cell, column) => {
    const start = sheetRow(2, ['한초롱', 'xiaohongshu', '2026-11-20']).replace('</row>', '')
    const { status, body } = await send(await workbook({ rows: `${sheetRow(1, headings)}${start}${cell}</row>` }))
    expect([status, faultsOf(body)]).toMatchObject([400, [{ line: 2, column }]])
    expect(await stored()).toEqual([])
  })

  it('refuses merged cells, whose value stands in one row only', async () => {
    const merged = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet(
      day('2026-11-20', 5, 1),
      day('2026-11-21', '', 2),
    )}</sheetData><mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells></worksheet>`
    const { status, body } = await send(await workbook({ files: { 'xl/worksheets/sheet1.xml': merged } }))
    expect([status, faultsOf(body)]).toMatchObject([400, [{ line: 3, column: 'views' }]])
  })

  it('does not pass over a row of which nothing can be read', async () => {
    const nothing = headings.map(() => ({ formula: 'Other!A1' }))
    const { status, body } = await send(await workbook({ rows: sheet(day('2026-11-20', 5, 1), nothing) }))
    expect([status, faultsOf(body)[0]]).toMatchObject([400, { line: 3 }])
  })

  it('takes a formula by its stored value, the empty text too', async () => {
    const start = sheetRow(2, ['한초롱', 'xiaohongshu', '2026-11-20']).replace('</row>', '')
    const cells = '<c r="D2"><f>A1&gt;2</f><v>42</v></c><c r="E2" t="str"><f>IF(D2&gt;0,"","x")</f><v></v></c>'
    expect((await send(await workbook({ rows: `${sheetRow(1, headings)}${start}${cells}</row>` }))).status).toBe(200)
    expect(await stored()).toMatchObject([{ views: 42, likes: null }])
  })

  it('names a line of a CSV that ends before its headings do', async () => {
    const file = `${headings.join(',')}\n한초롱,xiaohongshu,2026-11-20,5,1\n한초롱,xiaohongshu,2026-11-21,6\n`
    const { status, body } = await importFile(staff, file, { campaign: journey.campaign.id })
    expect([status, faultsOf(body)]).toMatchObject([400, [{ line: 3, column: 'likes' }]])
  })
})

describe('a workbook of several sheets', () => {
  const book = () =>
    workbookOf({
      Sheet: sheet(day('2026-11-20', 5, 1), day('2026-11-21', 6, 2)),
      '12월 &amp; 1월': sheet(day('2026-11-22', 7, 3)),
      Empty: '',
    })

  it('says which there are, and asks', async () => {
    const sheets = [
      { name: 'Sheet', rows: 2 },
      { name: '12월 & 1월', rows: 1 },
      { name: 'Empty', rows: 0 },
    ]
    const asked = await send(await book(), { preview: true })
    expect(asked).toMatchObject({ status: 200, body: { sheet: null, sheets, errorCount: 1 } })
    expect(asked.body.errors[0].message).toContain('12월 & 1월')
    const { status, body } = await send(await book())
    expect([status, faultsOf(body)]).toMatchObject([400, [{ path: 'sheet' }]])
    expect(body.errors[0].data).toMatchObject({ sheet: null, sheets })
    expect(await stored()).toEqual([])
  })

  it('is read by the sheet that is named, also in loose letters', async () => {
    const sheetName = '12월 & 1월'.normalize('NFD')
    expect((await send(await book(), { preview: true, sheet: sheetName })).body).toMatchObject({
      rows: 1,
      created: 1,
      sheet: '12월 & 1월',
      errorCount: 0,
    })
    expect((await send(await book(), { sheet: sheetName })).status).toBe(200)
    expect(await stored()).toMatchObject([{ day: '2026-11-22', views: 7 }])
    const { status, body } = await send(await book(), { sheet: 'Nowhere' })
    expect([status, faultsOf(body)]).toMatchObject([400, [{ path: 'sheet', value: 'Nowhere' }]])
  })

  it('asks nothing where only one holds rows', async () => {
    const file = await workbookOf({ 표지: sheetRow(1, ['성과 보고']), Data: sheet(day('2026-11-20', 5, 1)) })
    expect((await send(file)).body).toMatchObject({ created: 1, sheet: 'Data' })
    const csv = await importFile(staff, 'a,b\n1,2\n', { sheet: 'Data' })
    expect([csv.status, faultsOf(csv.body)]).toMatchObject([400, [{ path: 'sheet' }]])
  })
})

describe('estimates', () => {
  const row = (values: object) => ({
    campaign: journey.campaign.id,
    influencer: mina.id,
    platform: 'douyin',
    metricDate: '2025-03-01',
    ...values,
  })

  it('that a file turns into measured figures are counted before and after', async () => {
    const days = ['2025-03-01', '2025-03-02', '2025-03-03'].map((metricDate) => row({ metricDate, views: 3 }))
    await importRows(staff, days.slice(0, 2), { estimate: true })
    expect((await importRows(staff, days, { preview: true })).body).toMatchObject({
      created: 1,
      updated: 2,
      estimatesReplaced: 2,
    })
    expect((await importRows(staff, days)).body).toMatchObject({ updated: 2, estimatesReplaced: 2 })
    expect((await importRows(staff, days, { preview: true })).body).not.toHaveProperty('estimatesReplaced')
  })

  it('stay estimates in a file that says so, and what a file says and what it is imported as must agree', async () => {
    const said = [row({ views: 3, source: '추정' }), row({ metricDate: '2025-03-02', views: 4, source: 'manual' })]
    expect((await importRows(staff, said)).body).toMatchObject({ created: 2 })
    expect((await stored()).map(({ source }) => source)).toEqual(['estimate', 'import'])
    const { status, body } = await importRows(staff, said, { estimate: true })
    expect(status).toBe(400)
    expect(faultsOf(body)).toContainEqual(expect.objectContaining({ column: 'source', value: 'manual' }))
    expect((await importRows(staff, said, { cumulative: true })).status).toBe(400)
    const batch = [{ ...said[0], metricDate: '2025-03-05', source: 'estimate' }]
    expect((await staff.post('/performance-metrics/batch', { rows: batch })).body).toMatchObject({ created: 1 })
    expect((await stored()).at(-1)).toMatchObject({ day: '2025-03-05', source: 'estimate' })
  })
})

describe('our own export', () => {
  it.each(['csv', 'xlsx'].flatMap((format) => ['ko', 'zh', 'en'].map((language) => [format, language])))(
    'as %s in %s changes nothing when it comes back, and logs nothing',
    async (format, language) => {
      const base = { campaign: journey.campaign.id, influencer: mina.id, metricDate: '2025-03-01', likes: '', views: 3 }
      const sales = { salesAmount: '3.50', currency: 'CNY', evidenceUrl: 'https://example.com/a', comments: '' }
      await importRows(staff, [{ ...base, ...sales, platform: 'douyin' }])
      await importRows(staff, [{ ...base, platform: 'weibo' }], { estimate: true })
      const manual = { ...base, platform: 'bilibili', views: 9, likes: 1, engagementRate: 3.5 }
      expect((await staff.post('/performance-metrics', manual)).status).toBe(201)
      const file = await fetch(`${app.url}/api/performance-metrics/export?format=${format}`, {
        headers: { authorization: `JWT ${staff.token}`, 'accept-language': language as string },
      })
      const data = new Uint8Array(await file.arrayBuffer())
      const before = [await rows(), await logged()]
      const answer = await importFile(staff, data, {}, `export.${format}`)
      expect(answer).toMatchObject({ status: 200, body: { rows: 3, created: 0, updated: 0, unchanged: 3 } })
      expect(answer.body.leftOut).toContain('ID')
      expect(answer.body.leftOut.length).toBeGreaterThan(6)
      expect([await rows(), await logged()]).toEqual(before)
    },
  )
})
