import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { influencer, invitation } from '../factories/campaigns'
import { type Journey, journeyAt } from '../factories/journey'
import { importFile, importRows, tableOf } from '../factories/metricFiles'
import { type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client
let journey: Journey
/** Three on the campaign; two of them have one name. */
let [mina, juno, otherJuno]: { id: string }[] = []

const extra = async (name: string) => {
  const person = await influencer(staff, { name })
  await invitation(staff, journey.campaign.id, person.id)
  return person
}

beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'proposing')
  staff = journey.staff
  ;[mina, juno, otherJuno] = [await extra('Mina 米娜'), await extra('Juno'), await extra('Juno')]
  await staff.patch(`/campaigns/${journey.campaign.id}`, { title: 'Spring 봄' })
})
afterAll(() => app.close())

const row = (values: Record<string, string | number | null> = {}) => ({
  campaign: journey.campaign.id,
  influencer: mina?.id as string,
  platform: 'douyin',
  metricDate: '2025-03-01',
  ...values,
})

type Stored = Record<string, string | number | null>
const stored = async (where = ''): Promise<Stored[]> =>
  (
    await app.sql(
      'super',
      `select xmin::text || ' ' || ctid::text as version, *, metric_date::text as day, sales_amount::float8 as sales
       from performance_metrics where campaign_id = $1 ${where} order by influencer_id, platform, metric_date`,
      [journey.campaign.id],
    )
  ).rows
const ofMina = async (platform: string) => stored(`and influencer_id = '${mina?.id}' and platform = '${platform}'`)
const viewsOf = async (platform: string) => (await ofMina(platform)).map(({ views }) => views && Number(views))
const audits = async () =>
  (
    await app.sql(
      'super',
      `select * from audit_logs where entity_type = 'performance-metrics' order by created_at, action, id`,
    )
  ).rows
const clear = () => app.sql('super', 'delete from performance_metrics')

/** What the kept sums say of the campaign, and what its rows add up to. */
async function sums() {
  const list = ['views', 'clicks', 'sales_amount']
    .map((name) => `coalesce(sum(${name}), 0)::float8 as ${name}`)
    .join(', ')
  const kept = await app.sql(
    'super',
    `select sum(rows)::int as rows, ${list} from (select * from metric_rollups union all select * from metric_deltas) k where scope = $1`,
    [journey.campaign.id],
  )
  const direct = await app.sql(
    'super',
    `select count(*)::int as rows, ${list} from performance_metrics where campaign_id = $1`,
    [journey.campaign.id],
  )
  return { kept: kept.rows[0], direct: direct.rows[0] }
}

