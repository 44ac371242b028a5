import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brand, campaign, influencer, product } from '../factories/campaigns'
import { makeWorld, type World } from '../factories/world'
import { type Answer, type App, startApp } from '../support/app'
import { expectRefusal } from '../support/refusals'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
})
afterAll(() => app.close())

const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
const message = ({ body }: Answer): string => body.errors[0].message

describe('versions of a document', () => {
  it('are named by an ETag, and a known one is not sent again', async () => {
    const { owner } = world.callers
    const { id } = await brand(owner)
    const first = await owner.get(`/brands/${id}`)
    const etag = first.headers.get('etag') as string
    expect(etag).toMatch(/^"[^"]+"$/)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await owner.get(`/brands/${id}`, { 'if-none-match': tag })
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    await owner.patch(`/brands/${id}`, { category: 'changed' })
    const changed = await owner.get(`/brands/${id}`, { 'if-none-match': etag })
    expect([changed.status, changed.body.category]).toEqual([200, 'changed'])
    // What one person sees is not what another is told to have seen.
    expect((await world.callers.stranger.get(`/brands/${id}`, { 'if-none-match': etag })).status).toBe(404)
  })

  it('guard against lost updates: a stale If-Match is refused, and changes nothing', async () => {
    const { owner } = world.callers
    const { id } = await brand(owner)
    const stale = (await owner.get(`/brands/${id}`)).headers.get('etag') as string
    expect((await owner.patch(`/brands/${id}`, { category: 'one' }, { 'if-match': stale })).status).toBe(200)
    for (const tag of [stale, '"x.y"', 'nonsense', '""']) {
      const refused = await owner.patch(`/brands/${id}`, { category: 'two' }, { 'if-match': tag })
      expect([refused.status, code(refused)], tag).toEqual([412, 'STALE_WRITE'])
      expectRefusal(refused)
    }
    expect((await owner.get(`/brands/${id}`)).body.category).toBe('one')
    const fresh = (await owner.get(`/brands/${id}?depth=1`)).headers.get('etag') as string
    for (const tag of [fresh, '*'])
      expect((await owner.patch(`/brands/${id}`, { category: 'three' }, { 'if-match': tag })).status).toBe(200)
    expect((await owner.send('DELETE', `/brands/${id}`, undefined, { 'if-match': stale })).status).toBe(412)
    const gone = await owner.patch(`/brands/${randomUUID()}`, { category: 'x' }, { 'if-match': stale })
    expect(gone.status).toBe(404)
  })

  it('of two writers with the same version one wins', async () => {
    const { owner } = world.callers
    const { id } = await brand(owner)
    const etag = (await owner.get(`/brands/${id}`)).headers.get('etag') as string
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        owner.patch(`/brands/${id}`, { category: `writer ${i}` }, { 'if-match': etag }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)])
    const winner = answers.find(({ status }) => status === 200)
    expect((await owner.get(`/brands/${id}`)).body.category).toBe(winner?.body.doc.category)
  })
})

