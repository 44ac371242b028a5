import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import { languages } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import { feedOf, feedResponse } from '@/site/seo/feed'
import { breadcrumbs, faqPage, JsonLd, product } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { pictureOf, pictureResponse } from '@/site/seo/picture'
import { searchSite } from '@/site/seo/search'
import { sitemapEntries } from '@/site/seo/sitemap'
import { page } from '../factories/pages'
import { type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
  const kit = await page(staff, 'resources', {
    slug: 'first-kit',
    title: '첫 캠페인 안내서',
    description: '브리프를 쓰는 법과 정산까지의 모든 단계를 담았습니다.',
    items: [{ itemType: 'step', title: 'ＡＢＣ 준비', description: '체크리스트 다섯 가지' }],
  })
  const translated = async (language: string, values: object) => {
    const { status, body } = await staff.patch(`/resources/${kit.id}?locale=${language}`, values)
    expect(status, JSON.stringify(body)).toBe(200)
  }
  const step = (await staff.get(`/resources/${kit.id}`)).body.items[0]
  const translatedStep = (title: string) => [{ ...step, title, description: null }]
  await translated('zh', {
    title: '首次活动指南',
    description: '从简报到结算的每一步。',
    items: translatedStep('准备'),
  })
  await translated('en', {
    title: 'The First Campaign & Beyond',
    description: 'A kit.',
    items: translatedStep('Prepare'),
  })
  await page(staff, 'resources', { slug: 'other-kit', title: '다른 자료', description: '캠페인 이야기', order: -5 })
  await page(staff, 'resources', { slug: 'unlisted', title: '숨은 자료', seo: { noIndex: true } })
  await staff.post('/resources?draft=true', { slug: 'draft-kit', title: '캠페인 초안 문서', _status: 'draft' })
  await page(staff, 'legal-pages', {
    slug: 'terms',
    title: '이용약관',
    sections: [{ heading: '제1조', body: '100% 환불_규정' }],
  })
  await page(staff, 'billing-products', { slug: 'pro', name: '프로 요금제', headline: '팀을 위한 캠페인 도구' })
  await page(staff, 'billing-products', { slug: 'secret', name: '비공개 캠페인 요금제', visibility: 'private' })
})
afterAll(() => app.close())

const pathsFor = async (q: string, language: (typeof languages)[number] = 'ko') =>
  (await searchSite(q, language)).map(({ path }) => path)

describe('the search', () => {
  it('finds titles first, then texts, in any part of them', async () => {
    expect(await pathsFor('캠페인')).toEqual(['/resources/first-kit', '/resources/other-kit', '/pricing#pro'])
    expect(await pathsFor('페인')).toContain('/resources/first-kit')
    expect(await pathsFor('체크리스트')).toEqual(['/resources/first-kit'])
    expect(await pathsFor('指', 'zh')).toEqual(['/resources/first-kit'])
  })

  it('is in one language: what has no translation is found by its Korean', async () => {
    expect(await pathsFor('首次活动', 'ko')).toEqual([])
    expect(await pathsFor('다른 자료', 'zh')).toEqual(['/resources/other-kit'])
  })

  it.each([
    ['abc', 'ko'],
    ['ａｂｃ', 'ko'],
    ['안내서'.normalize('NFD'), 'ko'],
    ['첫캠페인', 'ko'],
    ['안내서 첫', 'ko'],
    ['FIRST campaign &', 'en'],
  ] as const)('finds %s whatever its case, width, composition, spaces and order', async (q, language) => {
    expect(await pathsFor(q, language)).toEqual(['/resources/first-kit'])
  })

  it('shows neither drafts nor what is private', async () => {
    expect(await pathsFor('초안')).toEqual([])
    expect(await pathsFor('비공개')).toEqual([])
  })

  it.each(['', '   ', "' or 1=1 --", '%', '_', '\\', '.*', '"; drop table resources', '\u0000'])(
    'takes %j for nothing but text',
    async (q) => {
      const literal = (await searchSite(q, 'ko')).filter(({ path }) => path !== '/legal/terms')
      expect(literal).toEqual([])
      // The one text with these characters is found by them.
      expect(await pathsFor('100% 환불_')).toEqual(['/legal/terms'])
    },
  )

  it('reads the first hundred characters', async () => {
    expect(await pathsFor(`첫 캠페인${' '.repeat(100)}nowhere`)).toEqual(['/resources/first-kit'])
    expect(await pathsFor(`${'가'.repeat(5000)}`)).toEqual([])
  })
})