describe('a file', () => {
  it('becomes rows with their source and evidence, and one entry in the audit log', async () => {
    await clear()
    const before = (await audits()).length
    const file = await tableOf([
      row({
        views: '1,234',
        likes: 5,
        comments: '',
        followers: 900,
        salesAmount: '12000',
        evidenceUrl: 'https://example.com/a',
      }),
      row({
        metricDate: '2025.03.02',
        views: 10,
        likes: 0,
        comments: 1,
        followers: '',
        salesAmount: '',
        evidenceUrl: '',
      }),
      row({
        metricDate: '2025/3/3',
        platform: '小红书',
        views: 7,
        likes: 1,
        comments: 2,
        followers: '',
        salesAmount: '',
        evidenceUrl: '',
      }),
    ])
    const hash = createHash('sha256').update(file).digest('hex')
    const { status, body } = await importFile(staff, file, {}, '성과 3월.csv')
    expect([status, body]).toEqual([
      200,
      { rows: 3, created: 3, updated: 0, unchanged: 0, errors: [], errorCount: 0, hash },
    ])
    const [first, second] = await ofMina('douyin')
    expect(first).toMatchObject({
      day: '2025-03-01',
      views: '1234',
      likes: '5',
      comments: null,
      shares: null,
      followers: '900',
      sales: 12000,
      currency: 'KRW',
      source: 'import',
      evidence: `성과 3월.csv ${hash.slice(0, 12)}`,
      evidence_url: 'https://example.com/a',
    })
    expect(second).toMatchObject({ day: '2025-03-02', likes: '0', comments: '1', followers: null, sales: null })
    expect((await ofMina('xiaohongshu')).map(({ day }) => day)).toEqual(['2025-03-03'])
    const [entry, ...more] = (await audits()).slice(before)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'import', entity_id: null, user_id: staff.user?.id, ip_address: '127.0.0.1' })
    expect(entry.request_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(entry.new_values).toEqual({
      file: '성과 3월.csv',
      hash,
      source: 'import',
      rows: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      cumulative: false,
    })
  })

  it('may be an Excel file, and name campaign and influencer', async () => {
    await clear()
    const rows = [row({ campaign: 'Spring 봄', influencer: 'Mina 米娜', views: 100, clicks: 3 })]
    const { status, body } = await importFile(staff, await tableOf(rows, 'xlsx'), {}, 'metrics.xlsx')
    expect([status, body.created]).toEqual([200, 1])
    expect(await ofMina('douyin')).toMatchObject([{ views: '100', clicks: '3' }])
  })

  it.each([
    ['Korean', '캠페인,인플루언서,플랫폼,기준일,조회,저장,매출', '더우인'],
    ['Chinese', '营销活动,达人,平台,统计日期,播放,收藏,销售额', '抖音'],
    ['English', 'Campaign, INFLUENCER ,platform,date,Views,saves,Sales', 'Douyin'],
    ['the field names', 'campaign,influencer,platform,metricdate,Views,saves,sales amount', 'douyin'],
  ])('may have its headings in %s', async (_, headings, platform) => {
    await clear()
    const file = `${headings}\n${journey.campaign.id},${mina?.id},${platform},2025-03-01,8,2,30\n`
    const { status, body } = await importFile(staff, file)
    expect([status, body.errors ?? body]).toEqual([200, []])
    expect(await ofMina('douyin')).toMatchObject([{ views: '8', saves: '2', sales: 30 }])
  })

  it('may leave the campaign to the request', async () => {
    await clear()
    const { campaign: _, ...rest } = row({ views: 3 })
    expect((await importRows(staff, [rest], { campaign: journey.campaign.id })).status).toBe(200)
    const form = new FormData()
    form.set('file', new Blob([await tableOf([{ ...rest, metricDate: '2025-03-02' }])]), 'a.csv')
    const inAddress = `/performance-metrics/import?campaign=${journey.campaign.id}&estimate=true`
    expect((await staff.send('POST', inAddress, form)).body.created).toBe(1)
    expect((await ofMina('douyin')).map(({ source }) => source)).toEqual(['import', 'estimate'])
  })
})

