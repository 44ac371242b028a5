import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { readTable } from '@/tables/read'
import { unpack, zipEntries } from '@/tables/zip'
import { influencer } from '../factories/campaigns'
import { upload } from '../factories/files'
import type { Journey } from '../factories/journey'
import { approvalNumber, buyer, settled } from '../factories/settlement'
import { type App, type Client, startApp } from '../support/app'

let app: App
let journey: Journey & { settlement: { id: string } }
let stranger: Client

beforeAll(async () => {
  app = await startApp()
  journey = await settled(app)
  stranger = await app.as('brand', 'stranger')
})
afterAll(() => app.close())

/** A file as it comes, byte for byte. */
async function download(client: Client, path: string, language = 'en') {
  const response = await fetch(`${client.url}/api${path}`, {
    headers: { authorization: `JWT ${client.token}`, 'accept-language': language },
  })
  return { status: response.status, headers: response.headers, data: Buffer.from(await response.arrayBuffer()) }
}

/** The rows of an export, by the labels of their columns. */
async function exported(client: Client, path: string, language?: string): Promise<Record<string, string>[]> {
  const { status, data } = await download(client, path, language)
  expect(status, data.toString().slice(0, 300)).toBe(200)
  const rows: string[][] = []
  for await (const { cells } of readTable(data)) rows.push(cells)
  const [labels = [], ...values] = rows
  return values.map((cells) => Object.fromEntries(labels.map((label, index) => [label, cells[index] ?? ''])))
}

const slugs = () =>
  app.payload.config.collections
    .map(({ slug }) => slug as CollectionSlug)
    .filter((slug) => !slug.startsWith('payload-'))

