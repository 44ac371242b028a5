import { expect, type Page, test } from '@playwright/test'
import { moveWords, admin as words } from '../../src/i18n/words/admin'
import { options } from '../../src/i18n/words/options'
import { reasons } from '../../src/i18n/words/reasons'
import { expectAccessible, findOne, logIn, open } from './support/page'
import { cosmetics, marketer } from './support/people'

const stage = options['campaigns.status']

test('a marketer makes a campaign and takes it as far as its conditions hold', async ({ page, context }) => {
  await logIn(context, marketer.email)
  await open(page, '/admin/collections/campaigns/create')
  await page.locator('#field-title').fill('데모 브라우저 캠페인')
  await choose(page, 'brand', '데모 화장품')
  await choose(page, 'product', '데모 립밤')
  await page.locator('#field-budget').fill('3000000')
  await fillDay(page, 'proposalDeadline', '2030-03-01')
  await fillDay(page, 'campaignStartDate', '2030-03-10')
  await fillDay(page, 'campaignEndDate', '2030-03-31')
  await choose(page, 'manager', '데모 마케터')
  await page.locator('#action-save').click()
  await expect(page).toHaveURL(/campaigns\/[0-9a-f-]{36}$/)
  await expectStage(page, stage.creating.ko)

  // What is typed and not saved must not be lost by a move.
  await page.locator('#field-description').fill('데모 설명')
  await expect(page.getByText(words.unsaved.ko)).toBeVisible()
  await expect(move(page, moveWords.campaigns.submitted.ko)).toBeDisabled()
  await page.locator('#action-save').click()
  await expect(timeline(page).first()).toContainText('설명')

  await move(page, moveWords.campaigns.submitted.ko).click()
  await expect(page.getByText(words.moved.ko.replace('{{state}}', stage.submitted.ko))).toBeVisible()
  await expectStage(page, stage.submitted.ko)
  await expect(page.locator('#field-status')).toContainText(stage.submitted.ko)
  await expect(timeline(page).first()).toContainText(
    `${words.actionTransition.ko}${stage.creating.ko}→${stage.submitted.ko}`,
  )
  await expect(timeline(page).first()).toContainText(marketer.displayName)

  await move(page, moveWords.campaigns.recruiting.ko).click()
  await expectStage(page, stage.recruiting.ko)
  const blocked = move(page, moveWords.campaigns.proposing.ko)
  await expect(blocked).toBeDisabled()
  await expect(blocked).toHaveAccessibleDescription(new RegExp(reasons.someoneAccepted.ko))
  await expect(page.getByText(reasons.someoneAccepted.ko)).toBeVisible()

  const cancel = moveWords.campaigns.cancelled.ko
  await move(page, cancel).click()
  const dialog = page.getByRole('dialog', { name: cancel })
  await dialog.getByRole('button', { name: cancel }).click()
  await expect(dialog.getByRole('alert')).toHaveText(words.reasonMissing.ko)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectStage(page, stage.recruiting.ko)
  await move(page, cancel).click()
  await dialog.getByLabel(words.reason.ko).fill('데모: 일정이 바뀌었습니다.')
  await dialog.getByRole('button', { name: cancel }).click()
  await expect(page.getByRole('status').filter({ hasText: stage.recruiting.ko })).toBeVisible()
  await expect(page.getByText(words.noMoves.ko)).toBeVisible()
  await expect(timeline(page).first()).toContainText('데모: 일정이 바뀌었습니다.')
})

test('the products of the chosen brand are offered, however late the server answers the form', async ({
  page,
  context,
}) => {
  const api = await logIn(context, marketer.email)
  const brand = await findOne(api, 'brands', { name: '데모 화장품 하늘결' })
  const { docs } = (await (await api.get(`/products?where[brand][equals]=${brand.id}&limit=0`)).json()) as {
    docs: { name: string }[]
  }
  const address = '/admin/collections/campaigns/create'
  await open(page, address)
  let answer: (() => void) | undefined
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(`**${address}`, async (route) => {
    await late
    await route.continue()
  })
  await choose(page, 'brand', '데모 화장품')
  await page.locator('#field-product .rs__control').click()
  const offered = page.locator('#field-product .rs__option')
  await expect(offered).toHaveCount(docs.length)
  expect((await offered.allInnerTexts()).sort()).toEqual(docs.map(({ name }) => name).sort())
  answer?.()
})

