import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../factories/files'
import { makeWorld, uploads, type World } from '../factories/world'
import { type App, startApp } from '../support/app'
import {
  cases,
  changes,
  type Expectation,
  expectRefused,
  expectUnread,
  graphqlNames,
  madeElsewhere,
  maker,
  may,
  mayAnything,
  ownings,
  plain,
  row,
  slugs,
  spend,
  table,
  twins,
} from '../support/matrix'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

describe('the table is whole', () => {
  it('has every collection', () => {
    expect(
      Object.keys(app.payload.collections)
        .filter((slug) => !slug.startsWith('payload-'))
        .sort(),
    ).toEqual([...slugs].sort())
  })

  it('tries one for all only where the rules are the same', () => {
    for (const [slug, twin] of Object.entries(twins)) {
      const [one, other] = [slug, twin].map((name) => app.payload.collections[name as CollectionSlug].config)
      for (const operation of ['create', 'read', 'update', 'delete', 'readVersions'] as const)
        expect(one?.access[operation], `${slug} ${operation}`).toBe(other?.access[operation])
      expect([one?.custom.machine, one?.custom.searchable]).toEqual([undefined, []])
    }
  })

  it('has every stateful one with a move', () => {
    for (const slug of slugs)
      expect(Boolean(app.payload.collections[slug].config.custom?.machine), slug).toBe(Boolean(table[slug].move))
  })

  it('knows every operation of REST and GraphQL', async () => {
    const tried = [
      'get /',
      'get /:id',
      'get /count',
      'get /export',
      'post /',
      'patch /:id',
      'delete /:id',
      'patch /',
      'delete /',
      'get /:id/transitions',
      'post /:id/transition',
    ]
    // Closed for everybody, or about the caller alone: tests/int/oracles.test.ts and accounts.test.ts.
    const elsewhere = [
      'post /access/:id?',
      'get /versions',
      'get /versions/:id',
      'post /versions/:id',
      'get /file/:filename',
      'get /paste-url/:id?',
    ]
    const accounts = [
      'login',
      'logout',
      'forgot-password',
      'reset-password',
      'refresh-token',
      'first-register',
      'unlock',
      'verify/:id',
    ].map((name) => `post /${name}`)
    // tests/int/access-studio.test.ts and studioFilm.test.ts
    const studio: Record<string, string[]> = {
      projects: [
        ...['split', 'render', 'generate', 'reorder'].map((name) => `post /:id/${name}`),
        ...['/:id/storyboard', '/:id/events', '/shared/:token', '/shared/:token/files/:file'].map(
          (path) => `get ${path}`,
        ),
      ],
      scenes: ['post /:id/split', 'post /:id/merge'],
      // tests/int/settlement.test.ts, taxInvoices.test.ts
      settlements: ['get /:id/statement', 'post /:id/rate', 'post /:id/lines/:line/tax'],
      'tax-invoices': ['get /:id/pdf', 'get /:id/xml', 'post /:id/amend'],
      // tests/int/metricsImport.test.ts, commentAnalyses.test.ts
      'performance-metrics': ['post /batch', 'post /import'],
      'comment-analyses': ['post /:id/analyze'],
      // tests/int/exports.test.ts
      campaigns: ['get /:id/archive'],
      // tests/int/downloads.test.ts, billing.test.ts, mails.test.ts
      resources: ['get /:id/downloads/:download', 'post /:id/downloads/:download/request'],
      'billing-products': ['post /:id/link'],
      mails: ['post /:id/resend'],
      generations: [
        ...['quote', ':id/cancel', ':id/resolve', ':id/webhook'].map((path) => `post /${path}`),
        ...['models', ':id/events'].map((path) => `get /${path}`),
      ],
    }
    for (const slug of slugs) {
      const { endpoints } = app.payload.collections[slug].config
      const known = [
        ...tried,
        ...elsewhere,
        ...(studio[slug] ?? []),
        ...(slug === 'users' ? [...accounts, 'get /init', 'get /me'] : []),
      ]
      const names = endpoints === false ? [] : endpoints.map(({ method, path }) => `${method} ${path}`)
      expect(
        names.filter((name) => !known.includes(name)),
        slug,
      ).toEqual([])
    }
    const { body } = await world.callers.admin.graphql(
      '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
    )
    const { queryType, mutationType } = body.data.__schema
    const fields = [...queryType.fields, ...mutationType.fields].map(({ name }: { name: string }) => name)
    const operations = slugs.flatMap((slug) => {
      const { versions, type: _, ...names } = graphqlNames(slug)
      return [...Object.values(names), ...(app.payload.collections[slug].config.versions ? versions : [])]
    })
    const inDrafts = ['HomePage', 'ShortsPage', 'SiteChrome']
    const more = [
      ...inDrafts.flatMap((name) => [
        name,
        `update${name}`,
        `version${name}`,
        `versions${name}`,
        `restoreVersion${name}`,
      ]),
      ...['Policy', 'GenerationSetting', 'CompanyProfile'].flatMap((name) => [name, `update${name}`]),
      'meUser',
      'initializedUser',
      ...['refreshToken', 'logout', 'unlock', 'login', 'forgotPassword', 'resetPassword', 'verifyEmail'].map(
        (name) => `${name}User`,
      ),
    ]
    expect(
      fields.filter(
        (name: string) =>
          !operations.includes(name) && !more.includes(name) && !/Payload(Kv|Job|Preference)s?$/.test(name),
      ),
    ).toEqual([])
  })
})

