import { randomUUID } from 'node:crypto'
import { type CollectionSlug, formatLabels } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../factories/files'
import { type Caller, callers, makeWorld, type World } from '../factories/world'
import { type Answer, type App, startApp } from '../support/app'

/** `any`: on every row. `own`: on the caller's own rows (of an own brand, or made for the person) and on no other. */
type Who = { any?: Caller[]; own?: Caller[] }
type Expectation = { create: Caller[]; read: Who; update: Who; delete: Who; move?: { to: string; by: Who } }

const nobody: Who = {}
const staff: Caller[] = ['admin', 'marketer']
const people: Caller[] = ['owner', 'member', 'stranger']
const loggedIn: Caller[] = [...staff, ...people, 'guest']
const staffAndOwnBrand: Who = { any: staff, own: people }
const staffAndSelf: Who = { any: staff, own: loggedIn }
const self: Who = { own: loggedIn }
const adminAndSelf: Who = { any: ['admin'], own: loggedIn }

/** Who may do what: the table of docs/domain.md, one line for each collection. */
const table: Record<Exclude<CollectionSlug, `payload-${string}`>, Expectation> = {
  users: {
    create: [...callers],
    read: { any: staff, own: loggedIn },
    update: adminAndSelf,
    delete: { any: ['admin'] },
  },
  profiles: { create: [], read: adminAndSelf, update: adminAndSelf, delete: { any: ['admin'] } },
  'auth-events': { create: [], read: { any: ['admin'] }, update: nobody, delete: nobody },
  brands: {
    create: loggedIn,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff, own: ['owner', 'stranger'] },
  },
  products: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: staffAndOwnBrand,
  },
  personas: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: staffAndOwnBrand,
  },
  media: {
    create: [...staff, ...people],
    read: { any: [...callers] },
    update: { any: staff, own: people },
    delete: { any: staff, own: people },
  },
  influencers: { create: staff, read: { any: [...staff, ...people] }, update: { any: staff }, delete: { any: staff } },
  campaigns: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: ['admin'] },
    move: { to: 'submitted', by: staffAndOwnBrand },
  },
  'campaign-influencers': {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: { any: staff },
    delete: { any: staff },
    move: { to: 'accepted', by: { any: staff } },
  },
  'content-plans': {
    create: staff,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff },
    move: { to: 'submitted', by: { any: staff } },
  },
  'content-submissions': {
    create: staff,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff },
    move: { to: 'submitted', by: { any: staff } },
  },
  'content-revisions': { create: staff, read: staffAndOwnBrand, update: { any: staff }, delete: { any: staff } },
  'performance-metrics': { create: staff, read: staffAndOwnBrand, update: { any: staff }, delete: { any: staff } },
  settlements: {
    create: [],
    read: staffAndOwnBrand,
    update: { any: staff },
    delete: nobody,
    move: { to: 'invoiced', by: { any: staff } },
  },
  assets: { create: [...staff, ...people], read: staffAndSelf, update: staffAndSelf, delete: staffAndSelf },
  notifications: { create: [], read: self, update: self, delete: self },
  'audit-logs': { create: [], read: { any: ['admin'] }, update: nobody, delete: nobody },
}

/** Rows that belong to a person rather than to a brand. */
const personal = new Set<string>(['users', 'profiles', 'auth-events', 'notifications', 'media', 'assets'])
/** A harmless change, its value the one the row has already where possible. */
const changes: Partial<Record<CollectionSlug, object>> = {
  users: { lastName: 'Demo' },
  profiles: { company: 'Demo' },
  brands: { category: 'demo' },
  products: { category: 'demo' },
  personas: { occupation: 'demo' },
  media: { alt: 'demo' },
  assets: { title: 'demo' },
  influencers: { region: 'demo' },
  campaigns: { description: 'demo' },
  'campaign-influencers': { additionalTerms: 'demo' },
  'content-plans': { contentType: 'video' },
  'content-submissions': { contentType: 'video' },
  'content-revisions': { feedback: 'demo' },
  'performance-metrics': { views: 11 },
  settlements: { dueDate: '2027-01-01' },
  notifications: { readAt: '2026-01-01T00:00:00.000Z' },
  'auth-events': { ip: '127.0.0.1' },
  'audit-logs': { reason: 'demo' },
}

const anonymous = (caller: Caller) => caller === 'visitor' || caller === 'gone'
const may = ({ any = [], own = [] }: Who, caller: Caller, isOwn: boolean) =>
  any.includes(caller) || (isOwn && own.includes(caller))
