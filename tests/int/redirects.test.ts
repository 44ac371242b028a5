import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import { redirectOrNotFound, redirectTarget } from '@/site/seo/redirects'
import { page } from '../factories/pages'
import { type App, type Client, startApp } from '../support/app'

let app: App
let staff: Client

beforeAll(async () => {
  app = await startApp()
  staff = await app.as('marketer')
})
afterAll(() => app.close())

async function lead(from: string, to: string, isPermanent = true) {
  const { status, body } = await staff.post('/redirects', { from, to, isPermanent })
  if (status !== 201) throw new Error(JSON.stringify(body))
}
const targetOf = async (path: string, language: Language = 'ko') => (await redirectTarget(path, language))?.to

/** What Next is told to do: it learns of redirects and of missing pages by what is thrown. */
const thrownFor = (path: string, language: Language) =>
  redirectOrNotFound(path, language).catch((error: { digest?: string }) => error.digest)

describe('a redirect', () => {
  it('keeps the language of the visitor', async () => {
    await lead('/plans', '/pricing?from=plans#pro')
    expect(await targetOf('/plans', 'zh')).toBe('/zh/pricing?from=plans#pro')
    expect(await targetOf('/en/plans/', 'en')).toBe('/en/pricing?from=plans#pro')
    expect(await targetOf('/plan', 'en')).toBeUndefined()
  })

  it('is permanent or not, as its editor says', async () => {
    await lead('/sale', '/pricing', false)
    expect(await thrownFor('/plans', 'ko')).toContain(';/ko/pricing?from=plans#pro;308;')
    expect(await thrownFor('/sale', 'en')).toContain(';/en/pricing;307;')
    expect(await thrownFor('/nowhere', 'ko')).toContain('404')
  })

  it('leads home, elsewhere, and out of the pages', async () => {
    await lead('/start', '/')
    await lead('/blog', 'https://blog.example/ko?x=1')
    await lead('/login', '/admin')
    await lead('/deutsch', '/en/pricing')
    expect(await targetOf('/start', 'zh')).toBe('/zh')
    expect(await targetOf('/blog')).toBe('https://blog.example/ko?x=1')
    expect(await targetOf('/login')).toBe('/admin')
    expect(await targetOf('/deutsch', 'ko')).toBe('/en/pricing')
  })

  it('begins at addresses in any script, however they are written', async () => {
    await lead('/요금', '/pricing')
    expect(await targetOf('/요금')).toBe('/ko/pricing')
    expect(await targetOf(encodeURI('/요금'))).toBe('/ko/pricing')
    for (const path of ['/%E0%A4%A', '/a%00b', '/resources/%00', '/ko/%00'])
      expect(await targetOf(path), path).toBeUndefined()
  })

  it('is followed to its end at once, and only as permanent as all of the way', async () => {
    await lead('/one', '/two')
    await lead('/two', '/three', false)
    await lead('/three', '/usecases')
    expect(await redirectTarget('/one', 'ko')).toEqual({ to: '/ko/usecases', isPermanent: false })
  })

  it('never leads in a circle', async () => {
    await lead('/a', '/b')
    await lead('/b', '/en/c')
    await lead('/c', siteUrl('/ko/a'))
    for (const path of ['/a', '/b', '/c']) expect(await targetOf(path)).toBeUndefined()
  })

  it('ends at a page that is there, though another begins at its address', async () => {
    await page(staff, 'legal-pages', { slug: 'privacy' })
    await lead('/legal/privacy', '/legal/elsewhere')
    await lead('/privacy', '/legal/privacy')
    expect(await targetOf('/privacy')).toBe('/ko/legal/privacy')
  })
})

describe('the old address of a page', () => {
  const save = async (id: string, data: object, draft = false) => {
    const { status } = await staff.patch(`/resources/${id}${draft ? '?draft=true' : ''}`, data)
    expect(status).toBe(200)
  }

  it('leads to its new one, through every change of it', async () => {
    const { id } = await page(staff, 'resources', { slug: 'first-name' })
    await save(id, { slug: 'second-name' })
    expect(await targetOf('/resources/first-name', 'en')).toBe('/en/resources/second-name')
    await save(id, { slug: 'third-name' })
    const rows = await staff.get('/redirects?where[to][equals]=/resources/third-name&sort=from')
    expect(rows.body.docs.map(({ from }: { from: string }) => from)).toEqual([
      '/resources/first-name',
      '/resources/second-name',
    ])
  })

  it('is that of the published page, not that of drafts in between', async () => {
    const { id } = await page(staff, 'resources', { slug: 'known' })
    await save(id, { slug: 'only-drafted', _status: 'draft' }, true)
    await save(id, { slug: 'drafted-again', _status: 'draft' }, true)
    expect(await targetOf('/resources/known')).toBeUndefined()
    await save(id, { slug: 'well-known', _status: 'published' })
    expect(await targetOf('/resources/known')).toBe('/ko/resources/well-known')
    expect(await targetOf('/resources/only-drafted')).toBeUndefined()
    expect(await targetOf('/resources/drafted-again')).toBeUndefined()
  })

  it('is forgotten when the page goes back to it, or another takes it', async () => {
    const { id } = await page(staff, 'resources', { slug: 'here' })
    await save(id, { slug: 'there' })
    await save(id, { slug: 'here' })
    expect(await targetOf('/resources/here')).toBeUndefined()
    expect(await targetOf('/resources/there')).toBe('/ko/resources/here')
    await page(staff, 'resources', { slug: 'there' })
    expect(await targetOf('/resources/there')).toBeUndefined()
  })

  it('is none for a page that nobody has seen', async () => {
    const { body } = await staff.post('/resources?draft=true', { slug: 'unseen', title: 'Unseen', _status: 'draft' })
    await save(body.doc.id, { slug: 'still-unseen', _status: 'draft' }, true)
    await save(body.doc.id, { slug: 'seen', _status: 'published' })
    expect(await targetOf('/resources/unseen')).toBeUndefined()
    expect(await targetOf('/resources/still-unseen')).toBeUndefined()
  })

  it('is kept for categories at their own addresses, and not for plans, which have none', async () => {
    const category = await page(staff, 'usecase-categories', { slug: 'beauty' })
    await staff.patch(`/usecase-categories/${category.id}`, { slug: 'skin-care' })
    expect(await targetOf('/usecases/category/beauty')).toBe('/ko/usecases/category/skin-care')
    const before = (await staff.get('/redirects')).body.totalDocs
    const plan = await page(staff, 'billing-products', { slug: 'team' })
    expect((await staff.patch(`/billing-products/${plan.id}`, { slug: 'teams' })).status).toBe(200)
    expect((await staff.get('/redirects')).body.totalDocs).toBe(before)
  })
})
