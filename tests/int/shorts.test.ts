import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { languages } from '@/i18n/triple'
import { shorts } from '@/i18n/words/shorts'
import { type App, startApp } from '../support/app'
import { expectRefusal } from '../support/refusals'

// Before the product is loaded: visitors of these tests come from many addresses.
vi.hoisted(() => Object.assign(process.env, { TRUST_PROXY: '1' }))

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

let visitors = 0
const address = () => `198.51.${Math.floor(++visitors / 250)}.${visitors % 250}`
const good = { prompt: '노을 지는 바닷가', ratio: '9:16' }

const ask = (body: string | object, { from = address(), ...headers }: Record<string, string> = {}) =>
  fetch(`${app.url}/api/shorts/try`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'accept-language': 'en', 'x-forwarded-for': from, ...headers },
  })
const pictureOf = async (response: Response) => {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  return Buffer.from(await response.arrayBuffer())
}
const refusalOf = async (response: Response) => {
  const { status, headers } = response
  const body = (await response.json()) as {
    errors: { code: string; message: string; data: { errors: { path: string }[] } }[]
  }
  if (status < 500) expectRefusal({ status, headers, body })
  return { status, headers, ...(body.errors[0] as (typeof body.errors)[0]) }
}
const switchLocal = async (...disabledModels: 'local'[]) => {
  const admin = await app.as('admin')
  expect((await admin.post('/globals/generation-settings', { disabledModels })).status).toBe(200)
}
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('madang-short-'))

describe('a frame for a visitor', () => {
  it.each([
    ['9:16', 405, 720],
    ['16:9', 720, 405],
    ['1:1', 720, 720],
  ])('in %s is a JPEG of %i × %i that says what it is, and is kept by nobody', async (ratio, width, height) => {
    const response = await ask({ ...good, ratio })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const picture = await pictureOf(response)
    const found = await sharp(picture).metadata()
    expect(found.format).toBe('jpeg')
    expect(Math.abs((found.width ?? 0) - width)).toBeLessThanOrEqual(1)
    expect(Math.abs((found.height ?? 0) - height)).toBeLessThanOrEqual(1)
    expect(found.xmp?.toString()).toContain('algorithmicMedia')
    expect(found.xmp?.toString()).toContain(good.prompt)
    // The mark: bright letters on a dark ground, top right.
    const short = Math.min(found.width ?? 0, found.height ?? 0)
    const corner = { left: (found.width ?? 0) - Math.round(short * 0.12), top: Math.round(short * 0.02) }
    const size = { width: Math.round(short * 0.1), height: Math.round(short * 0.036) }
    const { channels } = await sharp(picture)
      .extract({ ...corner, ...size })
      .greyscale()
      .stats()
    expect(channels[0]?.max).toBeGreaterThan(170)
    expect(channels[0]?.min).toBeLessThan(110)
  })

  it('is lit as its words say', async () => {
    const lightness = async (body: object) =>
      (
        await sharp(await pictureOf(await ask(body)))
          .greyscale()
          .stats()
      ).channels[0]?.mean ?? 0
    const morning = await lightness({ prompt: '아침의 숲', ratio: '1:1' })
    expect(await lightness({ prompt: '밤의 숲, 별빛', ratio: '1:1' })).toBeLessThan(morning - 40)
    expect(await lightness({ prompt: '숲', ratio: '1:1', style: '달빛' })).toBeLessThan(morning - 40)
  })

  it('is the answer to a form of a page as well, with an idea in place of a prompt', async () => {
    const form = (fields: Record<string, string>) =>
      ask(new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' })
    await pictureOf(await form({ ...good, style: '', locale: 'ko' }))
    const picture = await pictureOf(await form({ prompt: '', idea: '밤의 도시', ratio: '1:1', locale: 'zh' }))
    expect((await sharp(picture).metadata()).xmp?.toString()).toContain('밤의 도시')
    const { code, message } = await refusalOf(await form({ prompt: '', ratio: '1:1', locale: 'zh' }))
    expect([code, message]).toEqual(['VALIDATION_FAILED', '请检查输入的值。'])
  })
})

describe('what is refused', () => {
  it.each([
    ['no prompt', { ratio: '1:1' }, 'prompt'],
    ['an empty prompt', { ...good, prompt: '   ' }, 'prompt'],
    ['a long prompt', { ...good, prompt: '가'.repeat(301) }, 'prompt'],
    ['a prompt that is no text', { ...good, prompt: { $ne: 1 } }, 'prompt'],
    ['another ratio', { ...good, ratio: '4:3' }, 'ratio'],
    ['a long style', { ...good, style: 'x'.repeat(101) }, 'style'],
    ['another language', { ...good, locale: 'fr' }, 'locale'],
  ])('%s', async (_, body, path) => {
    const { status, code, data } = await refusalOf(await ask(body))
    expect([status, code]).toEqual([400, 'VALIDATION_FAILED'])
    expect(data.errors.map((fault: { path: string }) => fault.path)).toContain(path)
  })

  it('unknown fields, and an idea in JSON is one', async () => {
    for (const body of [
      { ...good, seed: 1 },
      { ...good, idea: 'x' },
    ])
      expect((await refusalOf(await ask(body))).code).toBe('UNKNOWN_FIELD')
    expect((await refusalOf(await ask('{'))).code).toBe('VALIDATION_FAILED')
  })

  it('a sixth within the hour, of one address alone, in the language of the page; what was refused does not count', async () => {
    const from = address()
    for (let i = 0; i < 3; i++) expect((await ask({ ratio: '1:1' }, { from })).status).toBe(400)
    for (let i = 0; i < 5; i++) await pictureOf(await ask(good, { from }))
    for (const locale of languages) {
      const refused = await refusalOf(await ask({ ...good, locale }, { from }))
      expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED'])
      expect(refused.message).toContain(shorts.spent[locale].split('{')[0])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
    }
    await pictureOf(await ask(good))
  })

  it('more than five of an address even when they come at once', async () => {
    const from = address()
    const statuses: number[] = []
    // In fours, so that none of them is sent away for the line.
    for (let i = 0; i < 3; i++)
      statuses.push(...(await Promise.all(Array.from({ length: 4 }, async () => (await ask(good, { from })).status))))
    expect(statuses.filter((status) => status === 200)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('whoever comes when two are drawn and four wait', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => ask(good)))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(2)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of refused) {
      const { status, code, headers } = await refusalOf(answer)
      expect([status, code, headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '5'])
    }
  })

  it('everything while an admin has switched the model off, without counting it', async () => {
    const from = address()
    await switchLocal('local')
    const refusals = []
    for (let i = 0; i < 6; i++) refusals.push(await refusalOf(await ask(good, { from })))
    await switchLocal()
    for (const { status, code, data } of refusals)
      expect([status, code, data]).toEqual([503, 'UNAVAILABLE', { model: 'local', reason: 'switched-off' }])
    await pictureOf(await ask(good, { from }))
  })
})

describe('the machine', () => {
  it('keeps neither files nor memory of what it drew', async () => {
    const before = leftOver()
    const some = async (count: number) => {
      for (let i = 0; i < count; i++) await pictureOf(await ask({ ...good, prompt: `숲 ${i}` }))
      return process.memoryUsage.rss() / 1024 ** 2
    }
    const warm = await some(10)
    // One is 2.8 MB of pixels while it is drawn: kept, these would be 84.
    expect((await some(30)) - warm).toBeLessThan(50)
    expect(leftOver()).toEqual(before)
  }, 120_000)
})
