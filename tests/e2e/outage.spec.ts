import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { admin as adminWords } from '../../src/i18n/words/admin'
import { siteNotices as words } from '../../src/i18n/words/siteNotices'
import { PgProxy } from '../support/pgProxy'
import { freePort } from '../support/ports'
import { chooseLanguage, expectAccessible, expectWidth } from './support/page'
import { admin, password } from './support/people'

// A server of its own, on the database of the others: only its line is disturbed.
let proxy: PgProxy
let server: ChildProcess
let url: string
test.beforeAll(async () => {
  const env = JSON.parse(process.env.E2E_SERVER as string)
  proxy = new PgProxy(new URL(env.DATABASE_URL))
  const own = { DATABASE_URL: await proxy.open(), PORT: String(await freePort()) }
  server = fork('tests/e2e/support/server.ts', { env: { ...env, ...own }, execArgv: ['--import', 'tsx'] })
  url = String((await once(server, 'message'))[0])
})
test.afterAll(async () => {
  proxy.set('pass')
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
  proxy.close()
})
test.afterEach(() => proxy.set('pass'))

const refuse = () => {
  proxy.set('refuse')
  proxy.cut()
}

test('nobody is logged out while the database is away, and pages come back by themselves', async ({
  page,
  context,
}) => {
  await chooseLanguage(context, 'en')
  const answer = await context.request.post(`${url}/api/users/login`, { data: { email: admin.email, password } })
  expect(answer.status()).toBe(200)
  await page.goto(`${url}/admin`)
  await expect(page.getByRole('heading', { name: adminWords.waiting.en })).toBeVisible()

  refuse()
  const away = await page.goto(`${url}/admin`)
  expect([away?.status(), away?.headers()['retry-after']]).toEqual([503, expect.stringMatching(/^\d+$/)])
  await expect(page.getByRole('heading', { name: words.outageTitle.en })).toBeVisible()
  expect(page.url()).toBe(`${url}/admin`)
  proxy.set('pass')
  await expect(page.getByRole('heading', { name: adminWords.waiting.en })).toBeVisible()
})

test('visitors go on reading what was read before', async ({ page }) => {
  await page.goto(`${url}/ko`)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  refuse()
  const kept = await page.goto(`${url}/ko`)
  expect(kept?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
  const search = await page.goto(`${url}/ko/search?q=outage`)
  expect(search?.status()).toBe(503)
})

for (const language of languages)
  test(`what they have not is said in their words: ${language}`, async ({ page }) => {
    refuse()
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ colorScheme: language === 'zh' ? 'dark' : 'light' })
    const answer = await page.goto(`${url}/${language}/search?q=${language}`)
    expect(answer?.status()).toBe(503)
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans' : language)
    await expect(page.getByRole('heading', { name: words.outageTitle[language] })).toBeVisible()
    await expect(page.getByText(words.outageText[language])).toBeVisible()
    await expectWidth(page, 320)
    await expectAccessible(page, true)
  })
