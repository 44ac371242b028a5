import { expect, type Page, test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { admin as adminWords } from '../../src/i18n/words/admin'
import { performance as words } from '../../src/i18n/words/performance'
import {
  type Api,
  chooseLanguage,
  expectAccessible,
  expectAlive,
  expectWidth,
  findOne,
  logIn,
  open,
} from './support/page'
import { admin, food, marketer } from './support/people'

const title = '데모 08 쌀 조청 요리'
const patience = { timeout: 30_000 }

type Figure = { value: number | null; numerator: { value: number }; denominator: { value: number } }
type Report = {
  totals: { rows: number; views: number; engagements: number }
  figures: Record<'cpm' | 'engagementRate', Figure>
}
type Analysis = {
  window: { from: string; to: string }
  currency: string
  measured: Report
  estimated: Report | null
  by: { influencer: { name: string; isEstimate: boolean }[] }
}

test('a marketer reads what a campaign brought, and every figure opens to what it was made of', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(240_000)
  const api = await logIn(context, marketer.email)
  const { id } = await findOne(api, 'campaigns', { title })
  await open(page, `/admin/collections/campaigns/${id}`)
  await page.getByRole('link', { name: words.title.ko, exact: true }).click()
  await expectReady(page)
  const { measured, estimated, window, by } = await analysisOf(api, id)

  await test.step('the figures are those of the API', async () => {
    await expect(value(page, 'views')).toHaveText(measured.totals.views.toLocaleString('ko'))
    await expect(value(page, 'engagements')).toHaveText(measured.totals.engagements.toLocaleString('ko'))
    await expect(value(page, 'cpm')).toHaveAttribute('data-value', String(measured.figures.cpm.value))
    await expect(page.locator('[data-chart] svg path.recharts-rectangle').first()).toBeVisible(patience)
    await expect(page.locator('[data-influencers] tbody tr')).toHaveCount(
      by.influencer.filter(({ isEstimate }) => !isEstimate).length,
    )
  })

  await test.step('a figure opens with the keyboard to its parts and to its rows', async () => {
    const tile = page.locator('[data-figure=cpm]')
    await tile.getByRole('button').first().press('Enter')
    const card = tile.getByRole('region')
    await expect(card).toBeVisible()
    await expect(card).toContainText(words['formula.cpm'].ko)
    await expect(card).toContainText(measured.figures.cpm.denominator.value.toLocaleString('ko'))
    await expectAccessible(page)
    const rows = await card.getByRole('link', { name: words.openRows.ko }).getAttribute('href')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    const query = new URL(rows as string, 'http://any').search
    const { totalDocs } = (await (await api.get(`/performance-metrics${query}&limit=1`)).json()) as {
      totalDocs: number
    }
    expect(totalDocs, 'the rows behind the figure').toBe(measured.totals.rows)
  })

  await test.step('estimates stand apart', async () => {
    if (!estimated) throw new Error('The demo has no estimates.')
    await page.locator('[data-source=estimated]').click()
    await expect(page.getByText(words.onlyEstimates.ko)).toBeVisible()
    await expect(value(page, 'views')).toHaveText(estimated.totals.views.toLocaleString('ko'))
    await expect(value(page, 'clickThroughRate')).toHaveText('–')
    await expect(page.locator('[data-figure=clickThroughRate]')).toContainText(words['not-reported'].ko)
    await page.locator('[data-source=measured]').click()
  })

  await test.step('another time is read again, and kept in the address', async () => {
    const day = window.to
    await page.getByLabel(words.from.ko).fill(day)
    await page.getByRole('button', { name: words.show.ko, exact: true }).click()
    await expectReady(page)
    const shorter = await analysisOf(api, id, `&from=${day}&to=${window.to}`)
    expect(shorter.measured.totals.views).toBeLessThan(measured.totals.views)
    await expect(value(page, 'views')).toHaveText(shorter.measured.totals.views.toLocaleString('ko'))
    await page.reload()
    await expectAlive(page)
    await expectReady(page)
    await expect(page.getByLabel(words.from.ko)).toHaveValue(day)
    await page.getByLabel(words.from.ko).fill('2026-01-02')
    await page.getByLabel(words.to.ko).fill('2026-01-01')
    await page.getByRole('button', { name: words.show.ko, exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: words.failed.ko })).toBeVisible()
    await page.getByRole('button', { name: words.wholeCampaign.ko }).click()
    await expect(page.getByRole('alert').filter({ hasText: words.failed.ko })).toBeHidden()
    await expect(value(page, 'views')).toHaveText(measured.totals.views.toLocaleString('ko'))
  })

  await test.step('another currency is worked out at rates that are told', async () => {
    await page.getByLabel(words.currency.ko, { exact: true }).selectOption('USD')
    await expect(value(page, 'revenue')).toContainText('$')
    await expect(page.getByText('1 CNY =')).toBeVisible()
    await expect(page.locator('[data-target=sales]')).toContainText('₩')
    await expect(page.getByText(words.otherCurrency.ko)).toBeVisible()
    await page.getByLabel(words.currency.ko, { exact: true }).selectOption('KRW')
  })

  await test.step('a rate that is missing is told, and no amount is guessed', async () => {
    const keeper = await logIn(await browser.newContext(), admin.email)
    const { docs } = await (await keeper.get('/exchange-rates?where[base][equals]=CNY&limit=100')).json()
    for (const { id: rate } of docs) expect((await keeper.delete(`/exchange-rates/${rate}`)).ok()).toBe(true)
    try {
      await page.reload()
      await expectAlive(page)
      await expectReady(page)
      await expect(page.locator('[data-missing-rate=CNY]')).toBeVisible()
      await expect(value(page, 'revenue')).toHaveText('–')
      await expect(page.locator('[data-figure=revenue]')).toContainText(words['no-rate'].ko)
      await expect(value(page, 'cost')).toContainText('₩')
      await expectAccessible(page)
    } finally {
      for (const { base, quote, rate, rateDate, rateSource } of docs)
        await keeper.post('/exchange-rates', { base, quote, rate, rateDate, rateSource })
    }
  })

  await test.step('in every language, every word of ours', async () => {
    for (const language of languages) {
      await chooseLanguage(context, language)
      await open(page, `/admin/collections/campaigns/${id}/performance`)
      await expectReady(page)
      for (const heading of [words.title, words.targets, words.byDay, words.byPlatform, words.sentiment])
        await expect(page.getByRole('heading', { name: heading[language], exact: true })).toBeVisible()
    }
  })
})

