import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/triple'
import { password } from './people'

/** Logs in without the form, in this language of the admin. */
export async function logIn(context: BrowserContext, email: string, language: Language = 'ko') {
  await chooseLanguage(context, language)
  const response = await context.request.post('/api/users/login', { data: { email, password } })
  expect(response.status(), `${email} logs in`).toBe(200)
}

/** What the language switch of the account page stores. */
export const chooseLanguage = (context: BrowserContext, language: Language) =>
  context.addCookies([{ name: 'madang-lng', value: language, url: process.env.E2E_URL as string }])

/** The first row that the API finds, as the person of this context. */
export async function findOne(context: BrowserContext, collection: string, path: string, value: string) {
  const response = await context.request.get(`/api/${collection}?where[${path}][equals]=${encodeURIComponent(value)}&limit=1`)
  const [doc] = ((await response.json()) as { docs: { id: string; title?: string }[] }).docs
  if (!doc) throw new Error(`No ${collection} with ${path} ${value}.`)
  return doc
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }

/** Fails on what shuts people out: serious and critical findings of axe. `exclude` names parts that are not ours. */
export async function expectAccessible(page: Page, exclude: string[] = []) {
  await page.evaluate(axe)
  const found = await page.evaluate(
    async (parts) => {
      const { axe } = window as unknown as { axe: { run: (context: object) => Promise<{ violations: Violation[] }> } }
      const { violations } = await axe.run({ exclude: parts.map((part) => [part]) })
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    },
    exclude,
  )
  const told = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join('\n  ')}`)
  expect(told, 'serious and critical findings').toEqual([])
}
