import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page, pageSlugs, pages } from '../factories/pages'
import { type App, type Client, startApp } from '../support/app'
import { graphqlNames } from '../support/matrix'

let app: App
let staff: Client
let brand: Client
beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
  brand = await app.as('brand')
})
afterAll(() => app.close())

const title = { 'usecase-categories': 'name', 'billing-products': 'name' } as Record<string, string>
const titleOf = (slug: string) => title[slug] ?? 'title'

/** That nobody but staff can find out, in any way the API has, that this row is there. */
async function expectHidden(slug: (typeof pageSlugs)[number], id: string, client: Client) {
  for (const query of [
    '',
    '?draft=true',
    '?trash=true',
    '?locale=all&depth=2',
    '?locale=zh&fallback-locale=none&draft=true',
  ])
    expect((await client.get(`/${slug}/${id}${query}`)).status, query).toBe(404)
  for (const query of ['', '&draft=true', '&trash=true', '&locale=all', '&where[_status][equals]=draft']) {
    const { status, body } = await client.get(`/${slug}?where[id][equals]=${id}${query}`)
    expect([status, body.totalDocs], query).toEqual([200, 0])
  }
  expect((await client.get(`/${slug}/count?where[id][equals]=${id}&draft=true`)).body.totalDocs).toBe(0)
  expect((await client.get(`/${slug}/versions?where[parent][equals]=${id}`)).status).toBeGreaterThanOrEqual(400)
  const { read, list } = graphqlNames(slug)
  for (const draft of [false, true]) {
    const { body } = await client.graphql(
      `{ one: ${read}(id: "${id}", draft: ${draft}) { id } all: ${list}(where: { id: { equals: "${id}" } }, draft: ${draft}) { totalDocs } }`,
    )
    expect([body.data?.one ?? null, body.data?.all?.totalDocs], `GraphQL, draft: ${draft}`).toEqual([null, 0])
  }
}

describe.each(pageSlugs)('a row of %s', (slug) => {
  it('is nobody’s but staff’s before it is published, after it was taken back, and in the trash', async () => {
    const { id } = await page(staff, slug, { _status: 'draft' })
    for (const client of [app.visitor, brand]) await expectHidden(slug, id, client)
    expect((await staff.get(`/${slug}/${id}?draft=true`)).status).toBe(200)

    expect((await staff.patch(`/${slug}/${id}`, { _status: 'published' })).status).toBe(200)
    expect((await app.visitor.get(`/${slug}/${id}`)).status).toBe(200)
    expect((await staff.patch(`/${slug}/${id}`, { _status: 'draft' })).status).toBe(200)
    await expectHidden(slug, id, app.visitor)

    await staff.patch(`/${slug}/${id}`, { _status: 'published' })
    expect((await staff.patch(`/${slug}/${id}`, { deletedAt: new Date().toISOString() })).status).toBe(200)
    for (const client of [app.visitor, brand]) await expectHidden(slug, id, client)
  })

  it('shows what was published while its next words are being written', async () => {
    const name = titleOf(slug)
    const { id } = await page(staff, slug, { [name]: 'Shown' })
    const draft = await staff.patch(`/${slug}/${id}?draft=true`, { [name]: 'Unfinished' })
    expect([draft.status, draft.body.doc[name]]).toEqual([200, 'Unfinished'])
    for (const query of ['', '?draft=true', '?locale=en', '?locale=all'])
      for (const client of [app.visitor, brand])
        expect(JSON.stringify((await client.get(`/${slug}/${id}${query}`)).body), query).not.toContain('Unfinished')
    expect((await app.visitor.get(`/${slug}/${id}`)).body[name]).toBe('Shown')
    for (const path of [name, `version.${name}`]) {
      const { body } = await app.visitor.get(`/${slug}?draft=true&where[${path}][like]=Unfinished`)
      expect(body.totalDocs ?? 0).toBe(0)
    }
  })

  it('is written in three languages, Korean where one is missing', async () => {
    const name = titleOf(slug)
    // A language is published whole: what must be there in one must be there in the other.
    const translated = { [name]: '中文', ...(slug === 'shorts-prompts' && { description: '说明' }) }
    const { id } = await page(staff, slug, { [name]: '한국어' })
    expect((await staff.patch(`/${slug}/${id}?locale=zh`, { ...translated, _status: 'published' })).status).toBe(200)
    const of = async (locale: string) => (await app.visitor.get(`/${slug}/${id}?locale=${locale}`)).body[name]
    expect([await of('ko'), await of('zh'), await of('en')]).toEqual(['한국어', '中文', '한국어'])
    const all = (await app.visitor.get(`/${slug}/${id}?locale=all`)).body[name]
    expect(all).toEqual({ ko: '한국어', zh: '中文' })
  })
})

it('does not tell visitors who of staff an idea is from', async () => {
  const { id } = await page(staff, 'shorts-prompts', { user: staff.user?.id })
  for (const client of [app.visitor, brand]) {
    for (const path of [`/shorts-prompts/${id}?depth=2`, `/shorts-prompts?where[id][equals]=${id}`])
      expect(JSON.stringify((await client.get(path)).body)).not.toContain(staff.user?.id)
    expect((await client.get(`/shorts-prompts?where[user][equals]=${staff.user?.id}`)).status).toBe(400)
  }
  expect((await staff.get(`/shorts-prompts/${id}`)).body.user).toBe(staff.user?.id)
})