test('without numbers the page says what to do first', async ({ page, context }) => {
  const api = await logIn(context, marketer.email)
  const { id } = await findOne(api, 'campaigns', { title: '데모 02 유자차 겨울 선물' })
  await open(page, `/admin/collections/campaigns/${id}/performance`)
  await expectReady(page)
  await expect(page.getByText(words.emptyText.ko)).toBeVisible()
  await expect(page.getByRole('link', { name: words.importMetrics.ko })).toHaveAttribute(
    'href',
    '/admin/collections/performance-metrics/import',
  )
  await expect(page.getByRole('link', { name: words.enterMetrics.ko })).toBeVisible()
})

test('a brand reads the numbers of its own campaigns, and of no other', async ({ page, context }) => {
  const staff = await logIn(context, marketer.email)
  const foreign = await findOne(staff, 'campaigns', { title: '演示 07 桂花乌龙下午茶' })
  const own = await findOne(staff, 'campaigns', { title })
  const { measured } = await analysisOf(staff, own.id)
  await logIn(context, food.email)
  await open(page, `/admin/collections/campaigns/${own.id}/performance`)
  await expectReady(page)
  await expect(value(page, 'views')).toHaveText(measured.totals.views.toLocaleString('ko'))
  await expectAccessible(page)
  await page.goto(`/admin/collections/campaigns/${foreign.id}/performance`)
  await expect(page.locator('[data-performance]')).toHaveCount(0)
  await open(page, '/admin')
  await expect(page.getByRole('heading', { name: adminWords.funnel.ko })).toBeVisible()
  await expect(page.getByRole('heading', { name: words.houseTitle.ko })).toHaveCount(0)
})

test('the first page shows staff the last ninety days', async ({ page, context }) => {
  const api = await logIn(context, marketer.email)
  const { measured } = (await (await api.get('/analytics/house')).json()) as { measured: Report }
  await open(page, '/admin')
  const house = page.getByRole('region', { name: words.houseTitle.ko })
  await expect(house.locator('[data-house=views]')).toHaveText(measured.totals.views.toLocaleString('ko'))
  await expect(house.locator('svg path.recharts-rectangle').first()).toBeVisible(patience)
  await expectAccessible(page)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the performance page fits a narrow screen and shuts nobody out (${colorScheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    const api = await logIn(context, marketer.email, 'zh')
    const { id } = await findOne(api, 'campaigns', { title })
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await open(page, `/admin/collections/campaigns/${id}/performance`)
      await expectReady(page)
      await expect(page.locator('[data-chart] svg path.recharts-rectangle').first()).toBeVisible(patience)
      for (const summary of await page.locator('[data-performance] summary').all()) await summary.click()
      await expectWidth(page, width)
    }
    await expectAccessible(page)
  })

test('on paper there is the report and nothing else', async ({ page, context }) => {
  const api = await logIn(context, marketer.email)
  const { id } = await findOne(api, 'campaigns', { title })
  await open(page, `/admin/collections/campaigns/${id}/performance`)
  await expectReady(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.app-header')).toBeHidden()
  await expect(page.locator('.doc-header')).toBeHidden()
  await expect(page.getByRole('button', { name: words.print.ko })).toBeHidden()
  await expect(page.getByText(title, { exact: true }).last()).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

const value = (page: Page, name: string) => page.locator(`[data-figure=${name}] [data-value]`)
const expectReady = (page: Page) =>
  expect(page.locator('[data-performance]')).toHaveAttribute('data-performance', 'ready', patience)

async function analysisOf(api: Api, id: string, more = ''): Promise<Analysis> {
  const answer = await api.get(`/analytics/campaigns/${id}?by=influencer${more}`)
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Analysis
}