describe('the order of checks', () => {
  it('is 401, 404, 400, 409, 403, 422', async () => {
    const { visitor, stranger, owner, marketer } = world.callers
    const { a } = world
    const { id } = await campaign(owner, a.brand.id, a.product.id, { budget: 0 })
    const bad = { nope: 1, status: 'nope' }
    for (const path of [`/campaigns/${id}`, `/campaigns/${randomUUID()}`, '/campaigns/nope'])
      expect((await visitor.patch(path, bad)).status).toBe(401)
    expect((await visitor.post('/campaigns', bad)).status).toBe(401)
    expect((await visitor.move('campaigns', id, 'nope')).status).toBe(401)
    expect((await stranger.patch(`/campaigns/${id}`, bad)).status).toBe(404)
    expect((await stranger.move('campaigns', id, 'nope')).status).toBe(404)
    expect((await owner.patch(`/campaigns/${id}`, bad)).status).toBe(400)
    expect((await owner.move('campaigns', id, 'nope')).status).toBe(400)
    const illegal = await owner.move('campaigns', id, 'live')
    expect([illegal.status, code(illegal), illegal.body.errors[0].data]).toEqual([
      409,
      'ILLEGAL_TRANSITION',
      { from: 'creating', to: 'live', allowed: ['submitted', 'cancelled'] },
    ])
    expect((await owner.move('campaigns', id, 'creating')).status).toBe(409)
    expect((await owner.patch(`/campaigns/${id}`, { status: 'live' })).status).toBe(409)
    const blocked = await owner.move('campaigns', id, 'submitted')
    expect([blocked.status, code(blocked)]).toEqual([422, 'TRANSITION_BLOCKED'])
    expect(blocked.body.errors[0].data.reasons).toHaveLength(1)
    await owner.patch(`/campaigns/${id}`, { budget: 100 })
    expect((await owner.move('campaigns', id, 'submitted')).status).toBe(200)
    const forbidden = await owner.move('campaigns', id, 'recruiting')
    expect([forbidden.status, code(forbidden)]).toEqual([403, 'FORBIDDEN'])
    expect((await owner.patch(`/campaigns/${id}`, { status: 'recruiting' })).status).toBe(403)
    expect((await marketer.move('campaigns', id, 'recruiting')).status).toBe(200)
  })
})

describe('what an error says', () => {
  it('is in the language of the caller', async () => {
    const { owner, visitor } = world.callers
    const languages = [
      ['ko', /[가-힣]/],
      ['zh', /[\u4e00-\u9fff]/],
      ['en', /^[\x20-\x7e]+$/],
      ['ko-KR,ko;q=0.9,en;q=0.8', /[가-힣]/],
      ['zh-CN', /[\u4e00-\u9fff]/],
      ['fr', /[가-힣]/],
      ['', /[가-힣]/],
    ] as const
    for (const [language, script] of languages) {
      const headers = { 'accept-language': language }
      const answers = [
        await visitor.get('/campaigns', headers),
        await owner.get(`/campaigns/${randomUUID()}`, headers),
        await owner.get('/nope', headers),
        await owner.patch(`/brands/${world.a.brand.id}`, { nope: 1 }, headers),
        await owner.patch(`/brands/${world.a.brand.id}`, { website: 'x' }, headers),
        await owner.get('/brands?sort=nope', headers),
        await owner.post('/brands', '{', headers),
        await owner.post(`/campaigns/${world.a.campaign.id}/transition`, { to: 'live' }, headers),
        await visitor.post('/users/login', { email: 'nobody@test.example', password: 'wrong' }, headers),
      ]
      for (const answer of answers)
        expect(message(answer), `${language} ${JSON.stringify(answer.body)}`).toMatch(script)
      const fault = answers[4]?.body.errors[0].data.errors[0].message
      expect(fault, language).toMatch(script)
    }
  })

  it('has the same code and data in GraphQL', async () => {
    const { owner, stranger, visitor } = world.callers
    const { id } = await campaign(owner, world.a.brand.id, world.a.product.id, { budget: 0 })
    const update = (data: string) => `mutation { updateCampaign(id: "${id}", data: { ${data} }) { id } }`
    const error = async (client: typeof owner, query: string) => (await client.graphql(query)).body.errors[0]
    expect((await error(visitor, update('title: "x"'))).extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      statusCode: 401,
    })
    expect((await error(stranger, update('title: "x"'))).extensions).toMatchObject({
      code: 'NOT_FOUND',
      statusCode: 404,
    })
    expect((await error(owner, update('budget: -5'))).extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      data: { errors: [{ path: 'budget' }] },
    })
    expect((await error(owner, update('status: live'))).extensions).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      data: { from: 'creating', to: 'live' },
    })
    expect((await error(owner, update('status: submitted'))).extensions).toMatchObject({
      code: 'TRANSITION_BLOCKED',
      data: { reasons: [expect.any(String)] },
    })
    for (const query of ['{', '{ nope }', update('nope: 1')])
      expect((await error(owner, query)).extensions).toEqual({ code: 'VALIDATION_FAILED' })
  })

  it('comes with the number of its request, which no client can choose', async () => {
    const { owner } = world.callers
    for (const path of ['/brands', '/nope', `/brands/${randomUUID()}`, '/brands?sort=nope']) {
      const { headers } = await owner.get(path, { 'x-request-id': 'mine' })
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    }
    const answer = await owner.post(
      '/brands',
      { name: 'Numbered' },
      { 'x-request-id': 'mine', 'x-madang-client-ip': '192.0.2.1' },
    )
    const { rows } = await app.sql(
      'super',
      'select request_id, host(ip_address) as ip from audit_logs where entity_id = $1',
      [answer.body.doc.id],
    )
    expect(rows).toEqual([{ request_id: answer.headers.get('x-request-id'), ip: '127.0.0.1' }])
  })

  it('holds nothing of the database, of its statements or of our code', async () => {
    const { marketer, admin } = world.callers
    // Each of them comes from the database itself: a missing reference, a duplicate, a reference still in use.
    expectRefusal(await marketer.post('/products', { name: 'x', brand: randomUUID() }))
    expectRefusal(
      await marketer.post('/campaign-influencers', {
        campaign: world.a.campaign.id,
        influencer: world.a.influencer.id,
      }),
    )
    expectRefusal(await admin.delete(`/users/${world.a.owner.user?.id}`))
    await app.sql('owner', `alter table brands add constraint demo_check check (name <> 'Refused by the database')`)
    const refused = await marketer.post('/brands', { name: 'Refused by the database' })
    expectRefusal(refused)
    expect(JSON.stringify(refused.body)).not.toMatch(/demo_check|Refused by/)
    await app.sql('owner', 'alter table brands drop constraint demo_check')
    await app.sql('owner', 'alter table personas rename to personas_away')
    try {
      const broken = await marketer.get('/personas')
      expect([broken.status, code(broken)]).toEqual([500, 'INTERNAL'])
      expect(JSON.stringify(broken.body)).not.toMatch(/personas|select|relation|at .+:\d+/)
    } finally {
      await app.sql('owner', 'alter table personas_away rename to personas')
    }
  })
})

