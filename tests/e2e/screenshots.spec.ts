import { test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { findOne, logIn, openNavigation } from './support/page'
import { marketer } from './support/people'

// Not a test: the pictures of the README, made of the product as it is. Only with SCREENSHOTS=1.
const to = (name: string) => `docs/screenshots/${name}.png`

test('the pictures of the README', async ({ page, context }) => {
  test.setTimeout(120_000)
  await page.goto('/ko', { waitUntil: 'networkidle' })
  await page.screenshot({ path: to('home-ko') })
  for (const language of languages) {
    const api = await logIn(context, marketer.email, language)
    const { id } = await findOne(api, 'campaigns', 'title', '演示 05 龙井新茶上市')
    await page.goto('/admin', { waitUntil: 'networkidle' })
    await openNavigation(page)
    // It slides.
    await page.waitForTimeout(600)
    await page.screenshot({ path: to(`dashboard-${language}`) })
    await page.goto(`/admin/collections/campaigns/${id}`, { waitUntil: 'networkidle' })
    await page.locator('[data-move]').first().waitFor()
    await page.screenshot({ path: to(`campaign-${language}`) })
    if (language !== 'ko') continue
    await page.goto('/admin/collections/campaigns', { waitUntil: 'networkidle' })
    await page.locator('tbody tr').first().waitFor()
    await page.screenshot({ path: to('campaign-list-ko') })
  }
})
