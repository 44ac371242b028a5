import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type APIResponse, type BrowserContext, expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/triple'
import { password } from './people'

/** The API as the person who is logged in; like any script it comes with the token, the cookie is the browser's. */
export type Api = {
  get: (path: string) => Promise<APIResponse>
  post: (path: string, data: object) => Promise<APIResponse>
  patch: (path: string, data: object) => Promise<APIResponse>
  delete: (path: string) => Promise<APIResponse>
}

/** Logs in without the form, in this language of the admin. */
export async function logIn(context: BrowserContext, email: string, language: Language = 'ko'): Promise<Api> {
  await chooseLanguage(context, language)
  const response = await context.request.post('/api/users/login', { data: { email, password } })
  expect(response.status(), `${email} logs in`).toBe(200)
  const { token } = (await response.json()) as { token: string }
  const headers = { Authorization: `JWT ${token}` }
  return {
    get: (path) => context.request.get(`/api${path}`, { headers }),
    post: (path, data) => context.request.post(`/api${path}`, { data, headers }),
    patch: (path, data) => context.request.patch(`/api${path}`, { data, headers }),
    delete: (path) => context.request.delete(`/api${path}`, { headers }),
  }
}

/** What the language switch of the account page stores. */
export const chooseLanguage = (context: BrowserContext, language: Language) =>
  context.addCookies([{ name: 'madang-lng', value: language, url: process.env.E2E_URL as string }])

/** The first row that the API finds with these values. */
export async function findOne(api: Api, collection: string, values: Record<string, string>) {
  const where = Object.entries(values).map(([path, value]) => `where[${path}][equals]=${encodeURIComponent(value)}`)
  const response = await api.get(`/${collection}?${where.join('&')}&limit=1`)
  const [doc] = ((await response.json()) as { docs: { id: string }[] }).docs
  if (!doc) throw new Error(`No ${collection} with ${JSON.stringify(values)}.`)
  return doc
}

/**
 * Opens a page of the admin and waits until it answers to people: what the server sent can be seen before, and on a slow
 * machine a press would be lost. Its menu, open at first, has found its place then too.
 */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await expectAlive(page)
}

export const expectAlive = (page: Page) =>
  expect(page.locator('.template-default--nav-hydrated:not(.template-default--nav-open)')).toBeAttached()

/** Nothing of the page is beyond the edge of a screen of this many pixels. */
export const expectWidth = (page: Page, pixels: number) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(pixels)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }

/** Parts of Payload's own that axe finds fault with, and we cannot change. */
const payloadsOwn = [
  // The arrow of a select is a button that only the mouse needs, hidden from everybody else.
  '.dropdown-indicator',
  // Its selects and dates are named by a label that does not point at the input inside.
  '.react-select',
  '.date-time-picker',
  // The tabs of a document are a list that holds more than list items.
  '.doc-tabs__tabs',
  // The button with the three dots has no name.
  '.doc-controls__popup',
]

/**
 * Fails on what shuts people out: serious and critical findings of axe on pages that are partly Payload's, and any
 * finding (`whole`) on those that are ours alone.
 */
export async function expectAccessible(page: Page, whole = false) {
  // A button on its way from disabled to enabled has neither colour, whenever it sets out.
  await page.addStyleTag({ content: '* { transition: none !important }' })
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  await page.evaluate(axe)
  const found = await page.evaluate(async (parts) => {
    // The script injected above made it; the window's type cannot know.
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run({ exclude: parts.map((part) => [part]) })
    return violations
  }, payloadsOwn)
  const grave = found.filter(({ impact }) => whole || impact === 'serious' || impact === 'critical')
  const told = grave.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join('\n  ')}`,
  )
  expect(told, 'findings of axe').toEqual([])
}

/** Headings of the navigation's groups, in order, with the navigation opened. */
export async function groupNames(page: Page): Promise<string[]> {
  await openNavigation(page)
  return page.locator('.nav-group__toggle').allInnerTexts()
}

export async function openNavigation(page: Page) {
  const navigation = page.locator('.nav')
  if (!(await navigation.evaluate((element) => element.classList.contains('nav--nav-open'))))
    await page.locator('.template-default__nav-toggler, .app-header__mobile-nav-toggler').first().click()
  await expect(page.locator('.nav-group__toggle').first()).toBeVisible()
}