describe('fields', () => {
  it('the caller may not write are ignored', async () => {
    const { owner, marketer } = world.callers
    const { a, b } = world
    const stamp = '2001-01-01T00:00:00.000Z'
    const system = { id: randomUUID(), createdAt: stamp, updatedAt: stamp }
    const made = (
      await owner.post('/campaigns', {
        ...(await world.bodyFor('campaigns', a)),
        ...system,
        status: 'creating',
        currentStage: 12,
        manager: marketer.user?.id,
        cancellationFee: 5,
        cancelledAt: stamp,
        cancellationReason: 'x',
      })
    ).body.doc
    expect(made).toMatchObject({
      status: 'creating',
      currentStage: 1,
      manager: null,
      cancellationFee: null,
      cancelledAt: null,
      cancellationReason: null,
    })
    expect([made.id, made.createdAt, made.updatedAt]).not.toContain(stamp)
    expect(made.id).not.toBe(system.id)
    const changed = (
      await owner.patch(`/campaigns/${made.id}`, {
        ...system,
        brand: b.brand.id,
        manager: owner.user?.id,
        currentStage: 9,
        title: 'Changed',
      })
    ).body.doc
    expect(changed).toMatchObject({
      id: made.id,
      brand: a.brand.id,
      manager: null,
      currentStage: 1,
      title: 'Changed',
      createdAt: made.createdAt,
    })
    const running = (await owner.patch(`/campaigns/${a.campaign.id}`, { title: 'Too late', budget: 1 })).body.doc
    expect([running.title === 'Too late', running.budget]).toEqual([false, 5_000_000])
    const planned = await world.make('content-plans', a)
    const plan = (
      await owner.patch(`/content-plans/${planned}`, {
        planData: { idea: 'mine' },
        contentType: 'video',
        currentRevisionNumber: 7,
        campaign: b.campaign.id,
      })
    ).body.doc
    expect(plan).toMatchObject({
      planData: { idea: 'row' },
      contentType: null,
      currentRevisionNumber: 0,
      campaign: a.campaign.id,
    })
    const posted = (
      await owner.patch(`/content-submissions/${a.submission.id}`, {
        disclosureLabel: 'x',
        aiLabel: true,
        publishedUrl: 'https://example.com',
        files: [],
      })
    ).body.doc
    expect(posted).toMatchObject({ disclosureLabel: null, aiLabel: false, publishedUrl: null })
    const invited = (
      await owner.post('/campaign-influencers', {
        campaign: a.campaign.id,
        influencer: (await influencer(marketer)).id,
        status: 'completed',
        adFee: 5,
        proposedFee: 5,
      })
    ).body.doc
    expect(invited).toMatchObject({ status: 'invited', adFee: null, proposedFee: null })
    const notice = await world.make('notifications', a, owner)
    const read = (
      await owner.patch(`/notifications/${notice}`, { title: 'mine', user: marketer.user?.id, readAt: stamp })
    ).body.doc
    expect(read).toMatchObject({ user: owner.user?.id, readAt: stamp })
    expect(read.title).not.toBe('mine')
  })

  it('population shows every row of a page, not only the first ten', async () => {
    const { owner, marketer } = world.callers
    const own = await brand(owner)
    const ids = await Promise.all(Array.from({ length: 15 }, async () => (await product(owner, own.id)).id))
    for (const id of ids) await owner.post('/personas', { name: 'Reader', brand: own.id, product: id })
    for (const client of [owner, marketer]) {
      const { body } = await client.get(`/personas?where[brand][equals]=${own.id}&limit=100&depth=1`)
      expect(body.docs.map(({ product }: { product: { id: string } }) => product.id).sort()).toEqual([...ids].sort())
    }
    const { body } = await owner.graphql(
      `{ Personas(where: { brand: { equals: "${own.id}" } }, limit: 100) { docs { product { id } } } }`,
    )
    expect(body.data.Personas.docs.filter((doc: { product?: object }) => doc.product)).toHaveLength(15)
  })
})

