import { expect, test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { type Api, findOne, logIn, open, openNavigation } from './support/page'
import { admin, cosmetics, marketer } from './support/people'
import { sitePages } from './support/site'

// Not a test: the pictures of the README, made of the product as it is. Only with SCREENSHOTS=1.
const to = (name: string) => `docs/screenshots/${name}.png`

test('the pictures of the README', async ({ page, context }) => {
  test.setTimeout(120_000)
  for (const language of languages) {
    const api = await logIn(context, marketer.email, language)
    const { id } = await findOne(api, 'campaigns', { title: '演示 05 龙井新茶上市' })
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

test('the pictures of the storyboard', async ({ page, context }) => {
  test.setTimeout(300_000)
  const api = await logIn(context, cosmetics.email)
  const { id, shareToken } = await film(api)
  for (const language of languages) {
    await logIn(context, cosmetics.email, language)
    await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' })
    // Its events never end, so the network is never idle.
    await open(page, `/admin/collections/projects/${id}/storyboard`)
    await expect(page.locator('#film video')).toBeAttached()
    await page.waitForTimeout(2000)
    await page.screenshot({ path: to(`storyboard-${language}`) })
    await page.goto(`/${language}/p/${shareToken}`)
    await page.waitForTimeout(1000)
    await page.screenshot({ path: to(`shared-${language}`) })
  }
})

test('the pictures of the performance page', async ({ page, context }) => {
  test.setTimeout(120_000)
  for (const language of languages) {
    const api = await logIn(context, marketer.email, language)
    const { id } = await findOne(api, 'campaigns', { title: '데모 08 쌀 조청 요리' })
    await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' })
    await page.setViewportSize({ width: 1440, height: 1400 })
    await open(page, `/admin/collections/campaigns/${id}/performance`)
    await expect(page.locator('[data-chart] svg path.recharts-rectangle').first()).toBeVisible()
    await page.screenshot({ path: to(`performance-${language}`) })
  }
})

test('the pictures of the settlement', async ({ page, context }) => {
  test.setTimeout(120_000)
  for (const language of languages) {
    const api = await logIn(context, admin.email, language)
    const { id } = await findOne(api, 'settlements', { kind: 'completion' })
    await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' })
    await page.goto(`/admin/collections/settlements/${id}/statement`, { waitUntil: 'networkidle' })
    await page.locator('[data-act=move-paid]').waitFor()
    await page.screenshot({ path: to(`settlement-${language}`) })
  }
})

test('the pictures of the site', async ({ browser }) => {
  test.setTimeout(600_000)
  const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
  for (const [screen, viewport] of Object.entries(screens)) {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    for (const { name, path } of await sitePages(context.request))
      for (const language of languages) {
        await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const file = `docs/screenshots/site/${name}-${language}-${screen}-${colorScheme}.jpg`
          await page.screenshot({ path: file, type: 'jpeg', quality: 72 })
        }
      }
    await context.close()
  }
})

const script =
  '새벽 다섯 시, 제주 바다 위로 해가 떠오릅니다. 해녀는 조용히 물속으로 들어갑니다. 우리는 그 바다로 세럼을 만들었습니다. 바다의 시간, 이제 당신의 시간입니다.'

/** A shared project with its film, made on this machine. */
async function film(api: Api): Promise<{ id: string; shareToken: string }> {
  const answered = async <Body>(answer: Promise<{ json: () => Promise<unknown> }>) =>
    (await (await answer).json()) as Body
  type Doc = { id: string; status: string; shareToken: string }
  type Docs = { docs: Doc[]; total: number }
  const { doc } = await answered<{ doc: Doc }>(
    api.post('/projects', { title: '바다의 시간 세럼', description: '제주 바다에서 온 하루', script, isPublic: true }),
  )
  const path = `/projects/${doc.id}`
  const ended = (id: string) =>
    expect
      .poll(async () => (await answered<Doc>(api.get(`/generations/${id}`))).status, { timeout: 90_000 })
      .toBe('completed')
  const { docs: scenes } = await answered<Docs>(api.post(`${path}/split`, {}))
  const confirm = async (to: string) => {
    for (const scene of scenes) await api.post(`/scenes/${scene.id}/transition`, { to })
  }
  await confirm('prompt_confirmed')
  for (const kind of ['image', 'video', 'voice']) {
    const { total } = await answered<Docs>(api.post(`${path}/generate`, { kind }))
    const { docs } = await answered<Docs>(api.post(`${path}/generate`, { kind, confirm: total }))
    for (const { id } of docs) await ended(id)
    if (kind === 'image') await confirm('image_confirmed')
  }
  await ended((await answered<{ doc: Doc }>(api.post(`${path}/render`, {}))).doc.id)
  return { id: doc.id, shareToken: doc.shareToken }
}