describe('the sitemap', () => {
  it('lists every public page in every language with its other languages', async () => {
    const entries = await sitemapEntries()
    const paths = ['', '/pricing', '/resources', '/usecases', '/shorts', '/resources/first-kit', '/legal/terms']
    const urls = entries.map(({ url }) => url)
    for (const path of paths) for (const language of languages) expect(urls).toContain(siteUrl(`/${language}${path}`))
    expect(new Set(urls).size).toBe(urls.length)
    const entry = entries.find(({ url }) => url === siteUrl('/zh/resources/first-kit'))
    expect(entry?.alternates?.languages).toEqual({
      ko: siteUrl('/ko/resources/first-kit'),
      'zh-Hans': siteUrl('/zh/resources/first-kit'),
      en: siteUrl('/en/resources/first-kit'),
      'x-default': siteUrl('/ko/resources/first-kit'),
    })
    expect(Number.isNaN(Date.parse(String(entry?.lastModified)))).toBe(false)
  })

  it('leaves out drafts and what is not to be indexed', async () => {
    const urls = (await sitemapEntries()).map(({ url }) => url).join('\n')
    expect(urls).not.toMatch(/draft-kit|unlisted|search|preview|secret/)
  })

  it('lists more than one reading brings', async () => {
    await app.sql(
      'owner',
      `insert into usecase_categories (slug, "order", _status)
       select 'many-' || n, 0, 'published' from generate_series(1, 230) n`,
    )
    const many = async () =>
      new Set(
        (await sitemapEntries()).map(({ url }) => url).filter((url) => url.includes('/ko/usecases/category/many-')),
      ).size
    await expect.poll(many, { timeout: 10_000 }).toBe(230)
  })
})

describe('a feed', () => {
  const elements = (xml: string, name: string) => {
    const found: string[] = []
    create(xml).each(
      (node) => void (node.node.nodeName === name && found.push(node.node.textContent ?? '')),
      true,
      true,
    )
    return found
  }

  it('is RSS with the pages of its language, newest first', async () => {
    const xml = await feedOf('resources', 'en')
    const item = ['The First Campaign & Beyond', siteUrl('/en/resources/first-kit'), 'A kit.']
    expect(elements(xml, 'title').slice(0, 1)).toEqual(['Madang · Resources'])
    expect(elements(xml, 'title')).toContain(item[0])
    expect(elements(xml, 'link')).toContain(item[1])
    expect(elements(xml, 'guid')).toContain(item[1])
    expect(elements(xml, 'description')).toContain(item[2])
    expect(xml).toContain(`<atom:link href="${siteUrl('/en/resources/feed.xml')}" rel="self"`)
    const dates = elements(xml, 'pubDate').map((date) => Date.parse(date))
    expect(dates).toHaveLength(3)
    expect(dates).toEqual([...dates].sort((one, other) => other - one))
    expect(xml).not.toContain('draft-kit')
  })

  it('is valid without any page, and says which language it is in', async () => {
    const xml = await feedOf('usecases', 'zh')
    expect(elements(xml, 'language')).toEqual(['zh-Hans'])
    expect(elements(xml, 'item')).toEqual([])
  })

  it('is in our languages alone', async () => {
    expect((await feedResponse('resources', 'ko')).headers.get('content-type')).toContain('application/rss+xml')
    for (const other of ['fr', 'constructor', '']) expect((await feedResponse('resources', other)).status).toBe(404)
  })
})

