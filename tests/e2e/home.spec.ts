import { expect, test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { site } from '../../src/i18n/words/site'
import { languageTags } from '../../src/site/languages'
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
    await page.getByRole('navigation').getByRole('link', { name: site.languageName[language] }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.headline[language])
    await expect(page.locator('html')).toHaveAttribute('lang', languageTags[language])
    await expect(page).toHaveTitle(site.title[language])
    await expect(page.getByRole('link', { name: site.openAdmin[language] })).toHaveAttribute('href', '/admin')
    await expect(page.getByRole('link', { name: site.readApi[language] })).toHaveAttribute('href', '/api/docs')
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the home page shuts nobody out (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const language of languages) {
      await page.goto(`/${language}`)
      await expectAccessible(page)
    }
  })
}

test('the home page fits a narrow screen and asks nobody else for anything', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) foreign.push(request.url())
  })
  await page.setViewportSize({ width: 320, height: 700 })
  for (const language of languages) {
    await page.goto(`/${language}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
  expect(foreign).toEqual([])
})

test('an address that leads nowhere says so', async ({ page }) => {
  const localised = await page.goto('/en/nowhere')
  expect(localised?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.notFoundTitle.en)
  const unknown = await page.goto('/nowhere')
  expect(unknown?.status()).toBe(404)
  for (const language of languages) await expect(page.getByText(site.notFoundTitle[language])).toBeVisible()
})

test('pages carry the headers that keep others from using them', async ({ request }) => {
  const headers = (await request.get('/ko')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
})
