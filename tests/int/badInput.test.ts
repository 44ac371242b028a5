import { connect } from 'node:net'
import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { png, upload } from '../factories/files'
import { makeWorld, type World } from '../factories/world'
import { type Answer, type App, startApp } from '../support/app'
import { slugs as everySlug, twins } from '../support/matrix'
import { expectRefusal, withoutEffect } from '../support/refusals'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

// Of pages, which have the same guards and kinds of fields, one stands for all.
const slugs: CollectionSlug[] = everySlug.filter(
  (slug) => !['audit-logs', 'auth-events'].includes(slug) && !(slug in twins),
)
const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code

/** What decides how a filter on a field becomes SQL. */
const kindOf = (field: FlattenedField): string =>
  [
    field.type,
    ...(['hasMany', 'localized', 'virtual', 'unique', 'relationTo'] as const).map((name) => {
      const value: unknown = name in field ? field[name as keyof typeof field] : undefined
      return Array.isArray(value) ? 'many' : Boolean(value)
    }),
    ...Object.keys(field.custom ?? {}),
  ].join(' ')

/** Whether it was not in the set, where it is from now on. */
const isNew = (set: Set<string>, value: string) => !set.has(value) && Boolean(set.add(value))

describe('values that make no sense', () => {
  it('are refused with the field they are about', async () => {
    const { owner, admin } = world.callers
    const { a } = world
    const body = await world.bodyFor('campaigns', a)
    const tries: [string, object, string][] = [
      ['campaigns', { ...body, budget: -1 }, 'budget'],
      ['campaigns', { ...body, budget: 1e15 }, 'budget'],
      ['campaigns', { ...body, budget: 0.5 }, 'budget'],
      ['campaigns', { ...body, campaignStartDate: '2027-01-21' }, 'campaignEndDate'],
      ['campaigns', { ...body, campaignStartDate: '2027-02-30' }, 'campaignStartDate'],
      ['campaigns', { ...body, campaignEndDate: '2027-02-29' }, 'campaignEndDate'],
      ['campaigns', { ...body, title: '' }, 'title'],
      ['campaigns', { ...body, title: 'x'.repeat(201) }, 'title'],
      ['campaigns', { ...body, currency: 'EUR' }, 'currency'],
      ['campaigns', { ...body, targeting: { uspImportance: 6 } }, 'targeting.uspImportance'],
      ['products', { name: 'x', brand: a.brand.id, price: -1 }, 'price'],
      ['products', { name: 'x', brand: a.brand.id, purchaseUrl: 'javascript:alert(1)' }, 'purchaseUrl'],
      ['products', { name: 'x', brand: a.brand.id, marginRate: 101 }, 'marginRate'],
      ['brands', { website: 'https://example.com' }, 'name'],
    ]
    await withoutEffect(app, async () => {
      for (const [slug, data, path] of tries) {
        const answer = await owner.post(`/${slug}`, data)
        expect([answer.status, code(answer)], JSON.stringify(data)).toEqual([400, 'VALIDATION_FAILED'])
        expect(
          answer.body.errors[0].data.errors.map((fault: { path: string }) => fault.path),
          JSON.stringify(data),
        ).toContain(path)
        expectRefusal(answer)
      }
      const update = await admin.patch(`/campaigns/${a.campaign.id}`, { campaignEndDate: '2026-01-01' })
      expect([update.status, update.body.errors[0].data.errors[0].path]).toEqual([400, 'campaignEndDate'])
      for (const change of [{ status: 'nope' }, { status: 5 }, { status: { $ne: 'x' } }])
        expectRefusal(await owner.patch(`/campaigns/${a.campaign.id}`, change))
      for (const to of ['nope', 5, null, {}, ['submitted'], '__proto__', 'constructor', 'toString', undefined]) {
        const answer = await owner.post(`/campaigns/${a.campaign.id}/transition`, { to })
        expect([answer.status, code(answer)], JSON.stringify(to)).toEqual([400, 'VALIDATION_FAILED'])
      }
      for (const reason of [5, {}, 'x'.repeat(2001)])
        expectRefusal(await owner.post(`/campaigns/${a.campaign.id}/transition`, { to: 'cancelled', reason }))
    })
  })

  it('but are only text, are stored as they are', async () => {
    const { owner } = world.callers
    for (const text of [
      "'; drop table users; --",
      '<script>alert(1)</script>',
      '{{7*7}} <%= 7*7 %>',
      '../../etc/passwd',
      '%00 \\u0000',
      '김민수 🏮 李',
      '\u202e',
      'null',
      '[object Object]',
    ]) {
      const { status, body } = await owner.post('/brands', { name: text, description: text })
      expect([status, body.doc.name, body.doc.description]).toEqual([201, text, text])
      const found = await owner.get(`/brands?where[name][equals]=${encodeURIComponent(text)}`)
      expect(found.body.totalDocs).toBe(1)
    }
    for (const like of ['%', '_', '\\', '(', '[a-', '.*', "'", '"', '%%%%%%%%', '$1', '?', 'a|b', '\\\\u0000']) {
      for (const operator of ['like', 'contains', 'equals', 'not_like']) {
        const answer = await owner.get(`/brands?where[name][${operator}]=${encodeURIComponent(like)}`)
        expect(answer.status, `${operator} ${like}`).toBe(200)
      }
    }
  })
})

