import { expect, test } from '@playwright/test'
import { languages } from '../../src/i18n/triple'
import { admin as words } from '../../src/i18n/words/admin'
import { collections, groups } from '../../src/i18n/words/collections'
import { type Api, chooseLanguage, expectAccessible, groupNames, logIn, open } from './support/page'
import { admin, cosmetics, marketer, password } from './support/people'

test('an admin logs in in Korean and switches to Chinese and English', async ({ page }) => {
  await page.goto('/admin')
  await expect(page.getByRole('button', { name: '로그인' })).toBeVisible()
  await page.getByLabel('이메일').fill(admin.email)
  await page.getByLabel('비밀번호').fill(password)
  await page.getByRole('button', { name: '로그인' }).click()
  await expect(page.getByRole('heading', { name: words.funnel.ko })).toBeVisible()

  for (const [language, shown] of [
    ['ko', '한국어'],
    ['zh', '中文 (简体)'],
    ['en', 'English'],
  ] as const) {
    await open(page, '/admin/account')
    await page.locator('.payload-settings__language .rs__control').click()
    await page.locator('.rs__option', { hasText: shown }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await open(page, '/admin')
    expect(await groupNames(page)).toEqual(Object.values(groups).map((group) => group[language]))
    await expect(page.getByRole('heading', { name: words.waiting[language] })).toBeVisible()
  }
})

test('a wrong password is refused in words', async ({ page, context }) => {
  await chooseLanguage(context, 'ko')
  await page.goto('/admin/login')
  await page.getByLabel('이메일').fill(admin.email)
  await page.getByLabel('비밀번호').fill('not-the-password')
  await page.getByRole('button', { name: '로그인' }).click()
  await expect(page.getByText('이메일 또는 비밀번호가 올바르지 않습니다.')).toBeVisible()
})

test('the first page is in the viewer’s language, every word of ours', async ({ page, context }) => {
  await logIn(context, admin.email, 'en')
  for (const language of languages) {
    await chooseLanguage(context, language)
    await open(page, '/admin')
    await groupNames(page)
    const text = (await page.locator('body').allInnerTexts()).join('\n')
    for (const other of languages.filter((each) => each !== language)) {
      const foreign = [...Object.values(groups), ...Object.values(collections).map(({ plural }) => plural)]
        .filter(
          (triple) =>
            !Object.values(triple).some(
              (word, _, all) => word === triple[language] && all.indexOf(word) !== all.lastIndexOf(word),
            ),
        )
        .map((triple) => triple[other])
      for (const word of foreign) expect(text.split('\n'), `${other} in the ${language} admin`).not.toContain(word)
    }
    // A key that has no words shows itself.
    expect(text).not.toMatch(/madang:/)
  }
})

test('the dashboard counts what the viewer may see and leads to the rows', async ({ page, context }) => {
  const staff = await logIn(context, marketer.email)
  const creating = await countOf(staff, '&where[status][equals]=creating')
  await open(page, '/admin')
  await page.getByRole('link', { name: `작성 중 ${creating}` }).click()
  await expect(page).toHaveURL(/status/)
  await expect(page.locator('tbody tr')).toHaveCount(creating)

  const all = await countOf(staff)
  const brand = await logIn(context, cosmetics.email)
  const own = await countOf(brand)
  expect(own).toBeLessThan(all)
  await open(page, '/admin')
  await expect(page.getByText(words.total.ko.replace('{{count}}', String(own)))).toBeVisible()
})

test('a notification is read when it is opened', async ({ page, context }) => {
  await logIn(context, marketer.email)
  await open(page, '/admin')
  const unread = page.getByRole('region', { name: words.unread.ko })
  const first = unread.getByRole('listitem').first().getByRole('link')
  const before = Number(await unread.locator('header span').textContent())
  await first.click()
  await expect(page).toHaveURL(/\/admin\/collections\//)
  // It is marked on the way; whoever is back sooner than the mark sees it at the next look.
  await expect(async () => {
    await open(page, '/admin')
    await expect(unread.locator('header span')).toHaveText(String(before - 1), { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`login and dashboard shut nobody out (${colorScheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    await chooseLanguage(context, 'ko')
    await page.goto('/admin/login')
    await expect(page.getByRole('button', { name: '로그인' })).toBeVisible()
    await expectAccessible(page)
    await logIn(context, marketer.email)
    await open(page, '/admin')
    await expect(page.getByRole('heading', { name: words.funnel.ko })).toBeVisible()
    await expectAccessible(page)
  })
}

async function countOf(api: Api, condition = ''): Promise<number> {
  const { totalDocs } = (await (await api.get(`/campaigns?limit=1${condition}`)).json()) as { totalDocs: number }
  return totalDocs
}
