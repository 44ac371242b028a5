import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stages } from '@/collections/campaigns/Campaigns/stages'
import type { Language } from '@/i18n/triple'
import { type App, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const admin = { ADMIN_EMAIL: 'root@test.example', ADMIN_PASSWORD: 'given-by-operator' }

function start(env: Record<string, string>): {
  child: ChildProcess
  done: Promise<{ code: number | null; output: string }>
} {
  const imports = ['--import', 'tsx', '--import', './tests/support/cheapPasswords.ts']
  const child = spawn(process.execPath, [...imports, 'scripts/seed.ts'], {
    env: { ...process.env, ...admin, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  const done = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return { child, done }
}

const seed = async (env: Record<string, string> = {}) => {
  const { code, output } = await start(env).done
  expect(output, output).not.toMatch(/Error/)
  expect(code, output).toBe(0)
  return output
}

const rows = async <Row = { count: number }>(text: string) => (await app.sql('super', text)).rows as Row[]
const count = async (table: string) => (await rows(`select count(*)::int as count from ${table}`))[0]?.count

describe('the first admin', () => {
  it('is made alone with DEMO=0, as the environment says, and only once', async () => {
    const output = await seed({ DEMO: '0' })
    expect(output).toContain(admin.ADMIN_EMAIL)
    expect(output).not.toContain(admin.ADMIN_PASSWORD)
    expect(await count('users')).toBe(1)
    expect(await seed({ DEMO: '0' })).toBe('The accounts are in place.\n')
    const { user } = await app.login(admin.ADMIN_EMAIL, admin.ADMIN_PASSWORD)
    const { role } = await app.payload.findByID({ collection: 'users', id: user?.id as string })
    expect(role).toBe('admin')
    expect(await count('brands')).toBe(0)
  })
})

describe('the demo', () => {
  const expected = {
    users: 7,
    profiles: 7,
    brands: 3,
    products: 12,
    influencers: 200,
    campaigns: 9,
    media: 25,
    settlements: 2,
    tax_invoices: 1,
    payments: 2,
    usecase_categories: 3,
    usecases: 5,
    resources: 4,
    resources_downloads: 5,
    resource_files: 5,
    billing_products: 5,
    shorts_prompts: 6,
    legal_pages: 2,
    redirects: 1,
  }

  it('is completed by the next run after kill -9 at any moment, and makes nothing twice', async () => {
    let output = ''
    for (const patience of [1500, 4500, 8000]) {
      const { child, done } = start({ DEMO: '1' })
      child.stdout?.on('data', (text) => (output += text))
      await Promise.race([done, sleep(patience)])
      child.kill('SIGKILL')
      await done
    }
    output += await seed()
    for (const [table, wanted] of Object.entries(expected)) expect(await count(table), table).toBe(wanted)

    // Whoever was killed before telling a password told another one afterwards: the last one told works.
    for (const email of ['marketer', 'brand1', 'brand2', 'brand3', 'member', 'guest'].map(at)) {
      const told = [...output.matchAll(new RegExp(`${email} +(\\S+)`, 'g'))].at(-1)?.[1] as string
      await expect(app.login(email, told), email).resolves.toBeDefined()
    }
  }, 240_000)

  it('does nothing more once it is whole', async () => {
    const before = await count('audit_logs')
    expect(await seed()).toBe('The accounts are in place.\n')
    expect(await count('audit_logs')).toBe(before)
  })

  it('spreads the campaigns over the stages, one of them through all twelve', async () => {
    const standing = await rows<{ status: string; stage: number }>(
      'select status, current_stage as stage from campaigns',
    )
    expect(standing.map(({ status }) => status).sort()).toEqual([
      'cancelled',
      'completed',
      'content-review',
      'creating',
      'live',
      'planning',
      'recruiting',
      'revising',
      'submitted',
    ])
    const passed = await rows<{ to: string }>(
      `select new_values->>'status' as to from audit_logs a join campaigns c on c.id::text = a.entity_id
       where c.status = 'completed' and a.action = 'transition' order by a.created_at`,
    )
    expect(new Set(passed.map(({ to }) => to))).toEqual(new Set(stages.slice(1)))
    const [{ fee } = { fee: 0 }] = await rows<{ fee: number }>(
      `select cancellation_fee::float as fee from campaigns where status = 'cancelled'`,
    )
    expect(fee).toBeGreaterThan(0)
  })

  it('has one settlement on its way, with a decided tax, and one that waits', async () => {
    const found = await rows(
      `select s.kind, s.status, count(*) filter (where l.decided_at is not null)::int as decided,
         (select count(*)::int from tax_invoices i where i.settlement_id = s.id and i.status = 'issued') as issued,
         (select array_agg(p.direction::text order by p.direction) from payments p where p.settlement_id = s.id) as payments
       from settlements s join settlements_lines l on l._parent_id = s.id group by s.id order by s.kind`,
    )
    expect(found).toEqual([
      { kind: 'completion', status: 'invoiced', decided: 1, issued: 1, payments: ['receipt', 'payout'] },
      { kind: 'cancellation', status: 'pending', decided: 0, issued: 0, payments: null },
    ])
  })

  it('was made by its people, within their rights, and tells them', async () => {
    const actors = await rows<{ email: string }>(
      `select distinct u.email from audit_logs a join users u on u.id = a.user_id where a.entity_type = 'campaigns'`,
    )
    expect(actors.map(({ email }) => email).sort()).toEqual(['brand1', 'brand2', 'brand3', 'marketer'].map(at))
    const [{ unknown } = { unknown: 0 }] = await rows<{ unknown: number }>(
      `select count(*)::int as unknown from audit_logs where user_id is null and entity_type not in ('users', 'profiles')`,
    )
    expect(unknown).toBe(0)
    expect(await count(`notifications where type like 'campaigns.%'`)).toBeGreaterThan(30)
  })

  it('shows visitors a whole site in each language, with nothing left out and nothing left in another', async () => {
    const read = async (path: string, language: Language) => {
      const { status, body } = await app.visitor.get(
        `${path}${path.includes('?') ? '&' : '?'}locale=${language}&fallback-locale=none`,
      )
      expect(status, path).toBe(200)
      return body
    }
    const lists = {
      usecases: 5,
      'usecase-categories': 3,
      resources: 4,
      'billing-products': 3,
      'legal-pages': 2,
      'shorts-prompts': 6,
    }
    const globals = ['home-page', 'shorts-page', 'site-chrome']
    for (const path of [
      ...Object.keys(lists).map((slug) => `/${slug}?limit=20&sort=order`),
      ...globals.map((slug) => `/globals/${slug}`),
    ]) {
      const [ko, zh, en] = [await read(path, 'ko'), await read(path, 'zh'), await read(path, 'en')]
      const slug = path.slice(1).split('?')[0] as keyof typeof lists
      if (lists[slug]) expect(ko.docs.length, path).toBe(lists[slug])
      // The same places are filled, and what is Korean in one is in neither of the others.
      const places = (body: unknown) => [...textsOf(body)].map(([place]) => place).sort()
      expect(places(zh), path).toEqual(places(ko))
      expect(places(en), path).toEqual(places(ko))
      for (const [place, text] of [...textsOf(zh), ...textsOf(en)])
        expect(text, `${path} ${place}`).not.toMatch(/[가-힣]/)
      for (const [place, text] of textsOf(en)) expect(text, `${path} ${place}`).not.toMatch(/\p{Script=Han}/u)
      expect(
        [...textsOf(ko)].some(([, text]) => /[가-힣]/.test(text)),
        path,
      ).toBe(true)
    }
  })

  it('offers files that can be read: one at once, four for an address', async () => {
    const { body } = await app.visitor.get('/resources?limit=20')
    const downloads = body.docs.flatMap(({ downloads }: { downloads: { requiresEmail: boolean }[] }) => downloads)
    expect(downloads.map(({ requiresEmail }: { requiresEmail: boolean }) => requiresEmail).sort()).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
    const marketer = await app.as('marketer')
    const { docs } = (await marketer.get('/resource-files?limit=20')).body
    expect(
      docs.map(({ mimeType, filesize }: { mimeType: string; filesize: number }) => filesize > 500 && mimeType).sort(),
    ).toEqual([
      'application/pdf',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv',
    ])
  })

  it('is found by a part of a Korean or Chinese name', async () => {
    const marketer = await app.as('marketer')
    for (const part of ['하늘', '梦琪', '데모 크리에이터 01']) {
      const { body } = await marketer.get(`/influencers?where[name][contains]=${encodeURIComponent(part)}`)
      expect(body.totalDocs, part).toBeGreaterThan(0)
      for (const { name } of body.docs) expect(name).toContain(part)
    }
  })
})

/** Every text of an answer with where it stands; not what is the same in each language by its nature. */
function* textsOf(value: unknown, place = ''): Generator<[string, string]> {
  if (typeof value === 'string' && !/(?:^|\.)(?:id|\w+At|blockType)$/.test(place)) yield [place, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) yield* textsOf(inside, `${place}.${key}`)
}

const at = (name: string) => `${name}@demo.madang.example`
