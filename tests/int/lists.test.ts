import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFilledWorld } from '../factories/filled'
import { page } from '../factories/pages'
import type { World } from '../factories/world'
import { type App, type Client, startApp } from '../support/app'
import { isOpen, pathsOf, valuesAt } from '../support/graphqlFields'
import { code, graphqlNames, slugs } from '../support/matrix'

type Values = Record<string, unknown>

let app: App
let world: World
let admin: Client
beforeAll(async () => {
  app = await startApp()
  world = await makeFilledWorld(app)
  admin = world.callers.admin
})
afterAll(() => app.close())

const configOf = (slug: (typeof slugs)[number]) => app.payload.collections[slug].config
const rowsOf = async (path: string): Promise<Values[]> =>
  (await admin.get(`${path}?limit=100&depth=0&locale=ko&sort=-createdAt,id`)).body.docs
const encoded = (value: unknown) => encodeURIComponent(String(value))

const traits = (field: object) =>
  ['hasMany', 'localized', 'relationTo'].map((name) => name in field && Reflect.get(field, name))

describe('an empty field', () => {
  const opposites = [
    ['equals', 'not_equals'],
    ['in', 'not_in'],
    ['like', 'not_like'],
  ]

  it.each(slugs)('of %s is not the value, whichever way that is asked', async (slug) => {
    const wrong: unknown[] = []
    const check = async (path: string, rows: Values[], prefix: string) => {
      const single = !Array.isArray(rows[0]?.[path.split('.')[0] ?? ''])
      const [value] = rows.flatMap((row) => valuesAt(row, path))
      const empty = rows.find((row) => valuesAt(row, path).length === 0)
      if (value === undefined || typeof value === 'object' || String(value).includes(',')) return
      const count = async (query: string) => {
        const { status, body } = await admin.get(
          `/${slug}${prefix ? '/versions' : '/count'}?limit=1&locale=ko&${query}`,
        )
        return status === 200 ? (body.totalDocs as number) : undefined
      }
      const where = (operator: string) => `where[and][0][${prefix}${path}][${operator}]=${encoded(value)}`
      const all = await count('')
      for (const [yes, no] of opposites as [string, string][]) {
        const found = await count(where(no))
        if (found === undefined) continue // not an operator of this kind of field
        const both = ((await count(where(yes))) ?? 0) + found
        if (single && both !== all) wrong.push({ path: prefix + path, no, both, all })
        if (!empty) continue
        const own = `where[and][1][id][equals]=${empty.versionId ?? empty.id}`
        if ((await count(`${where(no)}&${own}`)) !== 1) wrong.push({ path: prefix + path, no, empty: empty.id })
      }
    }
    const { flattenedFields, versions } = configOf(slug)
    const rows = await rowsOf(`/${slug}`)
    const old = versions
      ? (await rowsOf(`/${slug}/versions`)).map(({ id, version }) => ({ ...(version as Values), versionId: id }))
      : []
    const seen = new Set<string>()
    for (const { path, field } of pathsOf(flattenedFields)) {
      if (!isOpen(field) || field.name === 'id' || field.custom?.encrypted || field.type === 'json') continue
      const isSometimesEmpty = [true, false].every((is) =>
        rows.some((row) => is === (valuesAt(row, path).length === 0)),
      )
      const kind = JSON.stringify([field.type, path.split('.').length, field.custom, isSometimesEmpty, traits(field)])
      if (seen.has(kind)) continue
      seen.add(kind)
      await check(path, rows, '')
      await check(path, old, 'version.')
    }
    expect(wrong).toEqual([])
  })

  it('is found in an export as in the list, and by whoever may read the row only', async () => {
    const { owner, stranger } = world.callers
    for (const query of [
      'where[category][not_in]=nothing',
      'where[category][not_like]=nothing',
      'where[category][not_equals]=nothing',
    ]) {
      const list = (await owner.get(`/brands?limit=100&sort=name&${query}`)).body.docs.map(
        ({ id }: { id: string }) => id,
      )
      expect(list).toContain(world.a.brand.id)
      const file = (await owner.get(`/brands/export?format=csv&sort=name&${query}`)).body as string
      expect([...file.matchAll(/^\uFEFF?([0-9a-f]{8}-[0-9a-f-]{27}),/gm)].map(([, id]) => id)).toEqual(list)
      expect(JSON.stringify((await stranger.get(`/brands?limit=100&${query}`)).body)).not.toContain(world.a.brand.id)
    }
  })
})