describe('a fault', () => {
  const faultsOf = async (rows: ReturnType<typeof row>[], options = {}) => {
    const before = [await stored(), (await audits()).length]
    const { status, body } = await importRows(staff, rows, options)
    expect([await stored(), (await audits()).length]).toEqual(before)
    expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    const { errors, errorCount } = body.errors[0].data
    expect(errorCount).toBe(errors.length)
    return errors as { line: number; column: string; message: string; path: string; value?: string }[]
  }
  const good = () => row({ views: 1 })

  it.each<[string, Record<string, string | number>, RegExp]>([
    ['views', { views: -1 }, /whole number/],
    ['views', { views: '1.5' }, /whole number/],
    ['views', { views: '1.000' }, /whole number/],
    ['views', { views: '3만' }, /whole number/],
    ['views', { views: '9007199254740993' }, /whole number/],
    ['metricDate', { metricDate: '2025-02-30' }, /day that exists/],
    ['metricDate', { metricDate: '03/01/2025' }, /day that exists/],
    ['metricDate', { metricDate: '1999-12-31' }, /from 2000-01-01/],
    ['metricDate', { metricDate: '2999-01-01' }, /from 2000-01-01/],
    ['platform', { platform: 'myspace' }, /one of: douyin/],
    ['campaign', { campaign: 'Nobody knows' }, /no campaign/],
    ['campaign', { campaign: '00000000-0000-4000-8000-000000000000' }, /no campaign/],
    ['campaign', { campaign: '' }, /required/],
    ['influencer', { influencer: 'Nobody' }, /not on the campaign/],
    ['influencer', { influencer: 'Juno' }, /Several influencers/],
    ['salesAmount', { salesAmount: '10.5', currency: 'KRW' }, /more decimals than KRW/],
    ['salesAmount', { salesAmount: '-3' }, /amount of 0 or more/],
    ['currency', { salesAmount: '3', currency: 'EUR' }, /one of: KRW/],
    ['evidenceUrl', { evidenceUrl: 'javascript:alert(1)' }, /http/],
    ['contentSubmission', { contentSubmission: '00000000-0000-4000-8000-000000000000' }, /no submission/],
  ])('of %s is named by row and column (%o)', async (column, values, message) => {
    const rows = [
      { ...good(), ...Object.fromEntries(Object.keys(values).map((key) => [key, ''])), ...good() },
      row(values),
    ]
    const keys = new Set(rows.flatMap(Object.keys))
    const filled = rows.map((one) => Object.fromEntries([...keys].map((key) => [key, (one as Stored)[key] ?? ''])))
    const [second = row()] = [filled[1] as ReturnType<typeof row>]
    const faults = await faultsOf([{ ...(filled[0] as ReturnType<typeof row>), metricDate: '2025-04-01' }, second])
    expect(faults).toMatchObject([{ line: 3, column, path: `line 3, column ${column}` }])
    expect(faults[0]?.message).toMatch(message)
    const [given] = Object.keys(values).filter((key) => key === column)
    if (given && values[given] !== '') expect(faults[0]?.value).toBe(String(values[given]))
  })

  it('names both lines of a row that is there twice, also under other names', async () => {
    const faults = await faultsOf([
      row({ views: 1 }),
      row({ metricDate: '2025-03-05', views: 1 }),
      row({ influencer: 'Mina 米娜', views: 2 }),
    ])
    expect(faults).toMatchObject([{ line: 4, column: 'metricDate', value: '2025-03-01' }])
    expect(faults[0]?.message).toContain('line 2')
  })

  it('of the headings is told at the first line', async () => {
    const file = 'campaign,platform,views,Views,reach\na,douyin,1,1,1\n'
    const { status, body } = await importFile(staff, file)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toMatchObject([
      { line: 1, column: 'views' },
      { line: 1, column: 'reach', value: 'reach' },
      { line: 1, column: 'influencer' },
      { line: 1, column: 'metricDate' },
    ])
  })

  it('of the whole file is a sentence in the language of the caller', async () => {
    const told = async (data: Uint8Array<ArrayBuffer> | string) => {
      const { status, body } = await importFile(staff, data)
      return [status, body.errors[0].data.errors[0]?.message]
    }
    expect(await told('')).toEqual([400, 'The file is empty.'])
    expect(await told('campaign,influencer,platform,metricDate\n')).toEqual([
      400,
      'There are no rows under the headings.',
    ])
    expect((await told(new Uint8Array([0, 1, 2, 3])))[1]).toMatch(/no CSV/)
    expect((await told('campaign,influencer,platform,metricDate\na,"b'))[1]).toMatch(/damaged/)
  })

  it('keeps a hundred and counts the others', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => row({ influencer: `Nobody ${index}`, views: 1 }))
    const { status, body } = await importRows(staff, rows)
    const { errors, errorCount } = body.errors[0].data
    expect([status, errors.length, errorCount]).toEqual([400, 100, 250])
    expect([errors[0].line, errors[99].line]).toEqual([2, 101])
  })

  it('of a campaign in the trash, or an influencer who declined', async () => {
    const member = await invitation(staff, journey.campaign.id, (await influencer(staff, { name: 'Gone' })).id)
    await staff.move('campaign-influencers', member.id, 'declined', 'no time')
    expect(await faultsOf([row({ influencer: 'Gone', views: 1 })])).toMatchObject([{ line: 2, column: 'influencer' }])
    await app.sql('super', 'update campaigns set deleted_at = now() where id = $1', [journey.campaign.id])
    expect(await faultsOf([row({ views: 1 })])).toMatchObject([{ line: 2, column: 'campaign' }])
    const whole = await importRows(staff, [row({ views: 1 })], { campaign: journey.campaign.id })
    expect([whole.status, whole.body.errors[0].data.errors[0].path]).toEqual([400, 'campaign'])
    await app.sql('super', 'update campaigns set deleted_at = null where id = $1', [journey.campaign.id])
  })
})

