import { expect, type Locator, type Page, test } from '@playwright/test'
import { moveWords } from '../../src/i18n/words/admin'
import { options } from '../../src/i18n/words/options'
import { reasons } from '../../src/i18n/words/reasons'
import { statement as words } from '../../src/i18n/words/statement'
import { type Api, expectAccessible, expectWidth, findOne, logIn, open } from './support/page'
import { admin, cosmetics, food, marketer } from './support/people'

const status = options['settlements.status']
const patience = { timeout: 20_000 }

test('a settlement goes from its invoice to the last payout, on one page', async ({ page, context, browser }) => {
  test.setTimeout(240_000)
  const office = await browser.newContext()
  const staff = await logIn(office, marketer.email)
  const { id } = await findOne(staff, 'settlements', { status: 'pending' })
  const desk = await office.newPage()

  await test.step('a marketer drafts the invoice and decides a tax, and cannot move money', async () => {
    await open(desk, statementOf(id))
    // A fee for a cancellation: whether there is an invoice at all depends on what it is.
    await expect(desk.getByText(reasons.feeNatureNeeded.ko)).toBeVisible(patience)
    expect((await staff.patch(`/settlements/${id}`, { feeNature: 'supply' })).status()).toBe(200)
    await open(desk, statementOf(id))
    await expect(step(desk, 'invoiced')).toHaveAttribute('data-state', 'open')
    await expect(step(desk, 'receipts')).toContainText(words.invoiceFirst.ko)
    await expect(desk.getByText(reasons.invoiceIssued.ko)).toBeVisible(patience)
    await act(desk, 'draft').click()
    await expect(desk.locator('[data-invoice=draft]')).toBeVisible(patience)
    await expect(act(desk, 'draft')).toHaveCount(0)

    const row = desk.locator('[data-line=needs-review]').first()
    await act(row, 'decide').click()
    const dialog = desk.getByRole('dialog')
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toHaveText(words.treatmentMissing.ko)
    await dialog.getByLabel(words.treatment.ko).selectOption('non-resident')
    await dialog.getByLabel(words.basis.ko).fill('데모: 조세조약 신청 없음')
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toHaveText(words.rateMissing.ko)
    await expect(dialog.getByLabel(words.basis.ko)).toHaveValue('데모: 조세조약 신청 없음')
    await dialog.getByLabel(words.rate.ko).fill('20')
    await dialog.getByLabel(words.rate.ko).press('Enter')
    await expect(dialog).toBeHidden(patience)
    const evidence = step(desk, 'withheld').getByRole('listitem').first()
    await expect(evidence).toContainText('20%')
    await expect(evidence).toContainText(marketer.displayName)
    await expect(evidence).toContainText('데모: 조세조약 신청 없음')
    for (const name of ['issue', 'record-receipt', 'pay', 'void']) await expect(act(desk, name)).toHaveCount(0)
    await expectAccessible(desk)
  })

  const api = await logIn(context, admin.email)
  await open(page, statementOf(id))

  await test.step('an admin issues it with its approval number', async () => {
    await act(page, 'issue').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.approval.ko).fill('1234')
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toHaveText(words.approvalMissing.ko)
    await expectAccessible(page)
    // Taken by the demo's first invoice: the API says so, and what was typed stays.
    const issued = await (await api.get('/tax-invoices?where[status][equals]=issued&limit=1')).json()
    const [{ approvalNumber }] = (issued as { docs: [{ approvalNumber: string }] }).docs
    await dialog.getByLabel(words.approval.ko).fill(approvalNumber)
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toBeVisible(patience)
    await expect(dialog.getByLabel(words.approval.ko)).toHaveValue(approvalNumber)
    await dialog.getByLabel(words.approval.ko).fill('20261121-e2eTEST0-0000aB01')
    await act(dialog, 'submit').click()
    await expect(dialog).toBeHidden(patience)
    await expect(step(page, 'invoiced')).toHaveAttribute('data-state', 'done')
    await expect(step(page, 'invoiced')).toContainText('20261121e2eTEST00000aB01')
    await move(page, 'invoiced')
    await expectStatus(page, status.invoiced.ko)
  })

  await test.step('what the brand paid is recorded, voided and recorded again', async () => {
    await expect(page.locator('#why-paid')).toContainText('KRW', patience)
    await record(page, act(page, 'record-receipt'), { amount: '1000', note: '데모: 잘못 적음' })
    const receipts = step(page, 'receipts')
    await expect(receipts.locator('[data-payment=recorded]')).toHaveCount(1)
    await act(receipts, 'void').click()
    const dialog = page.getByRole('dialog')
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toHaveText(words.reasonMissing.ko)
    await dialog.getByLabel(words.reason.ko).fill('데모: 다른 계좌')
    await act(dialog, 'submit').click()
    await expect(receipts.locator('[data-payment=voided]')).toHaveCount(1, patience)

    await act(page, 'record-receipt').click()
    await page.getByRole('dialog').getByLabel(/^금액/).fill('999999999')
    await act(page.getByRole('dialog'), 'submit').click()
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible(patience)
    await expect(page.getByRole('dialog').getByLabel(/^금액/)).toHaveValue('999999999')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    // The amount that is left stands there already.
    await record(page, act(page, 'record-receipt'), { method: '계좌 이체', transaction: 'E2E-1' })
    await expect(receipts).toHaveAttribute('data-state', 'done')
    await move(page, 'paid')
    await expectStatus(page, status.paid.ko)
  })

  await test.step('taxes are decided, influencers are paid, and it is completed', async () => {
    const undecided = page.locator('[data-line=needs-review]')
    while ((await undecided.count()) > 0) {
      const before = await undecided.count()
      await act(undecided.first(), 'decide').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(words.treatment.ko).selectOption('resident')
      await dialog.getByLabel(words.basis.ko).fill('데모: 국내 거주 확인')
      await act(dialog, 'submit').click()
      await expect(undecided).toHaveCount(before - 1, patience)
    }
    await expect(step(page, 'withheld')).toHaveAttribute('data-state', 'done')
    const unpaid = page.locator('tbody').locator('[data-act=pay]')
    while ((await unpaid.count()) > 0) {
      const before = await unpaid.count()
      await record(page, unpaid.first(), {})
      await expect(unpaid).toHaveCount(before - 1, patience)
    }
    await expect(step(page, 'paidOut')).toHaveAttribute('data-state', 'done')
    await move(page, 'completed')
    await expectStatus(page, status.completed.ko)
    await expect(step(page, 'completed')).toHaveAttribute('data-state', 'done')
    await expect(page.getByText(moveWords.settlements.paid.ko)).toHaveCount(0)
    for (const name of ['decide', 'pay', 'record-receipt']) await expect(act(page, name)).toHaveCount(0)
  })

  await test.step('a wrong amount is put right by an amendment', async () => {
    // What the page has read is enough to write it: nothing has to come from the server first.
    await context.setOffline(true)
    await act(page, 'amend').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.amendReason.ko).selectOption('amount-change')
    await act(dialog, 'submit').click()
    await expect(dialog.getByRole('alert')).toHaveText(words.linesMissing.ko)
    await dialog.getByLabel(words.supply.ko).fill('-10,000')
    await context.setOffline(false)
    await expectAccessible(page)
    await act(dialog, 'submit').click()
    await expect(dialog).toBeHidden(patience)
    await expect(page.locator('[data-invoice=draft]')).toContainText('-₩11,000')
  })

  await test.step('on paper there is the statement alone', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: words.title.ko, exact: true })).toBeVisible()
    await expect(act(page, 'print')).toBeHidden()
    await expect(page.locator('.app-header')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
  await office.close()
})