const mayAnything = ({ any = [], own = [] }: Who, caller: Caller) => any.includes(caller) || own.includes(caller)
const plain = ({ status, body }: Answer) => ({ status, body })
const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
const slugs = Object.keys(table) as (keyof typeof table)[]

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

/** A new row that is the caller's own, or one of somebody else's. */
const row = (slug: CollectionSlug, caller: Caller, isOwn: boolean) => {
  const { a, b } = world
  if (slug === 'users' && isOwn) return Promise.resolve(world.callers[caller].user?.id as string)
  const side = (caller === 'stranger') === isOwn ? b : a
  return world.make(slug, side, isOwn ? world.callers[caller] : undefined)
}

/** Who tries to create: a guest who succeeds with a brand is one no longer, so each time a new one. */
const maker = async (caller: Caller) => (caller === 'guest' ? app.as('guest') : world.callers[caller])

/** The rows a caller is tried on: an own one where there can be one, and a foreign one. */
const ownings = (slug: string, caller: Caller): boolean[] => {
  const canOwn = personal.has(slug) ? !anonymous(caller) : people.includes(caller)
  return canOwn && !(slug === 'influencers' || slug === 'audit-logs') ? [true, false] : [false]
}
const cases = slugs.flatMap((slug) => callers.map((caller) => ({ slug, caller })))