describe('every list', () => {
  it('goes out to admin in both formats, and to no visitor', async () => {
    const admin = journey.admin
    for (const slug of slugs()) {
      for (const format of ['csv', 'xlsx']) {
        const rows = await exported(admin, `/${slug}/export?format=${format}`)
        const { totalDocs } = (await admin.get(`/${slug}/count`)).body
        // Each of these exports adds a line to the audit log.
        if (slug !== 'audit-logs') expect(rows.length, `${slug} ${format}`).toBe(totalDocs)
      }
      const { status, body } = await app.visitor.get(`/${slug}/export`)
      expect([status, body.errors[0].code], slug).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  it('holds for each role the rows that its list holds, or the same refusal', async () => {
    for (const client of [journey.staff, journey.owner, stranger, await app.as('guest')]) {
      for (const slug of slugs()) {
        const list = await client.get(`/${slug}?limit=100`)
        const file = await download(client, `/${slug}/export`)
        expect(file.status, slug).toBe(list.status)
        if (list.status !== 200) continue
        const ids = (await exported(client, `/${slug}/export`)).map(({ ID }) => ID)
        expect(ids.sort(), slug).toEqual(list.body.docs.map(({ id }: { id: string }) => id).sort())
      }
    }
  })

  it('has no column and no value of an encrypted or secret field', async () => {
    await influencer(journey.staff, { name: 'Sealed', realName: 'Kim Secret', phone: '010-1234-5678' })
    const key = await journey.admin.patch(`/users/${journey.admin.user?.id}`, {
      enableAPIKey: true,
      apiKey: 'demo-key-123456',
    })
    expect(key.status).toBe(200)
    const sealed = { contractUrl: 'https://contract.example/1' }
    expect((await journey.staff.patch(`/campaign-influencers/${journey.member.id}`, sealed)).status).toBe(200)
    for (const slug of slugs()) {
      const text = (await download(journey.admin, `/${slug}/export`)).data.toString()
      expect(text, slug).not.toMatch(/Kim Secret|010-1234-5678|contract\.example|"fee"+:"*\d|enc:|demo-key-123456/)
      const [labels = ''] = text.split('\r\n')
      expect(labels, slug).not.toMatch(/salt|hash|session|API key|search ?grams/i)
    }
    const [fee] = (await journey.admin.get(`/campaign-influencers?where[id][equals]=${journey.member.id}`)).body.docs
    expect(fee).toMatchObject({ ...sealed, adFee: 333_333 })
  })
})

describe('a list as a file', () => {
  it('keeps its filters, its order, its search and its limit', async () => {
    for (const name of ['Walnut one', 'Walnut two', 'Walnut three'])
      await influencer(journey.staff, { name, platform: name.endsWith('two') ? 'weibo' : 'bilibili' })
    const names = async (query: string) =>
      (await exported(journey.staff, `/influencers/export?${query}`)).map(({ Name }) => Name)
    expect(await names('search=alnut&sort=name')).toEqual(['Walnut one', 'Walnut three', 'Walnut two'])
    expect(await names('search=alnut&sort=-name&limit=2')).toEqual(['Walnut two', 'Walnut three'])
    expect(await names('where[name][like]=Walnut&where[platform][equals]=weibo')).toEqual(['Walnut two'])
    const json = encodeURIComponent(
      JSON.stringify({ and: [{ name: { like: 'Walnut' } }, { platform: { equals: 'weibo' } }] }),
    )
    expect(await names(`where=${json}&search=two`)).toEqual(['Walnut two'])
  })

  it('is found and put in order by titles that come from other rows', async () => {
    const { name } = (await journey.staff.get(`/influencers/${journey.influencer.id}`)).body
    const query = `sort=-title&where[title][like]=${encodeURIComponent(name)}`
    const rows = await exported(journey.staff, `/campaign-influencers/export?${query}`)
    expect(rows).toMatchObject([{ 'Influencer (ID)': journey.influencer.id }])
  })

  it('speaks the language of its reader', async () => {
    const ko = await download(journey.staff, '/campaigns/export', 'ko')
    expect(ko.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(decodeURIComponent(ko.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; filename="campaigns-\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''캠페인 \d{4}-\d\d-\d\d\.csv$/,
    )
    expect(ko.data.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const [row] = await exported(journey.staff, `/campaigns/export?where[id][equals]=${journey.campaign.id}`, 'zh')
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['ID', '品牌', '品牌 (ID)']))
  })

  it('spreads groups out and names related rows', async () => {
    const { owner, campaign, brand } = journey
    await journey.staff.patch(`/campaigns/${campaign.id}`, {
      targeting: { influencerCategories: ['beauty', 'food'], targetAge: '20s' },
    })
    const [row] = await exported(owner, `/campaigns/export?where[id][equals]=${campaign.id}`)
    const { body } = await owner.get(`/brands/${brand.id}`)
    expect(row).toMatchObject({ ID: campaign.id, Brand: body.name, 'Brand (ID)': brand.id, Budget: '5000000' })
    const group = Object.entries(row ?? {}).filter(([label]) => label.includes(' / '))
    expect(group.map(([, value]) => value)).toEqual(expect.arrayContaining(['beauty, food', '20s']))
  })

  it.each(['csv', 'xlsx'])('never runs what somebody wrote into a name (%s)', async (format) => {
    const names = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '\u00a0=1']
    for (const name of names) await influencer(journey.staff, { name: `${name} ${format}` })
    const path = `/influencers/export?format=${format}&where[name][contains]=${format}&sort=createdAt`
    const rows = await exported(journey.staff, path)
    expect(rows.map(({ Name }) => Name)).toEqual(
      (await journey.staff.get(path.replace('/export', ''))).body.docs.map(({ name }: { name: string }) => name),
    )
    const { data } = await download(journey.staff, path)
    if (format === 'csv') for (const line of data.toString().split('\r\n')) expect(line).not.toMatch(/,"?\s*[=+\-@＝]/)
    else {
      const sheet = zipEntries(data).find(({ name }) => name.includes('worksheets/'))
      const xml = sheet ? String(await buffer(unpack(sheet))) : ''
      expect(xml).toContain('HYPERLINK')
      expect(xml).not.toMatch(/<f[ >]/)
    }
  })

  it('leaves out the trash', async () => {
    const { id } = await influencer(journey.staff, { name: 'Trashed one' })
    await journey.staff.patch(`/influencers/${id}`, { deletedAt: new Date().toISOString() })
    expect(await exported(journey.staff, '/influencers/export?search=Trashed&trash=true')).toEqual([])
  })

  it.each([
    ['format=pdf', 'format'],
    ['format[]=csv', 'format'],
    ['limit=0', 'limit'],
    ['limit=x', 'limit'],
    ['where[realName][equals]=x', 'realName'],
    ['sort=realName', 'realName'],
    ['sort=nothing', 'nothing'],
  ])('refuses %s', async (query, path) => {
    const { status, body } = await journey.staff.get(`/influencers/export?${query}`)
    expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    expect(body.errors[0].data.errors[0].path).toBe(path)
  })

  it('leaves a line in the audit log', async () => {
    await exported(journey.owner, '/products/export?where[name][like]=Product&sort=name')
    const { body } = await journey.admin.get('/audit-logs?where[action][equals]=export&sort=-createdAt&limit=1')
    expect(body.docs[0]).toMatchObject({
      entityType: 'products',
      user: journey.owner.user?.id,
      newValues: { format: 'csv', rows: 1, where: { name: { like: 'Product' } }, sort: ['name'] },
    })
  })

  it('of 5,000 rows comes whole and in order, and one of too many is refused', async () => {
    await app.sql(
      'owner',
      `insert into influencers (name, platform) select 'Crowd ' || lpad(n::text, 6, '0'), 'weibo' from generate_series(1, 5000) n`,
    )
    const rows = await exported(journey.staff, '/influencers/export?format=xlsx&where[name][like]=Crowd&sort=name')
    expect(rows.length).toBe(5000)
    expect(rows.map(({ Name }) => Name)).toEqual(rows.map((_, index) => `Crowd ${String(index + 1).padStart(6, '0')}`))
    const leaving = new AbortController()
    const half = await fetch(`${journey.staff.url}/api/influencers/export`, {
      headers: { authorization: `JWT ${journey.staff.token}` },
      signal: leaving.signal,
    })
    await half.body?.getReader().read()
    leaving.abort()
    expect(await exported(journey.staff, '/influencers/export?limit=1')).toHaveLength(1)
    await app.sql(
      'owner',
      `insert into notifications (type, category, title, user_id) select 'demo', 'system', 'n', '${journey.admin.user?.id}' from generate_series(1, 100001)`,
    )
    const { status, body } = await journey.admin.get('/notifications/export')
    expect([status, body.errors[0].code]).toEqual([413, 'TOO_LARGE'])
    expect(body.errors[0].data).toMatchObject({ limit: 100_000 })
    expect(await exported(journey.admin, '/notifications/export?limit=3')).toHaveLength(3)
  })
})

describe('a campaign as an archive', () => {
  const filesOf = async (client: Client, id = journey.campaign.id) => {
    const { status, headers, data } = await download(client, `/campaigns/${id}/archive`)
    expect(status, data.toString().slice(0, 300)).toBe(200)
    expect(headers.get('content-type')).toBe('application/zip')
    const files = new Map<string, Buffer>()
    for (const entry of zipEntries(data)) files.set(entry.name, await buffer(unpack(entry)))
    return files
  }
  const jsonOf = (files: Map<string, Buffer>, name: string) => JSON.parse(String(files.get(name)))

  let asset: { id: string; filename: string }
  beforeAll(async () => {
    const { staff, campaign, submission } = journey
    asset = (await staff.post('/assets', upload({ title: 'Handed in', campaign: campaign.id }, 'handed-in.png'))).body
      .doc
    const patched = await staff.patch(`/content-submissions/${submission.id}`, { files: [{ file: asset.id }] })
    expect(patched.status).toBe(200)
    const { body } = await staff.post('/media', upload({ alt: 'A pack shot' }, 'pack.png'))
    const { product } = (await staff.get(`/campaigns/${campaign.id}`)).body
    await staff.patch(`/products/${product}`, { image: body.doc.id })
    const of = { settlement: journey.settlement.id }
    const [metric] = (await staff.get(`/performance-metrics?where[campaign][equals]=${campaign.id}`)).body.docs
    const comments = [{ text: '정말 좋아요', language: 'ko' }]
    const lines = [{ supplyDate: '2026-12-21', item: 'Video', supplyAmount: 1000 }]
    const paid = { paidAmount: 10, paidAt: '2026-12-30T01:00:00.000Z', transactionId: 'T-SECRET-1' }
    const rows: [CollectionSlug, object][] = [
      ['comment-analyses', { performanceMetric: metric.id, comments }],
      ['tax-invoices', { ...of, ...buyer, approvalNumber: approvalNumber(), lines }],
      ['payments', { ...of, ...paid }],
    ]
    for (const [collection, data] of rows)
      await app.payload.create({ collection, data: data as never, overrideAccess: true, depth: 0 })
  })

  it('holds every part with the hashes its manifest says', async () => {
    const files = await filesOf(journey.admin)
    const manifest = jsonOf(files, 'manifest.json')
    expect([...files.keys()].at(-1)).toBe('manifest.json')
    expect(manifest).toMatchObject({
      campaign: { id: journey.campaign.id },
      exportedBy: journey.admin.user?.id,
      missing: [],
    })
    const listed = new Map(
      manifest.files.map((file: { path: string; sha256: string; bytes: number }) => [file.path, file]),
    )
    for (const [path, bytes] of files) {
      if (path === 'manifest.json') continue
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(listed.get(path), path).toEqual({ path, bytes: bytes.length, sha256 })
    }
    expect(listed.size).toBe(files.size - 1)
    const parts = ['campaign-influencers', 'content-plans', 'content-submissions', 'performance-metrics']
    const papers = ['comment-analyses', 'settlements', 'tax-invoices', 'payments']
    for (const slug of [...parts, ...papers]) {
      expect(jsonOf(files, `${slug}.json`), slug).toHaveLength(1)
      expect(
        String(files.get(`${slug}.csv`))
          .trim()
          .split('\r\n').length,
        slug,
      ).toBeGreaterThan(1)
    }
    expect(jsonOf(files, 'campaign.json')).toMatchObject({ id: journey.campaign.id, status: 'completed' })
    expect(files.get(`files/assets/${asset.filename}`)?.length).toBeGreaterThan(50)
    expect([...files.keys()].filter((path) => path.startsWith('files/media/'))).toHaveLength(1)
    const actions = jsonOf(files, 'audit-logs.json').map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['create', 'transition', 'export']))
  })

  it('gives a brand what it may read, and nobody an encrypted value', async () => {
    const files = await filesOf(journey.owner)
    expect([...files.keys()]).toContain('campaign-influencers.json')
    expect([...files.keys()].filter((path) => path.startsWith('audit-logs'))).toEqual([])
    for (const caller of [journey.owner, journey.staff, journey.admin])
      for (const [path, bytes] of await filesOf(caller))
        if (!path.startsWith('files/'))
          expect(bytes.toString(), path).not.toMatch(/T-SECRET|contract\.example|"fee"+:"*\d|enc:/)
  })

  it('names the files that are lost', async () => {
    await rm(`${env.DATA_DIR}/assets/${asset.filename}`)
    expect(jsonOf(await filesOf(journey.staff), 'manifest.json').missing).toEqual([`files/assets/${asset.filename}`])
  })

  it('is not there for strangers and visitors', async () => {
    const path = `/campaigns/${journey.campaign.id}/archive`
    expect((await stranger.get(path)).body.errors[0].code).toBe('NOT_FOUND')
    expect((await stranger.get('/campaigns/none/archive')).status).toBe(404)
    expect((await app.visitor.get(path)).status).toBe(401)
  })
})