describe('a correction', () => {
  it('overwrites what it mentions, and keeps the former values in the audit log', async () => {
    await clear()
    await importRows(staff, [row({ views: 10, clicks: 4 }), row({ metricDate: '2025-03-02', views: 20, clicks: 5 })])
    const before = (await audits()).length
    const untouched = (await ofMina('douyin'))[1]
    const corrected = [
      row({ views: 12 }),
      row({ metricDate: '2025-03-02', views: 20 }),
      row({ metricDate: '2025-03-03', views: 30 }),
    ]
    const { body } = await importRows(staff, corrected)
    expect(body).toMatchObject({ rows: 3, created: 1, updated: 1, unchanged: 1 })
    const [first, second] = await ofMina('douyin')
    expect(first).toMatchObject({ views: '12', clicks: '4' })
    expect(second).toEqual(untouched)
    const entries = (await audits()).slice(before)
    expect(entries.map(({ action }) => action).sort()).toEqual(['import', 'update'])
    const { entity_id, old_values, new_values } = entries.find(({ action }) => action === 'update')
    expect(entity_id).toBe(first?.id)
    expect(old_values).toEqual({ views: 10, evidence: expect.stringContaining('metrics.csv') })
    expect(new_values).toEqual({ views: 12, evidence: expect.stringContaining(body.hash.slice(0, 12)) })
    const { kept, direct } = await sums()
    expect(kept).toEqual(direct)
  })

  it('changes nothing the second time', async () => {
    await clear()
    const rows = [
      row({ views: 10, salesAmount: '3.50', currency: 'CNY' }),
      row({ metricDate: '2025-03-02', views: '', salesAmount: '', currency: '' }),
    ]
    await importRows(staff, rows)
    const before = [await stored(), await audits()]
    const { body } = await importRows(staff, rows)
    expect(body).toMatchObject({ rows: 2, created: 0, updated: 0, unchanged: 2 })
    expect([await stored(), await audits()]).toEqual(before)
  })

  it('of an estimate by measured figures replaces it whole', async () => {
    await clear()
    await importRows(staff, [row({ views: 10, clicks: 4 })], { estimate: true })
    const { body } = await importRows(staff, [row({ views: 10 })])
    expect(body).toMatchObject({ created: 0, updated: 1 })
    expect(await ofMina('douyin')).toMatchObject([{ views: '10', clicks: null, source: 'import' }])
    const { kept, direct } = await sums()
    expect(kept).toEqual(direct)
  })

  it('of measured figures by an estimate is refused, and names the row', async () => {
    await clear()
    await importRows(staff, [row({ metricDate: '2025-03-02', views: 10, clicks: 4 })])
    const before = [await stored(), await audits()]
    const rows = [row({ views: 3 }), row({ metricDate: '2025-03-02', views: 11 })]
    const { status, body } = await importRows(staff, rows, { estimate: true })
    expect([status, body.errors[0].data]).toMatchObject([
      400,
      { errorCount: 1, errors: [{ line: 3, column: 'metricDate', value: '2025-03-02' }] },
    ])
    expect(body.errors[0].data.errors[0].message).toMatch(/measured figures/)
    expect((await importRows(staff, rows, { estimate: true, preview: true })).body.errorCount).toBe(1)
    expect((await importRows(staff, rows, { estimate: true, cumulative: true })).status).toBe(400)
    expect([await stored(), await audits()]).toEqual(before)
    expect((await importRows(staff, rows.slice(0, 1), { estimate: true })).body.created).toBe(1)
  })

  it('by an estimate leaves alone what somebody measures at the same moment', async () => {
    await clear()
    const measuring = app.sql(
      'super',
      `do $$ begin
         insert into performance_metrics (campaign_id, influencer_id, platform, metric_date, views, source)
         values ('${journey.campaign.id}', '${mina?.id}', 'douyin', '2025-03-01', 10, 'manual');
         for turn in 1..1000 loop
           perform pg_stat_clear_snapshot();
           exit when exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock');
           perform pg_sleep(0.02);
         end loop;
       end $$`,
    )
    const asleep = `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
    await expect.poll(async () => (await app.sql('super', asleep)).rowCount, { timeout: 20_000, interval: 5 }).toBe(1)
    const [{ body }] = await Promise.all([importRows(staff, [row({ views: 3 })], { estimate: true }), measuring])
    expect(body).toMatchObject({ rows: 1, created: 0, updated: 0, unchanged: 1 })
    expect(await ofMina('douyin')).toMatchObject([{ views: '10', source: 'manual' }])
  })

  it('to unknown is not zero', async () => {
    await clear()
    await importRows(staff, [row({ views: 10, clicks: 4 })])
    await importRows(staff, [row({ views: 10, clicks: '' })])
    expect(await ofMina('douyin')).toMatchObject([{ views: '10', clicks: null }])
  })
})

describe('totals so far', () => {
  const cumulative = { cumulative: true }

  it('are stored as what each day added, whatever the order of the rows', async () => {
    await clear()
    const rows = [
      row({ metricDate: '2025-03-03', views: 300, followers: 30 }),
      row({ metricDate: '2025-03-01', views: 100, followers: 10 }),
      row({ metricDate: '2025-03-02', views: 100, followers: 20 }),
    ]
    expect((await importRows(staff, rows, cumulative)).body).toMatchObject({ created: 3 })
    expect(await viewsOf('douyin')).toEqual([100, 0, 200])
    expect((await ofMina('douyin')).map(({ followers }) => followers)).toEqual(['10', '20', '30'])
    const before = await stored()
    expect((await importRows(staff, rows, cumulative)).body).toMatchObject({ unchanged: 3 })
    expect(await stored()).toEqual(before)
  })

  it('go on from the days that are stored, of the same kind and currency', async () => {
    await clear()
    await importRows(staff, [row({ views: 100, salesAmount: 50, currency: 'CNY' })])
    await importRows(staff, [row({ metricDate: '2025-03-02', views: 5 })], { estimate: true })
    const rows = [row({ metricDate: '2025-03-03', views: 130, salesAmount: 80, currency: 'CNY' })]
    expect((await importRows(staff, rows, cumulative)).status).toBe(200)
    expect(await viewsOf('douyin')).toEqual([100, 5, 30])
    expect((await ofMina('douyin'))[2]).toMatchObject({ sales: 30, currency: 'CNY' })
  })

  it('count stored days that lie between those of the file', async () => {
    await clear()
    await importRows(staff, [row({ views: 100 }), row({ metricDate: '2025-03-02', views: 50 })])
    await importRows(staff, [row({ views: 100 }), row({ metricDate: '2025-03-03', views: 300 })], cumulative)
    expect(await viewsOf('douyin')).toEqual([100, 50, 150])
  })

  it('count what is stored of a day that the file mentions for something else', async () => {
    await clear()
    await importRows(staff, [row({ views: 100 }), row({ metricDate: '2025-03-02', views: 50 })])
    const rows = [row({ metricDate: '2025-03-02', likes: 5 }), row({ metricDate: '2025-03-03', views: 300 })]
    const { status } = await staff.post('/performance-metrics/batch', { rows, cumulative: true })
    expect([status, await viewsOf('douyin')]).toEqual([200, [100, 50, 150]])
  })

  it('pass over days whose total is not known', async () => {
    await clear()
    const rows = [
      row({ views: 100 }),
      row({ metricDate: '2025-03-02', views: '' }),
      row({ metricDate: '2025-03-03', views: 150 }),
    ]
    await importRows(staff, rows, cumulative)
    expect(await viewsOf('douyin')).toEqual([100, null, 50])
  })

  it('never go down', async () => {
    await clear()
    await importRows(staff, [row({ views: 100 })])
    const rows = [
      row({ metricDate: '2025-03-02', views: 120 }),
      row({ metricDate: '2025-03-03', views: 119, likes: 1 }),
    ]
    const filled = rows.map((one) => ({ likes: '', ...one }))
    const { status, body } = await importRows(staff, filled, cumulative)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toMatchObject([{ line: 3, column: 'views', value: '119' }])
    expect(body.errors[0].data.errors[0].message).toContain('120')
    const below = await importRows(staff, [row({ metricDate: '2025-03-02', views: 99 })], cumulative)
    expect(below.body.errors[0].data.errors).toMatchObject([{ line: 2, column: 'views' }])
    expect(await viewsOf('douyin')).toEqual([100])
  })
})

describe('totals of a day before stored ones', () => {
  const cumulative = { cumulative: true }
  const on = (day: number, values: Record<string, string | number>) => row({ metricDate: `2025-03-0${day}`, ...values })
  /** Days 1 to 3 with totals of 100, 100 and 300. */
  const three = () => [on(1, { views: 100 }), on(2, { views: 100 }), on(3, { views: 300 })]
  type Given = ReturnType<typeof row>
  const startWith = async (rows: Given[]) => {
    await clear()
    expect((await importRows(staff, rows, cumulative)).status).toBe(200)
  }
  const faultsOf = async (rows: Given[]) => {
    const before = [await stored(), await audits()]
    const { status, body } = await importRows(staff, rows, cumulative)
    expect(status).toBe(400)
    expect([await stored(), await audits()]).toEqual(before)
    return body.errors[0].data.errors
  }

  it('that come late are refused, until the later days come with them', async () => {
    await startWith([on(3, { views: 300 })])
    const faults = await faultsOf([on(1, { views: 100 })])
    expect(faults).toMatchObject([{ line: 2, column: 'views', value: '100' }])
    expect(faults[0].message).toMatch(/Later days .* up to 2025-03-03: send their totals too/)
    const preview = await importRows(staff, [on(1, { views: 100 })], { ...cumulative, preview: true })
    expect([preview.status, preview.body.errorCount]).toEqual([200, 1])
    expect((await importRows(staff, [on(1, { views: 100 }), on(3, { views: 300 })], cumulative)).status).toBe(200)
    expect(await viewsOf('douyin')).toEqual([100, 200])
  })

  it('that are corrected are refused, until the later days come with them', async () => {
    await startWith(three())
    expect(await faultsOf([on(1, { views: 90 })])).toMatchObject([{ line: 2, column: 'views', value: '90' }])
    expect(await faultsOf([on(3, { views: 300 }), on(1, { views: 90 })])).toMatchObject([{ line: 3, column: 'views' }])
    expect(await faultsOf([on(2, { views: '' }), on(1, { views: 90 })])).toMatchObject([{ line: 3, column: 'views' }])
    const all = [on(1, { views: 90 }), ...three().slice(1)]
    expect((await importRows(staff, all, cumulative)).body).toMatchObject({ updated: 2, unchanged: 1 })
    expect(await viewsOf('douyin')).toEqual([90, 10, 200])
  })

  it('that say nothing else than before, or only what is no total, need no later days', async () => {
    await startWith(three())
    const before = await stored()
    const [first, second, third] = three() as [Given, Given, Given]
    for (const rows of [[first, second, third], [first], [first, second], [second], [first, third]])
      expect((await importRows(staff, rows, cumulative)).body.unchanged).toBe(rows.length)
    expect(await stored()).toEqual(before)
    expect((await importRows(staff, [on(1, { followers: 7 })], cumulative)).body.updated).toBe(1)
    expect((await importRows(staff, [on(1, { likes: 4 })], cumulative)).body.updated).toBe(1)
    expect(await viewsOf('douyin')).toEqual([100, 0, 200])
  })

  it('are about the same kind, influencer, platform and currency alone', async () => {
    const sales = (day: number, salesAmount: number, currency: string) => on(day, { salesAmount, currency })
    await startWith([sales(3, 300, 'CNY')])
    expect((await importRows(staff, [sales(1, 10, 'USD')], cumulative)).status).toBe(200)
    expect(await faultsOf([sales(1, 10, 'CNY')])).toMatchObject([{ line: 2, column: 'salesAmount', value: '10' }])
    expect(await faultsOf([sales(2, 10, 'CNY')])).toMatchObject([{ line: 2, column: 'salesAmount' }])

    await startWith([on(3, { views: 300 })])
    const others = [on(1, { platform: 'weibo', views: 1 }), on(1, { influencer: juno?.id as string, views: 1 })]
    expect((await importRows(staff, others, cumulative)).body.created).toBe(2)
    expect((await importRows(staff, [on(1, { views: 9 })], { ...cumulative, estimate: true })).body.created).toBe(1)
    expect(await viewsOf('douyin')).toEqual([9, 300])
    expect(await faultsOf([on(1, { views: 9 })])).toMatchObject([{ line: 2, column: 'views' }])
  })

  it('in another currency are refused for the former one too', async () => {
    await startWith([on(1, { salesAmount: 10, currency: 'CNY' }), on(3, { salesAmount: 30, currency: 'CNY' })])
    expect(await faultsOf([on(1, { salesAmount: 10, currency: 'USD' })])).toMatchObject([
      { line: 2, column: 'salesAmount', value: '10' },
    ])
  })

  it('stay refused when the later day is there for something else', async () => {
    await startWith([on(3, { views: 300 })])
    const rows = [on(1, { views: 100 }), on(3, { likes: 5 })]
    const { status, body } = await staff.post('/performance-metrics/batch', { rows, ...cumulative })
    expect([status, body.errors[0].data.errors]).toMatchObject([400, [{ path: 'rows.0.views' }]])
    expect(await viewsOf('douyin')).toEqual([300])
  })
})

describe('a preview', () => {
  it('answers what would happen, and changes nothing', async () => {
    await clear()
    await importRows(staff, [row({ views: 10 })])
    const before = [await stored(), await audits()]
    const rows = [row({ views: 11 }), row({ metricDate: '2025-03-02', views: 1 })]
    const { status, body } = await importRows(staff, rows, { preview: true })
    expect([status, body]).toMatchObject([200, { rows: 2, created: 1, updated: 1, unchanged: 0, errorCount: 0 }])
    expect([await stored(), await audits()]).toEqual(before)
    expect((await importRows(staff, rows)).body).toEqual(body)
  })

  it('answers errors with 200', async () => {
    const { status, body } = await importRows(staff, [row({ views: 'x' })], { preview: true })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      rows: 1,
      created: 0,
      updated: 0,
      errorCount: 1,
      errors: [{ line: 2, column: 'views', value: 'x' }],
    })
  })
})

describe('a batch', () => {
  const send = (rows: unknown[], options = {}, client = staff) =>
    client.post('/performance-metrics/batch', { ...options, rows })

  it('takes rows in JSON, as figures of an API or as estimates', async () => {
    await clear()
    const { campaign, ...rest } = row({ views: 10, clicks: null, salesAmount: 12.5, currency: 'USD' })
    const { status, body } = await send([rest], { campaign })
    expect([status, body]).toMatchObject([
      200,
      { rows: 1, created: 1, updated: 0, unchanged: 0, errors: [], errorCount: 0 },
    ])
    expect(await ofMina('douyin')).toMatchObject([
      { views: '10', clicks: null, sales: 12.5, currency: 'USD', source: 'api', evidence: null },
    ])
    expect((await send([row({ metricDate: '2025-03-02', views: 3 })], { source: 'estimate' })).status).toBe(200)
    expect((await send([row({ metricDate: '2025-03-03', views: 43 })], { cumulative: true })).status).toBe(200)
    expect((await ofMina('douyin')).map(({ views, source }) => [Number(views), source])).toEqual([
      [10, 'api'],
      [3, 'estimate'],
      [33, 'api'],
    ])
  })

  it('names what is wrong by its place', async () => {
    const before = await stored()
    const { status, body } = await send([
      row({ views: 1 }),
      { ...row({ views: '7' }), reach: 1, likes: -2, platform: 'x' },
    ])
    expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    const { errors, errorCount } = body.errors[0].data
    expect(errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'rows.1.likes',
      'rows.1.platform',
      'rows.1.reach',
      'rows.1.views',
    ])
    expect(errorCount).toBe(4)
    expect(await stored()).toEqual(before)
    expect((await send([])).status).toBe(400)
    expect((await send([1])).status).toBe(400)
    expect((await send([row()], { more: 1 })).body.errors[0].code).toBe('UNKNOWN_FIELD')
  })
})

describe('who may', () => {
  it('is staff alone', async () => {
    const file = () => tableOf([row({ views: 1 })])
    const batch = { rows: [row({ views: 1 })] }
    for (const [client, expected] of [
      [app.visitor, 401],
      [journey.owner, 403],
      [await app.as('guest'), 403],
    ] as const) {
      expect((await importFile(client, await file())).status).toBe(expected)
      expect((await importFile(client, await file(), { preview: true })).status).toBe(expected)
      expect((await client.post('/performance-metrics/batch', batch)).status).toBe(expected)
    }
    expect((await importFile(journey.admin, await file(), { preview: true })).status).toBe(200)
  })

  it('must send a file and known options', async () => {
    const form = new FormData()
    form.set('_payload', '{}')
    expect((await staff.send('POST', '/performance-metrics/import', form)).status).toBe(400)
    expect((await staff.post('/performance-metrics/import', {})).status).toBe(400)
    const unknown = await importRows(staff, [row({ views: 1 })], { dryRun: true })
    expect(unknown.body.errors[0].code).toBe('UNKNOWN_FIELD')
    expect((await importRows(staff, [row({ views: 1 })], { campaign: 'x' })).status).toBe(400)
  })
})

describe('at once', () => {
  it('two of the same end as one', async () => {
    await clear()
    const before = (await audits()).length
    const rows = Array.from({ length: 300 }, (_, index) =>
      [mina, juno, otherJuno].map((person) =>
        row({
          influencer: person?.id as string,
          metricDate: `20${10 + Math.floor(index / 28)}-02-${String((index % 28) + 1).padStart(2, '0')}`,
          views: index,
        }),
      ),
    ).flat()
    const answers = await Promise.all([rows, rows.toReversed(), rows].map((some) => importRows(staff, some)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(({ body }) => body.created).sort((a, b) => a - b)).toEqual([0, 0, 900])
    expect(answers.map(({ body }) => body.updated)).toEqual([0, 0, 0])
    expect((await stored()).length).toBe(900)
    expect((await audits()).length).toBe(before + 1)
    const { kept, direct } = await sums()
    expect(kept).toEqual(direct)
  })

  it('different ones follow each other, and none is lost from the log', async () => {
    await clear()
    await importRows(staff, [row({ views: 0 })])
    const before = (await audits()).length
    const answers = await Promise.all([1, 2, 3, 4].map((views) => importRows(staff, [row({ views })])))
    expect(answers.map(({ body }) => body.updated)).toEqual([1, 1, 1, 1])
    const changes = (await audits()).slice(before).filter(({ action }) => action === 'update')
    const from = changes.map(({ old_values }) => old_values.views)
    const to = changes.map(({ new_values }) => new_values.views)
    const [last] = await viewsOf('douyin')
    expect([...from, last].sort()).toEqual([0, ...to].sort())
  })
})

describe('twenty thousand rows', () => {
  it('are stored whole, and their sums with them', async () => {
    await clear()
    const people = [mina, juno, otherJuno] as { id: string }[]
    const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10)
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const person = people[index % 3]?.id
      return `${person},${['douyin', 'weibo'][index % 2]},${day(Math.floor(index / 6))},${index},${index % 7},${index % 90}`
    })
    const file = `influencer,platform,metricDate,views,clicks,salesAmount\n${lines.join('\n')}\n`
    const { status, body } = await importFile(staff, file, { campaign: journey.campaign.id })
    expect([status, body]).toMatchObject([200, { rows: 20_000, created: 20_000 }])
    const { kept, direct } = await sums()
    expect(kept).toEqual(direct)
    expect(direct).toMatchObject({ rows: 20_000, views: (20_000 * 19_999) / 2 })
    expect((await importFile(staff, file, { campaign: journey.campaign.id })).body.unchanged).toBe(20_000)
  })
})
