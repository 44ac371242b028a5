import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { people } from '../../scripts/seed/people'
import { sharedProject } from '../../src/i18n/words/sharedProject'
import { storyboard as words } from '../../src/i18n/words/storyboard'
import { type Api, expectAccessible, expectWidth, logIn, open } from './support/page'
import { admin, cosmetics } from './support/people'

const script =
  '새벽 다섯 시, 제주 바다 위로 해가 떠오릅니다. 해녀는 조용히 물속으로 들어갑니다. 깊은 바다에서 건져 올린 미역은 햇빛 아래에서 천천히 마릅니다. 우리는 그 미역으로 세럼을 만들었습니다. 바다의 시간, 이제 당신의 시간입니다.'
const patience = { timeout: 90_000 }
/** A film is much work for a slow machine, which has others to do. */
const filmPatience = { timeout: 240_000 }

// An answer that is held back may still be on its way when a journey is over.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

test('a script becomes a film, which others look at', async ({ page, context, browser }) => {
  test.setTimeout(600_000)
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 바다의 시간')
  await open(page, boardOf(id))
  await page.getByRole('textbox', { name: words.script.ko }).fill(script)
  await expect(page.getByText(say(words.characters.ko, { count: script.length, limit: 2000 }))).toBeVisible()
  await expectAccessible(page)
  await act(page, 'split').click()
  await expect(cards(page).first()).toBeVisible(patience)
  const count = await cards(page).count()
  expect(count).toBeGreaterThan(1)

  await act(page, 'confirm-prompts').click()
  await expect(step(page, 'prompts')).toHaveAttribute('data-done', 'true', patience)
  await orderAll(page, 'pictures', count)
  // The button confirms the pictures that are there, and comes with the first.
  await expect(act(page, 'confirm-pictures')).toHaveText(say(words.confirmAll.ko, { count }), filmPatience)
  await act(page, 'confirm-pictures').click()
  await expect(step(page, 'pictures')).toHaveAttribute('data-done', 'true', patience)
  await orderAll(page, 'clips', count)
  await orderAll(page, 'narration', count)
  await expect(step(page, 'clips')).toHaveAttribute('data-done', 'true', filmPatience)
  await expect(step(page, 'narration')).toHaveAttribute('data-done', 'true', filmPatience)

  const seen = await watchProgress(page)
  await act(page, 'film').click()
  const film = page.getByRole('region', { name: words.filmTitle.ko }).locator('video')
  await expect(film).toBeVisible(filmPatience)
  expect((await seen()).length, 'the bar of the film was seen at several places').toBeGreaterThan(1)
  await expect.poll(() => durationOf(film)).toBeGreaterThan(1)
  await expect(page.getByText(words.nextNothing.ko)).toBeVisible()
  await expectAccessible(page)

  await test.step('a collaborator looks and touches nothing', async () => {
    const other = await browser.newContext()
    const member = await logIn(other, people.member.email)
    const { user: me } = (await (await member.get('/users/me')).json()) as { user: { id: string } }
    expect((await change(context, `/projects/${id}`, { collaborators: [me.id] })).status()).toBe(200)
    const looking = await other.newPage()
    await open(looking, boardOf(id))
    await expect(cards(looking)).toHaveCount(count)
    await expect(looking.getByText(words.lookOnly.ko)).toBeVisible()
    const board = looking.locator('[data-board]')
    await expect(board.getByRole('button')).toHaveCount(0)
    await expect(board.getByRole('textbox')).toHaveCount(0)
    await expect(board.locator('video').last()).toBeVisible()
    await expectAccessible(looking)
    await other.close()
  })

  await test.step('a visitor with the link watches it, with and without JavaScript', async () => {
    expect((await change(context, `/projects/${id}`, { isPublic: true })).status()).toBe(200)
    const { shareToken } = (await (await api.get(`/projects/${id}`)).json()) as { shareToken: string }
    for (const javaScriptEnabled of [true, false]) {
      const visitor = await browser.newContext({ javaScriptEnabled })
      const shared = await visitor.newPage()
      expect((await shared.goto(`/ko/p/${shareToken}`))?.status()).toBe(200)
      await expect(shared.getByRole('heading', { level: 1 })).toHaveText('데모 바다의 시간')
      await expect(shared.getByRole('article')).toHaveCount(count)
      await expect(shared.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
      await expect(shared.getByLabel(sharedProject.film.ko)).toBeVisible()
      if (javaScriptEnabled) {
        await expect.poll(() => durationOf(shared.getByLabel(sharedProject.film.ko))).toBeGreaterThan(1)
        await expectAccessible(shared)
      }
      await visitor.close()
    }
    expect((await change(context, `/projects/${id}`, { isPublic: false })).status()).toBe(200)
    const gone = await browser.newPage()
    expect((await gone.goto(`/ko/p/${shareToken}`))?.status()).toBe(404)
    await gone.close()
  })
})

test('scenes are moved, cut, merged, inserted, edited and deleted', async ({ page, context }) => {
  test.setTimeout(240_000)
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 씬 다루기')
  for (const text of ['첫째 문장입니다.', '둘째 문장입니다. 이어지는 말입니다.', '셋째 문장입니다.'])
    await api.post('/scenes', { project: id, title: text, audioDescription: text, imagePrompt: text })
  await open(page, boardOf(id))
  await expect(cards(page)).toHaveCount(3)
  const titles = () =>
    page
      .getByRole('textbox', { name: words.sceneTitle.ko })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value.slice(0, 2)))
  const stored = async () => {
    const { scenes } = (await (await api.get(`/projects/${id}/storyboard`)).json()) as { scenes: { title: string }[] }
    return scenes.map(({ title }) => title?.slice(0, 2))
  }

  await test.step('with the keyboard', async () => {
    const handle = page.getByRole('button', { name: say(words.drag.ko, { number: 1 }), exact: true })
    await handle.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(titles).toEqual(['둘째', '첫째', '셋째'])
    await expect(page.locator('[data-announcements]')).toContainText(say(words.moved.ko, { place: 2, total: 3 }))
    await expect(page.getByRole('button', { name: say(words.drag.ko, { number: 2 }), exact: true })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect.poll(titles).toEqual(['첫째', '둘째', '셋째'])
    await expect.poll(stored).toEqual(['첫째', '둘째', '셋째'])
  })

  await test.step('with the mouse', async () => {
    const from = await page.getByRole('button', { name: say(words.drag.ko, { number: 1 }), exact: true }).boundingBox()
    const to = await cards(page).nth(1).boundingBox()
    if (!from || !to) throw new Error('Nothing to drag.')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + 40, { steps: 12 })
    // Nobody lets go before the other card has made room.
    await expect(cards(page).nth(1)).toHaveAttribute('style', /translate3d\(.*[1-9]/)
    await page.mouse.up()
    await expect.poll(stored).toEqual(['둘째', '첫째', '셋째'])
    await expect.poll(titles).toEqual(['둘째', '첫째', '셋째'])
  })

  await test.step('cut at the cursor, and merged again', async () => {
    const narration = cards(page).first().getByRole('textbox', { name: words.narrationText.ko })
    await narration.click()
    await narration.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(9, 9))
    await cards(page).first().locator('[data-act=cut]').click()
    await expect(cards(page)).toHaveCount(4)
    await expect(narration).toHaveValue('둘째 문장입니다.')
    await menu(page, 1, 'merge')
    await expect(cards(page)).toHaveCount(3)
    await expect(narration).toHaveValue('둘째 문장입니다. 이어지는 말입니다.')
  })

  await test.step('inserted, deleted, thought better of', async () => {
    await menu(page, 2, 'insert-before')
    await expect(cards(page)).toHaveCount(4)
    await expect.poll(titles).toEqual(['둘째', '', '첫째', '셋째'])
    await menu(page, 2, 'remove')
    await act(page, 'remove-now').click()
    await expect.poll(titles).toEqual(['둘째', '첫째', '셋째'])
    await menu(page, 2, 'remove')
    await expect(act(page, 'undo')).toBeFocused()
    await act(page, 'undo').click()
    await expect(cards(page).nth(1).getByRole('textbox', { name: words.narrationText.ko })).toBeVisible()
    await menu(page, 3, 'remove')
    // Nobody says anything: after a while it goes.
    await expect.poll(stored, { timeout: 40_000 }).toEqual(['둘째', '첫째'])
    await expect(cards(page)).toHaveCount(2)
  })

  await test.step('what is typed is kept; a confirmed prompt asks first', async () => {
    const first = cards(page).first()
    const title = first.getByRole('textbox', { name: words.sceneTitle.ko })
    await title.fill('새 제목')
    await title.press('Tab')
    await expect.poll(async () => (await stored())[0]).toBe('새 ')
    await act(first, 'confirm-prompt').click()
    await expect(first).toHaveAttribute('data-status', 'prompt_confirmed')
    const prompt = first.getByRole('textbox', { name: words.promptText.ko })
    await prompt.fill('바다 위의 해')
    await expect(first.getByText(words.reopens.ko)).toBeVisible()
    await prompt.press('Tab')
    await expect(first).toHaveAttribute('data-status', 'prompt_confirmed')
    await first.getByRole('button', { name: words.reopenSave.ko }).click()
    await expect(first).toHaveAttribute('data-status', 'prompt')
    await expect(prompt).toHaveValue('바다 위의 해')
  })
  await expectAccessible(page)
})

