import { expect, test } from '@playwright/test'
import { languages, languageTags } from '../../src/i18n/triple'
import { site } from '../../src/i18n/words/site'
import { siteNotices } from '../../src/i18n/words/siteNotices'
import { expectAccessible } from './support/page'

test('the bare address leads to the home page in the visitor’s language', async ({ browser }) => {
  for (const [locale, path] of [
    ['ko-KR', '/ko'],
    ['zh-CN', '/zh'],
    ['en-GB', '/en'],
    ['fr-FR', '/ko'],
  ] as const) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto('/')
    expect(new URL(page.url()).pathname).toBe(path)
    await context.close()
  }
})

test('a visitor reads the home page in three languages', async ({ page }) => {
  await page.goto('/ko')
  for (const language of languages) {
    await page.getByRole('banner').getByRole('link', { name: site.languageName[language] }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}$`))
    await expect(page.locator('html')).toHaveAttribute('lang', languageTags[language])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/Madang|마당/)
    await expect(page.getByRole('link', { name: site.logIn[language], exact: true })).toHaveAttribute('href', '/admin')
  }
})

test('a link to a page leads to it in the language that is read', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('banner').getByRole('link', { name: 'Pricing' }).click()
  await expect(page).toHaveURL(/\/en\/pricing$/)
  await page.getByRole('banner').getByRole('link', { name: site.languageName.zh }).click()
  await expect(page).toHaveURL(/\/zh\/pricing$/)
})

test('an address without a language leads to the visitor’s', async ({ page, browser }) => {
  await page.goto('/pricing?from=mail')
  await expect(page).toHaveURL(/\/ko\/pricing\?from=mail$/)
  expect((await page.goto('/nowhere/at/all'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(siteNotices.notFoundTitle.ko)

  const chinese = await browser.newContext({ locale: 'zh-CN' })
  const reader = await chinese.newPage()
  await reader.goto('/plans')
  await expect(reader).toHaveURL(/\/zh\/pricing/)
  await chinese.close()

  for (const path of ['/admin/login', '/api/health', '/og/ko', '/robots.txt', '/sitemap.xml', '/icon.svg']) {
    const response = await page.request.get(path, { maxRedirects: 0 })
    expect(response.headers().location ?? '', path).not.toMatch(/^\/(ko|zh|en)\//)
  }
})

test('an address that leads nowhere says so', async ({ page }) => {
  const localised = await page.goto('/en/nowhere')
  expect(localised?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(siteNotices.notFoundTitle.en)
  await expectAccessible(page, true)
  const unknown = await page.goto('/nowhere.txt')
  expect(unknown?.status()).toBe(404)
  for (const language of languages) await expect(page.getByText(siteNotices.notFoundTitle[language])).toBeVisible()
})

test('pages carry the headers that keep others from using them', async ({ request }) => {
  const headers = (await request.get('/ko')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
})