describe('pages with an address', () => {
  it.each(pageSlugs.filter((slug) => slug !== 'shorts-prompts'))(
    '%s have one to themselves, until they are in the trash',
    async (slug) => {
      const first = await page(staff, slug)
      const body = { ...(await pages[slug](staff)), slug: first.slug }
      const second = await staff.post(`/${slug}`, body)
      expect([second.status, second.body.errors?.[0]?.code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(second.body.errors[0].data.errors[0].path).toBe('slug')
      await staff.patch(`/${slug}/${first.id}`, { deletedAt: new Date().toISOString() })
      expect((await staff.post(`/${slug}`, body)).status).toBe(201)
    },
  )

  it.each(['Ä', 'two words', '../admin', 'a--b', '-a', 'x'.repeat(81), ''])('is none with %j in it', async (slug) => {
    const { status, body } = await staff.post('/resources', { title: 'Odd', slug, _status: 'published' })
    expect([status, body.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'slug'])
  })

  it.each(['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', 'ftp://x'])(
    'leads nowhere like %s',
    async (href) => {
      const { status } = await staff.post('/resources', { ...(await pages.resources(staff)), ctaPrimaryHref: href })
      expect(status).toBe(400)
    },
  )
})

describe('a plan', () => {
  it('that is private, a legacy or not for sale is no visitor’s', async () => {
    for (const extra of [{ visibility: 'private' }, { visibility: 'legacy' }, { isActive: false }]) {
      const { id } = await page(staff, 'billing-products', extra)
      await expectHidden('billing-products', id, app.visitor)
      const known = 'isActive' in extra ? 200 : 404
      expect((await brand.get(`/billing-products/${id}`)).status).toBe(known)
    }
  })

  it('has one price for each interval and currency, with the decimals of its currency', async () => {
    const of = async (prices: object[]) => {
      const body = { ...(await pages['billing-products'](staff)), prices }
      const answer = await staff.post('/billing-products', body)
      return answer.status === 201 ? 201 : answer.body.errors[0].data.errors[0].path
    }
    const won = { interval: 'month', currency: 'KRW', amount: 29000 }
    expect(
      await of([won, { ...won, interval: 'year', amount: 290000 }, { ...won, currency: 'USD', amount: 19.99 }]),
    ).toBe(201)
    expect(await of([won, won])).toBe('prices.1.interval')
    expect(await of([{ ...won, amount: 29000.5 }])).toBe('prices.0.amount')
    expect(await of([{ ...won, amount: -1 }])).toBe('prices.0.amount')
  })
})

describe.each(['home-page', 'shorts-page', 'site-chrome'])('the page %s', (slug) => {
  const values: Record<string, object> = {
    'home-page': { layout: [{ blockType: 'hero', title: 'Shown' }] },
    'shorts-page': { title: 'Shown' },
    'site-chrome': { imprint: 'Shown' },
  }
  const unfinished = JSON.parse(JSON.stringify(values[slug]).replace('Shown', 'Unfinished'))

  it('shows what was published, never a draft', async () => {
    expect((await staff.post(`/globals/${slug}?draft=true`, { ...unfinished, _status: 'draft' })).status).toBe(200)
    for (const query of ['', '?draft=true', '?locale=all'])
      expect(JSON.stringify((await app.visitor.get(`/globals/${slug}${query}`)).body)).not.toContain('Unfinished')
    expect((await staff.post(`/globals/${slug}`, { ...values[slug], _status: 'published' })).status).toBe(200)
    expect(JSON.stringify((await app.visitor.get(`/globals/${slug}`)).body)).toContain('Shown')
    expect((await staff.post(`/globals/${slug}?draft=true`, { ...unfinished, _status: 'draft' })).status).toBe(200)
    for (const query of ['', '?draft=true', '?locale=all', '?locale=zh&draft=true'])
      for (const client of [app.visitor, brand]) {
        const text = JSON.stringify((await client.get(`/globals/${slug}${query}`)).body)
        expect(text, query).not.toContain('Unfinished')
      }
    expect((await app.visitor.get(`/globals/${slug}/versions`)).status).toBeGreaterThanOrEqual(400)
    const name = slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
    const { body } = await app.visitor.graphql(`{ ${name}(draft: true) { id _status } }`)
    expect(body.data?.[name]?._status ?? 'published').toBe('published')
    expect((await staff.get(`/globals/${slug}?draft=true`)).body._status).toBe('draft')
  })

  it('is written by staff alone', async () => {
    expect((await brand.post(`/globals/${slug}`, values[slug])).status).toBe(403)
    expect((await app.visitor.post(`/globals/${slug}`, values[slug])).status).toBe(401)
  })
})

describe('redirects', () => {
  it.each([
    ['https://evil.example', '/pricing', 400],
    ['/', '/pricing', 400],
    ['/ko', '/pricing', 400],
    ['/pricing', '/zh/pricing/', 400],
    ['/ko/plans/?a=b#c', '/pricing', 201],
    ['/away', 'https://example.com/there', 201],
  ])('from %s to %s: %i', async (from, to, status) => {
    expect((await staff.post('/redirects', { from, to })).status).toBe(status)
  })

  it('are looked up without language, query and last slash', async () => {
    const { body } = await staff.get('/redirects?where[from][equals]=/plans')
    expect(body.totalDocs).toBe(1)
  })
})