test('a scene stays where it was put, however late the server answers', async ({ page, context }) => {
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 늦은 대답')
  for (const text of ['첫째', '둘째']) await api.post('/scenes', { project: id, title: text })
  await open(page, boardOf(id))
  await expect(cards(page)).toHaveCount(2)
  const reading = await heldBack(page, `**/api/projects/${id}/storyboard`)
  const move = await heldBack(page, `**/api/projects/${id}/reorder`)
  const handle = page.getByRole('button', { name: say(words.drag.ko, { number: 1 }), exact: true })
  const orders = await recordOrders(page)

  await handle.focus()
  await page.keyboard.press('ArrowDown')
  await move.letGo()
  // What is read now knows of the first move only; it arrives when the scene has been moved back.
  await reading.isHeld()
  await page.keyboard.press('ArrowUp')
  await reading.letGo()
  await move.letGo()
  await reading.letGo()
  await expect.poll(() => orders()).toEqual(['첫째 둘째', '둘째 첫째', '첫째 둘째'])
})

test('what is typed stays, however late the server answers', async ({ page, context }) => {
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 늦은 저장')
  await api.post('/scenes', { project: id, title: '첫째', durationSeconds: 5 })
  await open(page, boardOf(id))
  const saved = await heldBack(page, '**/api/scenes/*')
  const title = page.getByRole('textbox', { name: words.sceneTitle.ko })
  const seconds = page.getByLabel(words.seconds.ko)
  await title.fill('다른 제목')
  await title.press('Tab')
  await saved.isHeld()
  // Thought better of while it is on its way, and something else is being typed when the answers come.
  await title.fill('첫째')
  await seconds.fill('7')
  await seconds.press('Tab')
  await seconds.fill('8')
  for (let answers = 0; answers < 3; answers++) await saved.letGo()
  await expect(page.getByText(words.saved.ko, { exact: true })).toBeVisible()
  await expect(title).toHaveValue('첫째')
  await expect(seconds).toHaveValue('8')
  await seconds.press('Tab')
  await saved.letGo()
  const stored = async () => {
    const { scenes } = (await (await api.get(`/projects/${id}/storyboard`)).json()) as { scenes: object[] }
    return scenes
  }
  await expect.poll(stored).toMatchObject([{ title: '첫째', durationSeconds: 8 }])
})