describe('a condition', () => {
  it('that cannot be read is refused, not left out', async () => {
    const bodies: Values[] = [
      { name: { in: null } },
      { name: { not_in: true } },
      { isActive: { in: false } },
      { isActive: { in: 'false' } },
    ]
    for (const where of bodies) {
      const query = `where=${encoded(JSON.stringify(where))}`
      expect((await admin.get(`/influencers?${query}`)).status, query).toBe(400)
      expect((await admin.get(`/influencers/export?${query}`)).status, query).toBe(400)
      expect((await admin.patch(`/influencers?${query}`, { region: 'nowhere' })).status, query).toBe(400)
    }
    expect((await admin.get('/influencers/count?where[region][equals]=nowhere')).body.totalDocs).toBe(0)
    const { totalDocs } = (await admin.get('/influencers/count')).body
    expect((await admin.get('/influencers/count?where[isActive][in]=true,false')).body.totalDocs).toBe(totalDocs)
    expect(
      (await admin.get('/influencers/count?where[isActive][in][0]=true&where[isActive][in][1]=false')).body.totalDocs,
    ).toBe(totalDocs)
  })
})

describe('a sort', () => {
  const parents = (path: string) =>
    path
      .split('.')
      .slice(0, -1)
      .map((_, at, all) => all.slice(0, at + 1).join('.'))

  /** Paths of which a row may have several values: through rows, and of fields with several. */
  const several = (slug: (typeof slugs)[number]) => {
    const { flattenedFields } = configOf(slug)
    const rows = new Set<string>()
    const walk = (fields: typeof flattenedFields, prefix: string) => {
      for (const field of fields) {
        if (field.type === 'array') rows.add(`${prefix}${field.name}`)
        if ('flattenedFields' in field) walk(field.flattenedFields, `${prefix}${field.name}.`)
      }
    }
    walk(flattenedFields, '')
    return pathsOf(flattenedFields).filter(
      ({ path, field }) => ('hasMany' in field && field.hasMany) || parents(path).some((parent) => rows.has(parent)),
    )
  }

  it('by what a row has several of is refused, through every door', async () => {
    let tried = 0
    for (const slug of slugs)
      for (const { path } of several(slug)) {
        tried++
        const note = `${slug} ${path}`
        for (const door of [`/${slug}?sort=`, `/${slug}?sort=id,-`, `/${slug}/export?sort=`]) {
          const answer = await admin.get(`${door}${path}`)
          expect([answer.status, code(answer)], note).toEqual([400, 'VALIDATION_FAILED'])
        }
        if (configOf(slug).versions)
          expect((await admin.get(`/${slug}/versions?sort=version.${path}`)).status, note).toBe(400)
        const graph = await admin.graphql(`{ ${graphqlNames(slug).list}(sort: "${path}") { totalDocs } }`)
        expect(code(graph), note).toBe('VALIDATION_FAILED')
      }
    expect(tried).toBeGreaterThan(50)
    // The panel reads its lists here, and shows an empty one rather than an error.
    const user = {
      ...(await app.payload.findByID({ collection: 'users', id: admin.user?.id as string })),
      collection: 'users',
    }
    const panel = { collection: 'tax-invoices', overrideAccess: false, user: user as never } as const
    expect((await app.payload.find({ ...panel, sort: 'lines.item' })).docs).toEqual([])
    expect((await app.payload.find({ ...panel, sort: 'status' })).docs).toHaveLength(1)
  })

  it('through a related row is refused alike', async () => {
    for (const path of ['brand.members', 'brand.socialChannels.url', 'members.email'])
      expect(
        (await admin.get(`/${path.startsWith('members') ? 'brands' : 'products'}?sort=${path}`)).status,
        path,
      ).toBe(400)
  })

  it('shows each row once by whatever it is that it allows', async () => {
    const row = await page(admin, 'legal-pages')
    for (const locale of ['zh', 'en'])
      expect((await admin.patch(`/legal-pages/${row.id}?locale=${locale}`, { title: locale })).status).toBe(200)
    for (const slug of slugs) {
      const { totalDocs } = (await admin.get(`/${slug}/count`)).body
      for (const { path, field } of pathsOf(configOf(slug).flattenedFields))
        for (const locale of 'localized' in field && field.localized ? ['ko', 'all'] : ['ko']) {
          const { status, body } = await admin.get(
            `/${slug}?limit=100&depth=0&select[id]=true&locale=${locale}&sort=${path},id`,
          )
          if (status === 400) continue
          const ids = body.docs.map(({ id }: { id: string }) => id)
          expect([new Set(ids).size, body.totalDocs], `${slug} ${path} ${locale}`).toEqual([ids.length, totalDocs])
          expect(ids, `${slug} ${path} ${locale}`).toHaveLength(Math.min(totalDocs, 100))
        }
    }
  })
})

