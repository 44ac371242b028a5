import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { logIn } from './support/page'
import { marketer } from './support/people'

/** What a publication may take until every visitor sees it, in milliseconds. */
const moments = 2000

/** What a visitor is sent: the title of the page, or its status when it is not there. */
const headingAt = async ({ request }: Page, path: string) => {
  const answer = await request.get(path)
  const [, heading] = /<h1[^>]*>([^<]*)/.exec(await answer.text()) ?? []
  return answer.status() === 200 ? heading : answer.status()
}
const done = async (answer: APIResponse) => {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as { doc: { id: string } }
}

test('visitors see what was published at once, never a draft, and nothing that was deleted', async ({
  page,
  browser,
}) => {
  const staff = await browser.newContext()
  const api = await logIn(staff, marketer.email)
  const path = '/ko/resources/the-same-moment'
  expect(await headingAt(page, path)).toBe(404)

  const { doc } = await done(
    await api.post('/resources', { title: '첫 제목', slug: 'the-same-moment', _status: 'draft' }),
  )
  expect(await headingAt(page, path)).toBe(404)

  await done(await api.patch(`/resources/${doc.id}`, { _status: 'published' }))
  await expect.poll(() => headingAt(page, path)).toBe('첫 제목')
  // The list that was kept before names it too.
  await page.goto('/ko/resources')
  await expect(page.getByRole('link', { name: '첫 제목' }).first()).toBeVisible()

  for (const title of ['둘째 제목', '셋째 제목']) {
    await done(await api.patch(`/resources/${doc.id}`, { title, _status: 'published' }))
    await expect.poll(() => headingAt(page, path)).toBe(title)
  }

  await done(await api.patch(`/resources/${doc.id}?draft=true`, { title: '초안', _status: 'draft' }))
  // As long as a publication may take, the draft must not come.
  await page.waitForTimeout(moments)
  expect(await headingAt(page, path)).toBe('셋째 제목')

  await done(await api.delete(`/resources/${doc.id}`))
  await expect.poll(() => headingAt(page, path)).toBe(404)
  await staff.close()
})

test('a kept page is sent compressed, and not at all to whoever has it', async ({ page, request }) => {
  await page.goto('/ko')
  // What was published last may still be on its way into the pages.
  await expect(async () => {
    const first = await request.get('/ko', { headers: { 'accept-encoding': 'br' } })
    expect(first.headers()).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: expect.stringContaining('Accept-Encoding'),
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    })
    const again = await request.get('/ko', { headers: { 'if-none-match': first.headers().etag as string } })
    expect(again.status()).toBe(304)
  }).toPass({ timeout: 20_000 })
})