test('a refused move says why, also when somebody else was faster', async ({ page, context }) => {
  const api = await logIn(context, marketer.email)
  const { id } = await findOne(api, 'campaigns', { status: 'submitted' })
  await open(page, `/admin/collections/campaigns/${id}`)
  await expect(move(page, moveWords.campaigns.recruiting.ko)).toBeEnabled()
  const faster = await api.post(`/campaigns/${id}/transition`, { to: 'recruiting' })
  expect(faster.status()).toBe(200)
  await move(page, moveWords.campaigns.recruiting.ko).click()
  await expect(page.locator('[data-sonner-toast][data-type=error]')).toBeVisible()
  await expectStage(page, stage.recruiting.ko)
})

test('a brand user sees the campaigns of the own brand, the own moves, and nothing of the staff', async ({
  page,
  context,
}) => {
  const staff = await logIn(context, marketer.email)
  const foreign = await findOne(staff, 'campaigns', { title: '데모 02 유자차 겨울 선물' })
  const own = await findOne(staff, 'campaigns', { title: '데모 06 비타민 세럼 후기' })

  await logIn(context, cosmetics.email)
  await open(page, '/admin/collections/campaigns')
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await expect(page.getByText('데모 06 비타민 세럼 후기')).toBeVisible()
  await expect(page.getByText('데모 02 유자차 겨울 선물')).toHaveCount(0)

  await page.goto(`/admin/collections/campaigns/${foreign.id}`)
  await expect(page.getByText('데모 02 유자차 겨울 선물')).toHaveCount(0)

  await open(page, `/admin/collections/campaigns/${own.id}`)
  await expectStage(page, stage['content-review'].ko)
  await expect(move(page, moveWords.campaigns['content-review>producing'].ko)).toBeVisible()
  await expect(move(page, moveWords.campaigns.live.ko)).toHaveCount(0)
  await expect(timeline(page).first()).toBeVisible()
  await expect(page.locator('#field-title')).toBeDisabled()

  await open(page, '/admin/collections/influencers')
  await page.locator('tbody tr a').first().click()
  await expect(page.locator('#field-name')).toBeVisible()
  for (const field of ['realName', 'phone', 'internalNotes'])
    await expect(page.locator(`#field-${field}`)).toHaveCount(0)
  expect((await page.goto('/admin/collections/audit-logs'))?.status()).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the campaign page shuts nobody out (${colorScheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    const api = await logIn(context, marketer.email)
    const { id } = await findOne(api, 'campaigns', { title: '데모 06 비타민 세럼 후기' })
    await open(page, `/admin/collections/campaigns/${id}`)
    await expect(timeline(page).first()).toBeVisible()
    await expect(page.locator('[data-move]').first()).toBeVisible()
    await expectAccessible(page)
  })
}

const move = (page: Page, name: string) =>
  page.getByRole('region', { name: words.moves.ko }).getByRole('button', { name, exact: true })
const timeline = (page: Page) => page.getByRole('region', { name: words.timeline.ko }).getByRole('listitem')
const expectStage = (page: Page, name: string) => expect(page.locator('[aria-current=step]')).toContainText(name)

async function choose(page: Page, field: string, option: string) {
  await page.locator(`#field-${field} .rs__control`).click()
  await page.locator(`#field-${field} .rs__option`, { hasText: option }).first().click()
}

async function fillDay(page: Page, field: string, day: string) {
  await page.locator(`#field-${field} input`).fill(day)
  await page.keyboard.press('Tab')
}