describe('bodies that are none', () => {
  it('are refused everywhere', async () => {
    const { owner, admin } = world.callers
    const project = await world.make('projects', world.a)
    const targets: [string, string][] = [
      ...slugs.map((slug): [string, string] => ['POST', `/${slug}`]),
      ['PATCH', `/brands/${world.a.brand.id}`],
      ['POST', '/users/login'],
      ['POST', '/graphql'],
      ['POST', `/campaigns/${world.a.campaign.id}/transition`],
      ['POST', '/generations/quote'],
      ['POST', `/projects/${project}/reorder`],
      ['POST', `/projects/${project}/generate`],
    ]
    await withoutEffect(app, async () => {
      for (const [method, path] of targets) {
        for (const body of [
          '',
          '{',
          '[]',
          'null',
          '5',
          '"text"',
          '[{}]',
          'true',
          '{"a":',
          '\ufeff{',
          'name=x',
          '<a/>',
          '{"name":"\\ud800"',
          '{"name":"a\\u0000b"}',
          Buffer.from([0x7b, 0xff, 0x7d]),
          Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
          Buffer.from('{"name":"a\0b"}'),
        ]) {
          expectRefusal(
            await (path.includes('campaigns/') ? owner : admin).send(method, path, body),
            `${method} ${path} ${body}`,
          )
        }
        for (const type of [
          'text/plain',
          'application/xml',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          'nonsense',
          '',
        ]) {
          expectRefusal(
            await admin.send(method, path, '{"name":"x"}', { 'content-type': type }),
            `${method} ${path} ${type}`,
          )
        }
      }
    })
  })

  it('and too large ones as well, also in pieces', async () => {
    const { admin } = world.callers
    const big = JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) })
    await withoutEffect(app, async () => {
      for (const path of ['/brands', '/graphql', '/users/login', '/users']) {
        const answer = await admin.send('POST', path, big)
        expect([answer.status, code(answer)]).toEqual([413, 'TOO_LARGE'])
      }
      const pieces = new Blob([big]).stream()
      const response = await fetch(`${app.url}/api/brands`, {
        method: 'POST',
        body: pieces,
        duplex: 'half',
        headers: { authorization: `JWT ${admin.token}`, 'content-type': 'application/json' },
      } as RequestInit)
      expect(response.status).toBe(413)
    })
  })

  it('nor can JSON be nested without end', async () => {
    const { marketer } = world.callers
    const { campaign, influencer } = world.a
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    for (const depth of [40, 1000, 100_000]) {
      const body = `{"campaign":"${campaign.id}","influencer":"${influencer.id}","planData":{"x":${nested(depth)}}}`
      expectRefusal(await marketer.post('/content-plans', body), `planData ${depth}`)
      expectRefusal(await marketer.post('/brands', `{"name":${nested(depth)}}`), `name ${depth}`)
      expectRefusal(
        await marketer.post('/products', `{"garments":${'{"upper":'.repeat(depth)}1${'}'.repeat(depth)}}`),
        `garments ${depth}`,
      )
    }
  })
})

