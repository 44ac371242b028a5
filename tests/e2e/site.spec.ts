import { expect, type Page, test } from '@playwright/test'
import { languages, languageTags } from '../../src/i18n/triple'
import { consentWords } from '../../src/i18n/words/downloads'
import { site } from '../../src/i18n/words/site'
import { sitePages as words } from '../../src/i18n/words/sitePages'
import { sitePricing } from '../../src/i18n/words/sitePricing'
import { previewedCollections, previewedGlobals } from '../../src/site/preview/kinds'
import { expectAccessible, expectWidth, logIn, open } from './support/page'
import { marketer } from './support/people'
import { sitePages } from './support/site'
import { slowly } from './support/slowly'

type Shifting = typeof globalThis & { shifted: number }

for (const language of languages) {
  test(`every page stands still, fits, and shuts nobody out (${language})`, async ({ page, request }) => {
    test.setTimeout(240_000)
    const foreign: string[] = []
    const broken: string[] = []
    page.on('pageerror', ({ message }) => broken.push(message))
    page.on('request', (asked) => {
      const { protocol, origin } = new URL(asked.url())
      if (protocol.startsWith('http') && origin !== new URL(process.env.E2E_URL as string).origin)
        foreign.push(asked.url())
    })
    await watchShifts(page)
    for (const { name, path } of await sitePages(request)) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.emulateMedia({ colorScheme: 'light' })
        const response = await page.goto(`/${language}${path}`)
        expect(response?.status()).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', languageTags[language])
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await toTheEnd(page)
        await expectStill(page)
        await expectAccessible(page, true)
        await page.setViewportSize({ width: 320, height: 700 })
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectWidth(page, 320)
        await expectAccessible(page, true)
      })
    }
    expect(foreign).toEqual([])
    expect(broken).toEqual([])
  })
}

test('a page that comes a piece at a time stands still', async ({ browser, request }) => {
  test.setTimeout(240_000)
  const { url, close } = await slowly(process.env.E2E_URL as string)
  const kinds = await sitePages(request)
  const visit = async (width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await watchShifts(page)
    for (const [index, { name, path }] of kinds.entries()) {
      const language = languages[index % languages.length]
      await test.step(`${name} (${width}, ${language})`, async () => {
        await page.goto(`${url}/${language}${path}`)
        await toTheEnd(page)
        await expectStill(page)
      })
    }
    await page.close()
  }
  // Both wait more than they work.
  await Promise.all([visit(1440), visit(390)])
  close()
})

test('without JavaScript a visitor finds their way, chooses a price and asks for a file', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto('/en')
  await page.locator('summary', { hasText: site.menu.en }).click()
  await page.getByRole('banner').getByRole('link', { name: site.pricing.en }).click()

  const plan = page.getByRole('article').filter({ hasText: sitePricing.recommended.en })
  const price = plan.locator('[data-interval]').filter({ visible: true })
  await page.getByText('KRW', { exact: true }).click()
  await expect(price).toContainText(sitePricing.perMonth.en)
  await page.getByText(sitePricing.year.en, { exact: true }).click()
  await expect(price).toContainText(sitePricing.perYear.en)

  await page.getByRole('contentinfo').getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(/\/ko\/pricing$/)

  const pages = await sitePages(request)
  await page.goto(`/en${pages.find(({ name }) => name === 'resource')?.path}`)
  await page.locator('summary', { hasText: words.getByEmail.en }).first().click()
  await page.getByLabel(words.email.en).first().fill('visitor@example.com')
  await page.getByLabel(consentWords.required.en).first().check()
  // There is no mail server here, and nothing is said to be sent.
  await page.getByRole('button', { name: words.keepRequest.en }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.keptTitle.en)

  await page.goto('/ko/search')
  await page.getByLabel(words.searchLabel.ko).fill('정산')
  await page.getByRole('button', { name: words.find.ko }).click()
  await expect(page.getByRole('status')).toContainText('정산')
  expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(0)
  await context.close()
})

test('what an editor types changes the preview, which nobody else sees', async ({ page, context, browser }) => {
  test.setTimeout(240_000)
  const api = await logIn(context, marketer.email)
  const response = await api.get('/resources?limit=1&sort=order')
  const [doc] = ((await response.json()) as { docs: { id: string; title: string }[] }).docs
  if (!doc) throw new Error('The demo has no resources.')
  await open(page, `/admin/collections/resources/${doc.id}`)
  await page.locator('#live-preview-toggler').click()
  const preview = page.frameLocator('#live-preview-iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(doc.title)
  await page.locator('#field-title').fill('쓰는 중인 제목')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('쓰는 중인 제목')

  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  const rows = await Promise.all(
    previewedCollections.map(async (kind) => {
      const { docs } = (await (await api.get(`/${kind}?limit=1&sort=order`)).json()) as { docs: { id: string }[] }
      return `${kind}/${docs[0]?.id}`
    }),
  )
  for (const kind of [...rows, ...previewedGlobals.map((slug) => `${slug}/${slug}`)]) {
    expect((await page.goto(`/zh/preview/${kind}`))?.status(), kind).toBe(200)
    await expect(page.getByRole('banner'), kind).toBeVisible()
  }
  expect(broken).toEqual([])

  const stranger = await browser.newContext()
  expect((await stranger.request.get(`/ko/preview/resources/${doc.id}`)).status()).toBe(404)
  await stranger.close()
})

/** Counts what moves on the pages that are opened from now on: a number, 0 is still (https://web.dev/articles/cls). */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const own = globalThis as Shifting
    own.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) own.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

const expectStill = async (page: Page) =>
  expect(await page.evaluate(() => (globalThis as Shifting).shifted), 'layout shift').toBe(0)

/** Lets everything come that waits until it is looked at, and looks at it. */
async function toTheEnd(page: Page) {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager'
  })
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  const missing = await page.evaluate(() =>
    [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
  )
  expect(missing, 'pictures that did not come').toEqual([])
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 800) {
      window.scrollTo(0, y)
      await new Promise(requestAnimationFrame)
    }
    window.scrollTo(0, 0)
  })
}