describe.each(cases)('$slug by $caller over REST', ({ slug, caller }) => {
  const { create, read, update, delete: remove, move } = table[slug]

  it('reads, lists and counts what it may', async () => {
    const client = world.callers[caller]
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(world, slug, caller, isOwn)
      const answer = await client.get(`/${slug}/${id}`)
      if (may(read, caller, isOwn)) expect(answer).toMatchObject({ status: 200, body: { id } })
      else expectUnread(answer, read, caller)
      const list = await client.get(`/${slug}?where[id][in]=${id}`)
      const count = await client.get(`/${slug}/count?where[id][in]=${id}`)
      if (!mayAnything(read, caller)) {
        expectRefused(list, caller, 403)
        expectRefused(count, caller, 403)
        continue
      }
      const ids = may(read, caller, isOwn) ? [id] : []
      expect(list.body.docs.map((doc: { id: string }) => doc.id)).toEqual(ids)
      expect([list.body.totalDocs, count.body]).toEqual([ids.length, { totalDocs: ids.length }])
    }
  })

  it.skipIf(madeElsewhere(slug))('creates what it may', async () => {
    const data = await world.bodyFor(slug, caller === 'stranger' ? world.b : world.a, world.callers[caller])
    const body = uploads.has(slug) ? upload(data, `by-${caller}.png`) : data
    const answer = await (await maker(world, slug, caller)).post(`/${slug}`, body)
    if (create.includes(caller)) expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    else expectRefused(answer, caller, 403)
  })

  it('updates what it may, by id and in bulk; what it cannot read is not there', async () => {
    const client = world.callers[caller]
    const change = changes[slug] ?? {}
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(world, slug, caller, isOwn)
      const answer = await client.patch(`/${slug}/${id}`, change)
      if (may(update, caller, isOwn)) expect([answer.status, answer.body.errors]).toEqual([200, undefined])
      else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
      else expect(plain(answer)).toEqual(plain(await client.patch(`/${slug}/${randomUUID()}`, change)))
      if (!may(read, caller, isOwn)) expectRefused(answer, caller, 404)

      const bulk = await client.patch(`/${slug}?where[id][equals]=${id}`, change)
      if (mayAnything(update, caller))
        expect(bulk.body.docs?.map((doc: { id: string }) => doc.id)).toEqual(may(update, caller, isOwn) ? [id] : [])
      else expectRefused(bulk, caller, 403)
    }
  })

  it('deletes what it may, by id and in bulk; what it cannot read is not there', async () => {
    const client = world.callers[caller]
    for (const isOwn of ownings(slug, caller)) {
      if (['users', 'profiles'].includes(slug) && isOwn && caller === 'admin') continue // an admin's own account: tests/int/accounts.test.ts
      const id = await row(world, slug, caller, isOwn)
      const answer = await client.delete(`/${slug}/${id}`)
      if (may(remove, caller, isOwn)) {
        expect([answer.status, answer.body.errors]).toEqual([200, undefined])
        spend(slug, caller, isOwn)
      } else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
      else expect(plain(answer)).toEqual(plain(await client.delete(`/${slug}/${randomUUID()}`)))
      if (!may(read, caller, isOwn)) expectRefused(answer, caller, 404)

      if (slug === 'users' || slug === 'profiles') continue // one per person: gone by now
      const bulkId = await row(world, slug, caller, isOwn)
      const bulk = await client.send('DELETE', `/${slug}?where[id][equals]=${bulkId}`)
      if (may(remove, caller, isOwn)) spend(slug, caller, isOwn)
      if (mayAnything(remove, caller))
        expect(bulk.body.docs?.map((doc: { id: string }) => doc.id)).toEqual(may(remove, caller, isOwn) ? [bulkId] : [])
      else if (bulk.status === 200) expect(bulk.body.docs).toEqual([])
      else expectRefused(bulk, caller, 403)
    }
  })

  it.runIf(move)('moves what it may, and sees the moves of what it reads', async () => {
    const client = world.callers[caller]
    const { to, by } = move as NonNullable<Expectation['move']>
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(world, slug, caller, isOwn)
      const moves = await client.get(`/${slug}/${id}/transitions`)
      const answer = await client.move(slug, id, to, 'Because')
      if (may(read, caller, isOwn)) {
        const listed = moves.body.moves.map((one: { to: string }) => one.to)
        expect(listed.includes(to)).toBe(may(by, caller, isOwn))
        if (may(by, caller, isOwn)) {
          expect([answer.status, answer.body.status]).toEqual([200, to])
          spend(slug, caller, isOwn)
        } else expectRefused(answer, caller, 403)
      } else {
        expectRefused(moves, caller, 404)
        expectRefused(answer, caller, 404)
        expect(plain(answer)).toEqual(plain(await client.move(slug, randomUUID(), to, 'Because')))
      }
    }
  })
})