/** Refused as the contract says; GraphQL travels with 200 and keeps the status in its extensions. */
const expectRefused = (answer: Answer, caller: Caller, status: number) => {
  const wanted = anonymous(caller) ? 401 : status
  const extensions = answer.body.errors?.[0]?.extensions
  expect([extensions?.statusCode ?? answer.status, code(answer)]).toEqual([
    wanted,
    { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' }[wanted],
  ])
}

describe('the table is whole', () => {
  it('has every collection', () => {
    expect(
      Object.keys(app.payload.collections)
        .filter((slug) => !slug.startsWith('payload-'))
        .sort(),
    ).toEqual([...slugs].sort())
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
    for (const slug of slugs) {
      const { endpoints } = app.payload.collections[slug].config
      const known = [...tried, ...elsewhere, ...(slug === 'users' ? [...accounts, 'get /init', 'get /me'] : [])]
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
    const operations = slugs.flatMap((slug) => Object.values(graphqlNames(slug)))
    const more = [
      'Policy',
      'updatePolicy',
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
      const id = await row(slug, caller, isOwn)
      const answer = await client.get(`/${slug}/${id}`)
      if (may(read, caller, isOwn)) expect(answer).toMatchObject({ status: 200, body: { id } })
      else expectRefused(answer, caller, 404)
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

  it('creates what it may', async () => {
    const data = await world.bodyFor(slug, caller === 'stranger' ? world.b : world.a)
    const body = slug === 'media' || slug === 'assets' ? upload(data, `by-${caller}.png`) : data
    const answer = await (await maker(caller)).post(`/${slug}`, body)
    if (create.includes(caller)) expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    else expectRefused(answer, caller, 403)
  })

  it('updates what it may, by id and in bulk; what it cannot read is not there', async () => {
    const client = world.callers[caller]
    const change = changes[slug] ?? {}
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(slug, caller, isOwn)
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
      const id = await row(slug, caller, isOwn)
      const bulkId = slug === 'users' ? id : await row(slug, caller, isOwn)
      const answer = await client.delete(`/${slug}/${id}`)
      if (may(remove, caller, isOwn)) expect([answer.status, answer.body.errors]).toEqual([200, undefined])
      else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
      else expect(plain(answer)).toEqual(plain(await client.delete(`/${slug}/${randomUUID()}`)))
      if (!may(read, caller, isOwn)) expectRefused(answer, caller, 404)

      if (slug === 'users' || slug === 'profiles') continue // one per person: gone by now
      const bulk = await client.send('DELETE', `/${slug}?where[id][equals]=${bulkId}`)
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
      const id = await row(slug, caller, isOwn)
      const moves = await client.get(`/${slug}/${id}/transitions`)
      const answer = await client.move(slug, id, to)
      if (may(read, caller, isOwn)) {
        const listed = moves.body.moves.map((one: { to: string }) => one.to)
        expect(listed.includes(to)).toBe(may(by, caller, isOwn))
        if (may(by, caller, isOwn)) expect([answer.status, answer.body.status]).toEqual([200, to])
        else expectRefused(answer, caller, 403)
      } else {
        expectRefused(moves, caller, 404)
        expectRefused(answer, caller, 404)
        expect(plain(answer)).toEqual(plain(await client.move(slug, randomUUID(), to)))
      }
    }
  })
})

describe.each(cases)('$slug by $caller over GraphQL', ({ slug, caller }) => {
  const { create, read, update, delete: remove } = table[slug]
  const names = graphqlNames(slug)

  it('reads, lists and counts what it may', async () => {
    const client = world.callers[caller]
    for (const isOwn of ownings(slug, caller)) {
      const id = await row(slug, caller, isOwn)
      const one = await client.graphql(`query ($id: String!) { doc: ${names.read}(id: $id) { id } }`, { id })
      if (may(read, caller, isOwn)) expect(one.body).toEqual({ data: { doc: { id } } })
      else expectRefused(one, caller, 404)
      const list = await client.graphql(
        `{ list: ${names.list}(where: { id: { in: ["${id}"] } }) { totalDocs docs { id } } count: ${names.count}(where: { id: { in: ["${id}"] } }) { totalDocs } }`,
      )
      if (!mayAnything(read, caller)) expectRefused(list, caller, 403)
      else {
        const ids = may(read, caller, isOwn) ? [{ id }] : []
        expect(list.body).toEqual({
          data: { list: { totalDocs: ids.length, docs: ids }, count: { totalDocs: ids.length } },
        })
      }
    }
  })

  it('creates what it may', async () => {
    if (slug === 'media' || slug === 'assets') return // files come over REST
    const data = await world.bodyFor(slug, caller === 'stranger' ? world.b : world.a)
    const answer = await (await maker(caller)).graphql(
      `mutation ($data: ${names.type.create}!) { doc: ${names.create}(data: $data) { id } }`,
      { data: graphqlData(slug, data) },
    )
    if (create.includes(caller))
      expect([answer.body.errors, typeof answer.body.data?.doc?.id]).toEqual([undefined, 'string'])
    else expectRefused(answer, caller, 403)
  })

  it('updates and deletes what it may', async () => {
    const client = world.callers[caller]
    const write = async (kind: 'update' | 'delete', id: string) =>
      kind === 'update'
        ? client.graphql(
            `mutation ($id: String!, $data: ${names.type.update}!) { doc: ${names.update}(id: $id, data: $data) { id } }`,
            { id, data: changes[slug] },
          )
        : client.graphql(`mutation ($id: String!) { doc: ${names.delete}(id: $id) { id } }`, { id })
    for (const isOwn of ownings(slug, caller)) {
      for (const [kind, who] of [
        ['update', update],
        ['delete', remove],
      ] as const) {
        if (['users', 'profiles'].includes(slug) && kind === 'delete' && isOwn && caller === 'admin') continue
        const id = await row(slug, caller, isOwn)
        const answer = await write(kind, id)
        if (may(who, caller, isOwn)) expect(answer.body).toEqual({ data: { doc: { id } } })
        else if (may(read, caller, isOwn)) expectRefused(answer, caller, 403)
        else {
          expectRefused(answer, caller, 404)
          expect(answer.body).toEqual((await write(kind, randomUUID())).body)
        }
      }
    }
  })
})

function graphqlNames(slug: string) {
  const { singular, plural } = formatLabels(slug)
  const [one, many] = [singular, plural].map((name) => name.replaceAll(' ', '')) as [string, string]
  const list = one === many ? `all${one}` : many
  return {
    read: one,
    list,
    count: `count${list}`,
    create: `create${one}`,
    update: `update${one}`,
    delete: `delete${one}`,
    type: { create: `mutation${one}Input`, update: `mutation${one}UpdateInput` },
  }
}

/** GraphQL wants every required field, defaults included, and spells `-` in select values as `_`. */
function graphqlData(slug: CollectionSlug, data: Record<string, unknown>) {
  const defaults = app.payload.collections[slug].config.flattenedFields.flatMap((field) => {
    const value = 'defaultValue' in field && 'required' in field && field.required ? field.defaultValue : undefined
    return value === undefined
      ? []
      : [[field.name, field.type === 'select' ? String(value).replaceAll('-', '_') : value]]
  })
  const whole = { ...Object.fromEntries(defaults), ...data }
  if (slug === 'brands') whole.owner = world.a.owner.user?.id // stamped with the caller's all the same
  if (slug === 'content-revisions') {
    const { relationTo, value } = data.target as { relationTo: string; value: string }
    whole.target = { relationTo: relationTo.replaceAll('-', '_'), value }
  }
  return whole
}