describe('many writers at once', () => {
  it.each(['application/json', 'multipart/form-data; boundary=x'])(
    'are not kept waiting by those who send %s byte by byte',
    async (type) => {
      const { hostname, port } = new URL(app.url)
      const slow = await Promise.all(
        Array.from({ length: 40 }, async () => {
          const socket = connect(Number(port), hostname)
          await once(socket, 'connect')
          socket.write(`POST /api/brands HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 500\r\n\r\n{`)
          return socket
        }),
      )
      try {
        const { owner } = world.callers
        const answers = await Promise.all(Array.from({ length: 20 }, () => owner.post('/brands', { name: 'Quick' })))
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
      } finally {
        for (const socket of slow) socket.destroy()
      }
    },
  )

  it('200 PATCHes on 200 rows and 200 on one row all answer', async () => {
    const { owner } = world.callers
    const rows = await Promise.all(Array.from({ length: 200 }, async () => (await brand(owner)).id as string))
    const different = await Promise.all(rows.map((id, i) => owner.patch(`/brands/${id}`, { category: `c${i}` })))
    expect(new Set(different.map(({ status }) => status))).toEqual(new Set([200]))
    const same = await Promise.all(rows.map((_, i) => owner.patch(`/brands/${rows[0]}`, { category: `same ${i}` })))
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([200]))
    const { rows: log } = await app.sql(
      'super',
      `select count(*)::int as n from audit_logs where entity_id = $1 and action = 'update'`,
      [rows[0]],
    )
    expect(log[0].n).toBe(201)
    const bulk = await owner.patch(`/brands?where[id][in]=${rows.slice(0, 50).join(',')}`, { category: 'bulk' })
    expect([bulk.status, bulk.body.docs.length, bulk.body.errors]).toEqual([200, 50, []])
    const bulks = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        owner.patch(`/brands?where[id][in]=${rows.slice(0, 30).join(',')}`, { category: `bulk ${i}` }),
      ),
    )
    for (const { status, body } of bulks) {
      expect([200, 400]).toContain(status)
      expect(body.docs.length + body.errors.length).toBe(30)
    }
    expect((await owner.get('/brands?limit=1')).status).toBe(200)
  })
})