describe('facts for search engines', () => {
  const written = (data: Parameters<typeof JsonLd>[0]['data']) => renderToStaticMarkup(createElement(JsonLd, { data }))
  const read = (html: string) => JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))['@graph']

  it('cannot be ended by the words of an editor', () => {
    const name = '</script><script>alert(1)</script><!--'
    const html = written(breadcrumbs('ko', [{ name, path: '' }]))
    expect(html.match(/<\/?script/g)).toEqual(['<script', '</script'])
    expect(html).not.toContain('<!--')
    expect(read(html)[0].itemListElement[0].name).toBe(name)
  })

  it('are silent where there is nothing to say', () => {
    expect(written([faqPage([]), undefined])).toBe('')
  })

  it('offer a plan at its prices and rate nothing', async () => {
    const [plan] = (await app.payload.find({ collection: 'billing-products', where: { slug: { equals: 'pro' } } })).docs
    const priced = { ...plan!, prices: [{ interval: 'month' as const, amount: 19_000, currency: 'KRW' as const }] }
    expect(product(plan!, 'ko')).toBeUndefined()
    const [thing] = read(written(product(priced, 'ko')))
    expect(thing.offers).toEqual([expect.objectContaining({ price: '19000', priceCurrency: 'KRW', '@type': 'Offer' })])
    expect(thing.offers[0].priceSpecification.referenceQuantity.unitCode).toBe('MON')
    expect(JSON.stringify(thing)).not.toMatch(/rating|review/i)
  })
})

describe('what a head says', () => {
  it('has absolute addresses of the page, its languages and its picture', () => {
    const head = metadataOf({ language: 'zh', path: '/pricing', title: '价格', description: ' 一\n二 ' })
    expect(head.title).toEqual({ absolute: '价格 · Madang' })
    expect(head.description).toBe('一 二')
    expect(head.alternates?.canonical).toBe(siteUrl('/zh/pricing'))
    expect(head.alternates?.languages).toMatchObject({ 'x-default': siteUrl('/ko/pricing') })
    expect(head.openGraph?.images).toEqual([
      expect.objectContaining({ url: expect.stringContaining(siteUrl('/og/zh/pricing')), width: 1200, height: 630 }),
    ])
    expect(head.robots).toMatchObject({ index: true })
  })

  it('prefers the words and the picture that an editor gave', () => {
    const image = { url: '/api/media/file/a.png', width: 10, height: 5 } as never
    const seo = { title: '편집자의 제목', description: '편집자의 설명', image, noIndex: true }
    const head = metadataOf({ language: 'ko', path: '/resources/x', title: '제목', seo })
    expect(head.title).toEqual({ absolute: '편집자의 제목 · Madang' })
    expect(head.description).toBe('편집자의 설명')
    expect(head.openGraph?.images).toMatchObject([{ url: siteUrl('/api/media/file/a.png'), width: 10 }])
    expect(head.robots).toMatchObject({ index: false })
    expect(head.alternates?.types).toEqual({ 'application/rss+xml': siteUrl('/ko/resources/feed.xml') })
  })
})

describe('the picture for link previews', () => {
  it('is drawn for a public page, differently in each language', async () => {
    const pictures = await Promise.all(languages.map((language) => pictureOf(language, ['resources', 'first-kit'])))
    for (const picture of pictures) {
      const { width, height } = await sharp(picture).metadata()
      expect([width, height]).toEqual([1200, 630])
    }
    expect(new Set(pictures.map((picture) => picture?.toString('base64'))).size).toBe(3)
    expect(await pictureOf('ko', [])).toBeInstanceOf(Buffer)
  })

  it.each([
    ['ko', ['resources', 'draft-kit']],
    ['ko', ['resources', 'nothing']],
    ['ko', ['any', 'words', 'of', 'mine']],
    ['ko', ['pricing#pro']],
    ['fr', ['pricing']],
  ])('is not there for %s %j', async (locale, path) => {
    expect((await pictureResponse(locale, path)).status).toBe(404)
  })

  it('goes when its page does', async () => {
    const { id } = await page(staff, 'legal-pages', { slug: 'short-lived', title: '잠깐' })
    const status = async () => (await pictureResponse('ko', ['legal', 'short-lived'])).status
    await expect.poll(status).toBe(200)
    await staff.delete(`/legal-pages/${id}`)
    await expect.poll(status).toBe(404)
  })
})