describe('addresses and queries', () => {
  it('malformed and missing ids are a 404', async () => {
    const { admin } = world.callers
    for (const id of [
      'nope',
      '1',
      'null',
      'undefined',
      '0',
      '-1',
      '%20',
      "'%20or%201=1--",
      '%3Cscript%3E',
      '..%2f..',
      '00000000-0000-0000-0000-00000000000',
      '00000000-0000-4000-8000-000000000000',
      'x'.repeat(2000),
      '%F0%9F%8F%AE',
      '*',
      '$ne',
    ]) {
      for (const slug of ['brands', 'campaigns', 'audit-logs']) {
        for (const [method, path, body] of [
          ['GET', ''],
          ['PATCH', '', {}],
          ['DELETE', ''],
          ['GET', '/transitions'],
          ['POST', '/transition', { to: 'submitted' }],
        ] as const) {
          const answer = await admin.send(method, `/${slug}/${id}${path}`, body)
          expect([answer.status, code(answer)], `${method} ${slug}/${id}${path}`).toEqual([404, 'NOT_FOUND'])
        }
      }
    }
    for (const path of ['/nope', '/nope/1', '/brands/1/2/3', '/globals/nope', '/', '']) {
      const answer = await admin.get(path)
      expect([answer.status, code(answer)], path).toEqual([404, 'NOT_FOUND'])
      expect(Object.keys(answer.body)).toEqual(['errors'])
    }
  })

  it('a filter or an order that makes no sense is refused', async () => {
    const { admin } = world.callers
    const queries = [
      'where[id][equals]=nope',
      'where[id][in]=a,b',
      'where[owner][equals]=nope',
      'where[owner][like]=x',
      'where[nope][equals]=1',
      'where[name][nope]=1',
      'where[name]=x',
      'where=x',
      'where[name][equals][a]=1',
      'where[createdAt][greater_than]=nope',
      'where[createdAt][like]=2026',
      'where[and]=x',
      'where[or][0]=x',
      'where[__proto__][equals]=1',
      'where[constructor][exists]=true',
      'where[name][constructor]=1',
      'where[id][exists][x]=1',
      'sort=nope',
      'sort=-',
      'sort=name,nope',
      'sort=name;drop table users',
      'sort=(select 1)',
      'sort=__proto__',
      'where[name][near]=1,2,3',
      'where[name][within]=x',
      'where[owner][in][0][x]=1',
      `where${'[and][0]'.repeat(15)}[name][equals]=x`,
      'where[owner.owner.owner][exists]=true',
      'where[id][greater_than]=x',
      'where[deletedAt][equals]=nope',
      `where=${encodeURIComponent('{"name":{"equals":"x"')}`,
    ]
    // The parser drops these names, so that nothing is left of the condition.
    const dropped = /\[(__proto__|constructor)\]/
    for (const query of queries.filter((query) => !dropped.test(query)))
      expectRefusal(await admin.get(`/brands?${query}`), query)
    await withoutEffect(app, async () => {
      for (const query of queries.filter((query) => query.startsWith('where'))) {
        if (!dropped.test(query)) expectRefusal(await admin.get(`/brands/count?${query}`), `count ${query}`)
        expectRefusal(await admin.patch(`/brands?${query}`, { category: 'gone wrong' }), `patch ${query}`)
        expectRefusal(await admin.delete(`/brands?${query}`), `delete ${query}`)
      }
    })
    for (const query of ['', '?limit=5']) {
      expectRefusal(await admin.patch(`/brands${query}`, { category: 'x' }), 'update without where')
      expectRefusal(await admin.delete(`/brands${query}`), 'delete without where')
    }
  })

  it.each([...slugs, 'audit-logs', 'auth-events'] as CollectionSlug[])(
    'no kind of field of %s and no operator can be put together so that the database stumbles',
    async (slug) => {
      const { admin } = world.callers
      const operators = [
        'equals',
        'not_equals',
        'greater_than',
        'less_than_equal',
        'like',
        'not_like',
        'contains',
        'in',
        'not_in',
        'all',
        'exists',
        'near',
        'within',
      ]
      const { flattenedFields, versions } = app.payload.collections[slug].config
      const tried = new Set<string>()
      for (const field of flattenedFields) {
        const inside = 'flattenedFields' in field ? field.flattenedFields : []
        const paths = [
          ...(isNew(tried, kindOf(field)) ? [field.name] : []),
          ...inside
            .filter((one) => isNew(tried, `${kindOf(field)} ${kindOf(one)}`))
            .map(({ name }) => `${field.name}.${name}`),
        ]
        const queriesFor = (prefix: string) =>
          paths
            .map((path) => `${prefix}${path}`)
            .flatMap((path) => [`sort=${path}`, ...operators.map((operator) => `where[${path}][${operator}]=x'`)])
        const queries = [
          ...queriesFor('').map((query) => `/${slug}?${query}`),
          ...(versions ? queriesFor('version.').map((query) => `/${slug}/versions?${query}`) : []),
        ]
        const answers = await Promise.all(queries.map((query) => admin.get(`${query}&limit=1`)))
        for (const [index, answer] of answers.entries())
          if (answer.status !== 200) expectRefusal(answer, queries[index])
      }
    },
  )

  it('a thousand levels or a thousand branches are refused, however they come', async () => {
    const { admin } = world.callers
    const levels = (n: number): object =>
      Array.from({ length: n }).reduce<object>((inner) => ({ and: [inner] }), { name: { equals: 'x' } })
    const branches = { or: Array.from({ length: 1000 }, (_, i) => ({ name: { equals: `x${i}` } })) }
    for (const where of [levels(1000), levels(20), branches]) {
      const text = JSON.stringify(where)
      const override = { 'X-HTTP-Method-Override': 'GET' }
      // Payload takes only forms for this; a filter it does not read must at least not become a write.
      expect((await admin.post('/brands', { where }, override)).body.docs?.length ?? 0).toBeLessThanOrEqual(10)
      expectRefusal(
        await admin.post('/brands', `where=${encodeURIComponent(text)}`, {
          ...override,
          'content-type': 'application/x-www-form-urlencoded',
        }),
        'override as a form',
      )
      if (text.length < 12_000) expectRefusal(await admin.get(`/brands?where=${encodeURIComponent(text)}`), 'as JSON')
      const words = text
        .replaceAll(/"(and|or)"/g, (_, word: string) => word.toUpperCase())
        .replaceAll('"name"', 'name')
        .replaceAll('"equals"', 'equals')
      expectRefusal(await admin.graphql(`{ Brands(where: ${words}) { totalDocs } }`), 'GraphQL')
    }
    expectRefusal(await admin.get(`/brands?where${'[and][0]'.repeat(1000)}[name][equals]=x`), 'query string')
    expectRefusal(
      await admin.get(`/brands?${Array.from({ length: 200 }, (_, i) => `where[or][${i}][name][equals]=x`).join('&')}`),
      'many branches',
    )
    expectRefusal(
      await admin.get(`/brands?where[id][in]=${Array.from({ length: 300 }, () => world.a.brand.id).join(',')}`),
      'many values',
    )
  })

  it('pages are clamped, whatever was asked', async () => {
    const { admin } = world.callers
    await app.sql('app', `insert into brands (name, owner_id) select 'Many ' || n, $1 from generate_series(1, 130) n`, [
      admin.user?.id,
    ])
    for (const query of [
      'limit=1000000&depth=50&pagination=false',
      'limit=1000000',
      'limit=0',
      'limit=-1',
      'limit=99999999999999999999',
      'limit=1e9',
      'limit=Infinity',
    ]) {
      const { status, body } = await admin.get(`/brands?${query}`)
      expect([status, body.docs.length, body.limit], query).toEqual([200, 100, 100])
    }
    for (const query of ['limit=abc', 'limit=', 'limit=NaN', 'limit[a]=1', 'pagination=false']) {
      const { status, body } = await admin.get(`/brands?${query}`)
      expect([status, body.docs.length <= 100], query).toEqual([200, true])
    }
    for (const query of [
      'page=0',
      'page=-1',
      'page=abc',
      'page=1.5',
      'page=99999999999999999999',
      'page[a]=1',
      'depth=-1',
      'depth=abc',
      'depth=999',
      'depth[a]=1',
      'select=x',
      'select[nope]=true',
      'select[owner][email]=true',
      'select[__proto__]=true',
      'populate=x',
      'populate[nope][a]=true',
      'joins=x',
      'joins[nope][limit]=1',
      'joins=false',
      'locale=xx',
      'fallback-locale=xx',
      'draft=x',
      'trash=x',
    ]) {
      const answer = await admin.get(`/brands?${query}`)
      if (answer.status >= 400) expectRefusal(answer, query)
      else expect(answer.body.docs.length, query).toBeLessThanOrEqual(100)
    }
    const { body } = await admin.graphql('{ Brands(limit: 1000000, pagination: false) { limit docs { id } } }')
    expect([body.data.Brands.limit, body.data.Brands.docs.length]).toEqual([100, 100])
  })

  it('bytes that are no text are refused, also where no handler sees them', async () => {
    const { admin } = world.callers
    for (const path of [
      '/brands/%00',
      '/brands?x=%00',
      '/brands?where[name][equals]=%00',
      '/brands/%ff',
      '/brands?where[name][equals]=%ff',
      '/brands/%E0%A4%A',
      '/brands?x=%E0%A4%A',
      '/brands?x=%',
      '/media/file/%ff.png',
      '/users/login%00',
    ]) {
      const answer = await admin.get(path)
      expect([answer.status, code(answer)], path).toEqual([400, 'VALIDATION_FAILED'])
    }
    const line = (bytes: number[]) =>
      Buffer.concat([
        Buffer.from('GET /api/brands?x='),
        Buffer.from(bytes),
        Buffer.from(' HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
      ])
    const broken: [Buffer, number][] = [
      [line([0xff]), 400],
      [line([0]), 400],
      [line([...Buffer.from('김')]), 400],
      [Buffer.from('NOPE /api/brands HTTP/1.1\r\nHost: x\r\n\r\n'), 400],
      [Buffer.from('GET /api/brands HTTP/1.1\r\nConnection: close\r\n\r\n'), 400],
      [Buffer.from('GET /api/brands HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n'), 400],
      [Buffer.from(`GET /api/brands?x=${'y'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`), 413],
    ]
    for (const [bytes, status] of broken) {
      const text = await rawAnswer(bytes)
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(text.toLowerCase()).toContain('x-request-id: ')
      const body = JSON.parse(text.slice(text.indexOf('{')))
      expect(body.errors[0].code).toBe(status === 413 ? 'TOO_LARGE' : 'VALIDATION_FAILED')
    }
  })
})

/** What the server says to bytes that no HTTP client would send. */
const rawAnswer = (bytes: Buffer) =>
  new Promise<string>((done, fail) => {
    const { hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => done(Buffer.concat(parts).toString('utf8')))
    socket.on('error', fail)
  })

describe('GraphQL', () => {
  it('refuses what is no query, what is too much, and what it does not know', async () => {
    const { admin } = world.callers
    const many = Array.from({ length: 300 }, (_, i) => `a${i}: Brands { docs { id owner { id } } }`).join(' ')
    const deep = Array.from({ length: 200 }).reduce<string>((inner) => `avatar { user { id ${inner} } }`, '')
    const queries = [
      '',
      '{',
      'mutation (',
      '{ nope }',
      '{ Brand { id } }',
      '{ Brand(id: 5) { id } }',
      '{ Brand(id: "nope") { id } }',
      '{ Brands(where: { nope: { equals: 1 } }) { totalDocs } }',
      '{ Brands(where: { name: { like: 5 } }) { totalDocs } }',
      '{ Brands(sort: "nope") { totalDocs } }',
      '{ Brands(limit: "x") { totalDocs } }',
      '{ Brands(page: 1e99) { totalDocs } }',
      `{ ${many} }`,
      `{ Users { docs { ${deep} } } }`,
      'query a { Brands { totalDocs } } query b { Brands { totalDocs } }',
      'subscription { x }',
      'fragment f on Brand { ...f }',
      '{ __proto__ }',
      `{ Brands(where: { name: { equals: "${'\\u0000'}" } }) { totalDocs } }`,
    ]
    for (const query of queries) expectRefusal(await admin.graphql(query), query.slice(0, 80))
    for (const body of [
      {},
      { query: 5 },
      { query: null },
      { query: '{ Brands { totalDocs } }', variables: 'x' },
      { query: ['{ Brands { totalDocs } }'] },
      [{ query: '{ Brands { totalDocs } }' }],
    ])
      expectRefusal(await admin.post('/graphql', body), JSON.stringify(body))
  })
})

describe('files', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const html = Buffer.from('<html><script>alert(1)</script></html>')

  it('of another kind than they say, of a kind we do not take, or of none are refused', async () => {
    const { owner } = world.callers
    const tries: [string, string, Uint8Array][] = [
      ['a.svg', 'image/svg+xml', svg],
      ['a.png', 'image/png', svg],
      ['a.png', 'image/png', html],
      ['a.html', 'text/html', html],
      ['a.html', 'image/png', html],
      ['a.exe', 'application/octet-stream', Buffer.from('MZ')],
      ['a.png', 'image/png', Buffer.from('%PDF-1.4')],
      ['a.png', 'text/html', html],
      ['a.png', 'image/png', Buffer.alloc(0)],
      ['a.png', 'image/png', png.subarray(0, 20)],
      ['a.mp4', 'video/mp4', html],
    ]
    await withoutEffect(app, async () => {
      for (const slug of ['media', 'assets'])
        for (const [name, type, content] of tries)
          expectRefusal(await owner.post(`/${slug}`, upload({}, name, type, content)), `${slug} ${name} ${type}`)
      expectRefusal(await owner.post('/media', { alt: 'no file' }))
      expectRefusal(await owner.post('/media', { alt: 'x', filename: '../x.png', url: 'http://127.0.0.1/x.png' }))
      const text = new FormData()
      text.append('file', JSON.stringify({ filename: 'x.png', mimeType: 'image/png', size: 1 }))
      text.append('_payload', '{}')
      expectRefusal(await owner.post('/media', text), 'a file by name')
      const broken = new FormData()
      broken.append('_payload', '{')
      expectRefusal(await owner.post('/media', broken), 'broken _payload')
      const big = await owner.post('/media', upload({}, 'big.png', 'image/png', Buffer.alloc(52 * 1024 * 1024)))
      expect([big.status, code(big)]).toEqual([413, 'TOO_LARGE'])
    })
  })

  it('cannot choose where they are kept', async () => {
    const { owner } = world.callers
    for (const name of [
      '../../evil.png',
      '..\\..\\evil.png',
      '/etc/evil.png',
      '.htaccess.png',
      `${'x'.repeat(300)}.png`,
      'a\r\nSet-Cookie: x.png',
      '김 민수 #1?.png',
      'evil%2f..%2fx.png',
    ]) {
      const answer = await owner.post(
        '/media',
        upload({ alt: name.slice(0, 100), filename: '../own.png', url: '/x', prefix: '../..' }, name),
      )
      if (answer.status >= 400) expectRefusal(answer, name)
      else {
        expect(answer.body.doc.filename, name).not.toMatch(/[/\\]|^\.\.|[\r\n]/)
        const file = await app.visitor.get(`/media/file/${encodeURIComponent(answer.body.doc.filename)}`)
        expect(
          [file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')],
          name,
        ).toEqual([200, 'image/png', 'nosniff'])
      }
    }
  })
})