test('what is done after a move means the new order, however late the server hears of it', async ({
  page,
  context,
}) => {
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 늦은 요청')
  for (const text of ['첫째', '둘째', '셋째'])
    await api.post('/scenes', { project: id, title: text, audioDescription: text })
  await open(page, boardOf(id))
  await expect(cards(page)).toHaveCount(3)
  const saved = await heldBack(page, '**/api/scenes/*')
  const moved = `/api/projects/${id}/reorder`
  const sendMove = await heldRequests(page, `**${moved}`)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const orders = await recordOrders(page)

  const seconds = cards(page).first().getByLabel(words.seconds.ko)
  await seconds.fill('7')
  await seconds.press('Tab')
  await page.getByRole('button', { name: say(words.drag.ko, { number: 1 }), exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => asked).toContain(moved)
  const tooEarly = async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame))
    return asked.filter((path) => /\/(storyboard|merge)$/.test(path))
  }
  // The page would read itself again now, and the server still has the old order.
  await saved.letGo()
  expect(await tooEarly()).toEqual([])
  await menu(page, 1, 'merge')
  expect(await tooEarly()).toEqual([])
  sendMove()
  await expect(cards(page)).toHaveCount(2)
  await expect(cards(page).first().getByRole('textbox', { name: words.narrationText.ko })).toHaveValue('둘째 첫째')
  expect(await orders()).toEqual(['첫째 둘째 셋째', '둘째 첫째 셋째', '둘째 셋째'])
})