test('a brand sees its own statement, without taxes and payouts', async ({ page, context, browser }) => {
  const { own, foreign } = await settlements(await logIn(context, admin.email))
  await logIn(context, food.email)
  await open(page, statementOf(own))
  await expect(page.getByRole('heading', { name: words.title.ko, exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader')).toHaveText([words.influencer.ko, words.fee.ko])
  await expect(step(page, 'receipts')).toContainText('₩')
  for (const name of ['withheld', 'paidOut']) await expect(step(page, name)).toHaveCount(0)
  for (const name of ['draft', 'issue', 'amend', 'decide', 'pay', 'record-receipt', 'void'])
    await expect(act(page, name)).toHaveCount(0)
  await expect(page.getByText(options.taxTreatment.resident.ko)).toHaveCount(0)
  const invoice = page.locator('[data-invoice=issued]').first()
  for (const kind of ['PDF', 'XML']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      invoice.getByRole('link', { name: kind, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`))
  }
  await expectAccessible(page)

  await invoice.getByRole('link', { name: words.paper.ko }).click()
  await expect(page.locator('[data-paper]').getByText('세금계산서', { exact: true })).toBeVisible(patience)
  await expect(page.locator('[data-paper]').getByText('데모 주식회사')).toBeVisible()

  const stranger = await browser.newContext()
  await logIn(stranger, cosmetics.email)
  const other = await stranger.newPage()
  await other.goto(statementOf(own))
  await expect(other.locator('[data-statement]')).toHaveCount(0)
  await open(other, statementOf(foreign))
  await expect(other.locator('[data-statement]')).toBeVisible()
  await stranger.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`statement and paper fit a narrow screen and shut nobody out (${colorScheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    const { own } = await settlements(await logIn(context, admin.email, 'zh'))
    await open(page, statementOf(own))
    await expect(page.getByRole('heading', { name: words.title.zh, exact: true })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: words.incomeTax.zh, exact: true })).toBeAttached()
    await expectNarrow(page)
    await expectAccessible(page)
    await act(page, 'pay').first().click()
    await expect(page.getByRole('dialog').getByLabel(words.transaction.zh)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await act(page, 'amend').click()
    await expect(page.getByRole('dialog').getByLabel(words.item.zh).first()).toBeVisible(patience)
    await expectNarrow(page)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: words.paper.zh }).first().click()
    await expect(page.locator('[data-paper]').getByText('税务发票', { exact: true })).toBeVisible(patience)
    await expectNarrow(page)
    await expectAccessible(page)
  })

const statementOf = (id: string) => `/admin/collections/settlements/${id}/statement`
const act = (scope: Page | Locator, name: string) => scope.locator(`[data-act="${name}"]`)
const step = (page: Page, name: string) => page.locator(`[data-step=${name}]`)
const expectNarrow = (page: Page) => expectWidth(page, 390)
const expectStatus = (page: Page, name: string) =>
  expect(page.locator('[data-statement]').getByText(name, { exact: true }).first()).toBeVisible(patience)

/** Makes the move, which its conditions must allow by now. */
async function move(page: Page, to: string) {
  const button = act(page, `move-${to}`)
  await expect(button).not.toHaveAttribute('aria-disabled', 'true', patience)
  await button.click()
}

/** Records a payment; what is not given is left as the dialog has it. */
async function record(
  page: Page,
  button: Locator,
  values: Partial<Record<'amount' | 'method' | 'transaction' | 'note', string>>,
) {
  await button.click()
  const dialog = page.getByRole('dialog')
  for (const [name, value] of Object.entries(values)) await dialog.locator(`[name=${name}]`).fill(value)
  await act(dialog, 'submit').click()
  await expect(dialog).toBeHidden(patience)
}

/** The settlement of the food brand, half paid, and one of another brand. */
async function settlements(api: Api): Promise<{ own: string; foreign: string }> {
  const own = await findOne(api, 'settlements', { kind: 'completion' })
  const foreign = await findOne(api, 'settlements', { kind: 'cancellation' })
  return { own: own.id, foreign: foreign.id }
}