describe('an export', () => {
  it('has the rows and the order of the list, by texts in several languages too', async () => {
    const staff = world.callers.marketer
    const made: string[] = []
    for (const [name, slug] of [
      ['나', 'na'],
      ['가', 'ga'],
      ['다', 'da'],
    ])
      made.push(
        (
          await staff.post('/legal-pages?locale=ko', {
            title: `${name} 목록`,
            slug: `list-${slug}`,
            _status: 'published',
          })
        ).body.doc.id,
      )
    const [na, ga, da] = made as [string, string, string]
    const zh = { 나: '三', 가: '二', 다: '一' }
    for (const [at, title] of Object.values(zh).entries())
      expect((await staff.patch(`/legal-pages/${made[at]}?locale=zh`, { title: `${title} 列表` })).status).toBe(200)
    const exported = async (query: string) => {
      const { body } = await staff.get(`/legal-pages/export?format=csv&${query}`)
      return [...String(body).matchAll(/^\uFEFF?([0-9a-f]{8}-[0-9a-f-]{27}),/gm)].map(([, id]) => id)
    }
    const listed = async (query: string) =>
      (await staff.get(`/legal-pages?limit=100&${query}`)).body.docs.map(({ id }: { id: string }) => id)
    const cases: [query: string, expected?: string[]][] = [
      [`locale=ko&where[title][like]=${encoded('목록')}`],
      [`locale=zh&where[title][like]=${encoded('列表')}`],
      [`locale=zh&where[title][like]=${encoded('목록')}`],
      ['locale=ko&where[slug][like]=list-&sort=title', [ga, na, da]],
      ['locale=ko&where[slug][like]=list-&sort=-title', [da, na, ga]],
      ['locale=zh&where[slug][like]=list-&sort=title'],
      [`locale=ko&where[title][not_equals]=${encoded('가 목록')}&where[slug][like]=list-&sort=title`, [na, da]],
    ]
    for (const [query, expected] of cases) {
      const list = await listed(query)
      expect(await exported(query), query).toEqual(list)
      if (expected) expect(list, query).toEqual(expected)
    }
    expect(await exported(`locale=ko&search=${encoded('가 목록')}`)).toEqual([ga])
    expect(await exported(`locale=zh&search=${encoded('二')}`)).toEqual([ga])
  })
})