test('a limit that is used up says so, before and after', async ({ page, context, browser }) => {
  const api = await logIn(context, cosmetics.email)
  const id = await newProject(api, '데모 한도')
  const made = (await (
    await api.post('/scenes', { project: id, imagePrompt: '바다', audioDescription: '바다입니다.' })
  ).json()) as { doc: { id: string; user: string } }
  for (const to of ['prompt', 'prompt_confirmed']) await api.post(`/scenes/${made.doc.id}/transition`, { to })
  const office = await browser.newContext()
  const staff = await logIn(office, admin.email)
  const limited = await staff.post('/usage-limits', {
    project: id,
    type: 'local',
    unit: 'calls',
    period: 'day',
    limit: 1,
  })
  expect(limited.status(), await limited.text()).toBe(201)
  await open(page, boardOf(id))
  await act(page, 'make-voice').click()
  await expect(cards(page).locator('audio')).toBeVisible(patience)
  await act(page, 'make-image').click()
  const alert = cards(page).getByRole('alert')
  await expect(alert).toContainText(
    say(words.limitDetail.ko, {
      limit: say(words.limitCalls.ko, { count: 1 }),
      spent: say(words.limitCalls.ko, { count: 1 }),
    }),
  )
  await expectAccessible(page)
  await office.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the storyboard fits a narrow screen and shuts nobody out (${colorScheme})`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    const api = await logIn(context, cosmetics.email, 'zh')
    const id = await newProject(api, '演示 窄屏')
    for (const text of ['清晨五点，太阳升起。', '一天结束了。'])
      await api.post('/scenes', { project: id, title: text, audioDescription: text, imagePrompt: text })
    await open(page, boardOf(id))
    await expect(page.getByRole('heading', { name: words.title.zh })).toBeVisible()
    await expect(act(page, 'make-voice').first()).toContainText(words.free.zh)
    await expectWidth(page, 390)
    await expectAccessible(page)
    await act(page, 'models').click()
    await expect(page.getByRole('dialog').getByText(words.modelNot.zh).first()).toBeVisible()
    await expectAccessible(page)
  })

const boardOf = (id: string) => `/admin/collections/projects/${id}/storyboard`
const cards = (page: Page) => page.getByRole('article')
const act = (scope: Page | Locator, name: string) => scope.locator(`[data-act="${name}"]`)
const step = (page: Page, name: string) => page.locator(`[data-step=${name}]`)
const say = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
const durationOf = (video: Locator) => video.evaluate((element: HTMLVideoElement) => element.duration || 0)

async function newProject(api: Api, title: string): Promise<string> {
  const answer = await api.post('/projects', { title })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

/** A change as the page itself would make it: by the cookie, from the product's own address. */
const change = (context: BrowserContext, path: string, data: object) =>
  context.request.patch(`/api${path}`, { data, headers: { Origin: new URL(process.env.E2E_URL as string).origin } })

/** Answers of an address reach the page one by one, each when it is let go. */
async function heldBack(page: Page, address: string) {
  const held: (() => Promise<void>)[] = []
  await page.route(address, async (route) => {
    // The browser adds where a request comes from only when it sends it itself.
    const response = await route.fetch({ headers: { ...route.request().headers(), 'Sec-Fetch-Site': 'same-origin' } })
    held.push(() => route.fulfill({ response }))
  })
  const isHeld = () => expect.poll(() => held.length).toBeGreaterThan(0)
  const letGo = async () => {
    await isHeld()
    const arrived = page.waitForResponse(address)
    await held.shift()?.()
    await (await arrived).finished()
  }
  return { isHeld, letGo }
}

/** Requests to an address reach the server when they are let go. */
async function heldRequests(page: Page, address: string): Promise<() => void> {
  let letGo = () => {}
  const late = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    await late
    await route.continue()
  })
  return letGo
}

/** Writes down each order in which the scenes are shown from now on. */
async function recordOrders(page: Page): Promise<() => Promise<string[]>> {
  const list = await cards(page).first().locator('..').elementHandle()
  const orders = await page.evaluateHandle((list) => {
    const orders: string[] = []
    const look = () => {
      const titles = [...(list?.querySelectorAll<HTMLInputElement>('article header input') ?? [])]
      const order = titles.map(({ value }) => value).join(' ')
      if (order !== orders.at(-1)) orders.push(order)
    }
    look()
    new MutationObserver(look).observe(list as Node, { childList: true })
    return orders
  }, list)
  return () => orders.jsonValue()
}

/** Orders one kind for every scene: the dialog says how many and for how much before anything is made. */
async function orderAll(page: Page, kind: 'pictures' | 'clips' | 'narration', count: number) {
  await act(page, `make-${kind}`).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-bill=count]')).toHaveText(say(words.countScenes.ko, { count }))
  await expect(dialog.locator('[data-bill=total]')).toHaveText(words.free.ko)
  await act(dialog, 'order-all').click()
  await expect(dialog).toBeHidden()
}

async function menu(page: Page, number: number, name: string) {
  const card = cards(page).nth(number - 1)
  await card.getByRole('button', { name: say(words.more.ko, { number }), exact: true }).click()
  await act(card, name).click()
}

/** Writes down every place the film's bar is seen at. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const bar = document.querySelector('[data-running=film]')
      if (bar) seen.add(bar.getAttribute('data-percent') ?? '')
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]) // put there above
}
