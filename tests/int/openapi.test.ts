import { Validator } from '@seriousme/openapi-schema-validator'
import type { Endpoint, SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '@/access/rules'
import { errorStatus } from '@/lib/errors'
import { type Machine, statesOf } from '@/state/machine'
import { type Journey, journeyAt } from '../factories/journey'
import { page, pageSlugs } from '../factories/pages'
import { studioSlugs } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'
import { type Described, describedBy } from '../support/described'

/** Endpoints of Payload that are in the configuration and not in the description, and why. */
const leftOut: Record<string, string> = {
  'post /access/:id?': "the admin panel's own question about the fields of a form",
  'get /init': 'the first screen of an empty installation asks it',
  'post /first-register': 'closed as soon as there is an account, and a start makes one',
  'post /verify/:id': 'e-mail addresses are not verified',
  'get /paste-url/:id?': 'switched off: the server fetches no address that a caller names',
}

let app: App
let journey: Journey
let document: Described['document']
let operations: Described['operations']
let schemaAt: Described['schemaAt']
let expectDescribed: Described['expectDescribed']

beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'completed')
  const target = { relationTo: 'content-plans', value: journey.plan.id }
  await journey.staff.post('/content-revisions', { campaign: journey.campaign.id, target, revisionNumber: 1 })
  for (const slug of pageSlugs) await page(journey.staff, slug)
  await journey.staff.post('/redirects', { from: '/old', to: '/pricing' })
  const described = await describedBy(app)
  document = described.document
  operations = described.operations
  schemaAt = described.schemaAt
  expectDescribed = described.expectDescribed
})
afterAll(() => app.close())

const own = () => app.payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))

/** The access rule that decides whether anybody can ever call an endpoint of Payload's. */
const ruleOf = ({ method, path }: Endpoint, { access, slug, versions }: SanitizedCollectionConfig) => {
  if (path.startsWith('/versions')) return versions ? undefined : nobody
  if (slug === 'generations' && method === 'post') return undefined // it has an endpoint of its own in front
  if (method === 'post' && path === '/') return access.create
  if (method === 'patch') return access.update
  if (method === 'delete') return access.delete
  return undefined
}

const addressOf = (base: string, { path }: Endpoint) =>
  `/api${base}${path === '/' ? '' : path}`.replace(/:(\w+)/g, '{$1}')

const registered = () => [
  ...own().flatMap((collection) =>
    (collection.endpoints || [])
      .filter((endpoint) => !(`${endpoint.method} ${endpoint.path}` in leftOut))
      .filter((endpoint) => ruleOf(endpoint, collection) !== nobody)
      .map((endpoint) => `${endpoint.method} ${addressOf(`/${collection.slug}`, endpoint)}`),
  ),
  ...app.payload.config.globals.flatMap(({ slug, endpoints }) =>
    (endpoints || [])
      .filter(({ path }) => path === '/')
      .map((endpoint) => `${endpoint.method} ${addressOf(`/globals/${slug}`, endpoint)}`),
  ),
  ...app.payload.config.endpoints.map((endpoint) => `${endpoint.method} ${addressOf('', endpoint)}`),
  'post /api/graphql', // served beside the endpoints of the configuration
]

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1/)
  })

  it('has every endpoint a caller can reach, and no other', () => {
    const described = operations().map(([path, method]) => `${method} ${path}`)
    expect(described.sort()).toEqual([...new Set(registered())].sort())
  })

  it('leaves out only what the configuration really has', () => {
    const all = new Set(
      own().flatMap(({ endpoints }) => (endpoints || []).map(({ method, path }) => `${method} ${path}`)),
    )
    expect(Object.keys(leftOut).filter((key) => !all.has(key))).toEqual([])
    const versioned = own().filter(({ versions }) => versions)
    expect(versioned.map(({ slug }) => slug)).toEqual(['projects', 'scenes', 'stories', ...pageSlugs])
  })

  it('gives every operation a name of its own, and 401 unless it is public', () => {
    const ids = operations().map(([, , { operationId }]) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [path, method, { security, responses }] of operations()) {
      const isPublic = security?.length === 0
      expect(isPublic || '401' in responses, `${method} ${path}`).toBe(true)
      expect('429' in responses, `${method} ${path}`).toBe(true)
    }
  })

  it('calls public exactly what a visitor may read', async () => {
    for (const [path, method, { security }] of operations()) {
      if (method !== 'get' || path.includes('{')) continue
      const { status } = await app.visitor.get(path.replace('/api', ''))
      expect(status, path).toBe(security?.length === 0 ? 200 : 401)
    }
  })

  it('has the whole table of codes', () => {
    expect(document.components.schemas.ErrorCode.enum).toEqual(Object.keys(errorStatus))
    const shown = Object.values(document.components.responses).flatMap((response: any) =>
      Object.keys(response.content['application/json'].examples),
    )
    expect(shown.sort()).toEqual(Object.keys(errorStatus).sort())
  })

  it('describes the moves of every machine from its own table', () => {
    const stateful = own().filter(({ custom }) => custom?.machine)
    expect(stateful.length).toBeGreaterThan(3)
    for (const { slug, custom } of stateful) {
      const machine = custom?.machine as Machine
      const { description, requestBody } = document.paths[`/api/${slug}/{id}/transition`].post
      expect(requestBody.content['application/json'].schema.properties.to.enum).toEqual(statesOf(machine))
      for (const [from, moves] of Object.entries(machine.moves)) {
        for (const to of Object.keys(moves)) expect(description).toContain(`| ${from} | ${to} |`)
      }
    }
  })

  it('never names what no caller sees', () => {
    const properties = Object.values(document.components.schemas).flatMap((schema: any) =>
      Object.keys(schema.properties ?? {}),
    )
    const secret = ['searchGrams', 'hash', 'salt', 'resetPasswordToken', 'loginAttempts', 'lockUntil', 'apiKeyIndex']
    expect(properties.filter((name) => secret.includes(name))).toEqual([])
  })

  it('asks for what a create needs, and for nothing the caller cannot write', () => {
    const { CampaignCreate, CampaignUpdate, CampaignInfluencer, UserCreate } = document.components.schemas
    expect(CampaignCreate.required.sort()).toEqual(
      ['title', 'brand', 'product', 'budget', 'proposalDeadline', 'campaignStartDate', 'campaignEndDate'].sort(),
    )
    for (const name of ['id', 'status', 'currentStage', 'cancellationFee', 'createdAt']) {
      expect(CampaignCreate.properties).not.toHaveProperty(name)
    }
    expect(CampaignUpdate.properties).toHaveProperty('statusReason')
    expect(CampaignUpdate.required).toEqual([])
    expect(UserCreate.required.sort()).toEqual(['displayName', 'email', 'password'])
    expect(CampaignInfluencer.properties.adFee.type).toEqual(['number', 'null'])
  })

  it('shows only examples its own schemas accept', () => {
    let seen = 0
    for (const [path, method, { requestBody }] of operations()) {
      const media = requestBody?.content['application/json']
      if (!media?.example) continue
      seen++
      const validate = schemaAt('paths', path, method, 'requestBody', 'content', 'application/json', 'schema')
      expect(validate(media.example), `${method} ${path}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
    expect(seen).toBeGreaterThan(8)
  })
})

describe('real answers are what the document says', () => {
  const people = (): [string, Client][] => [
    ['admin', journey.admin],
    ['marketer', journey.staff],
    ['brand', journey.owner],
    ['visitor', app.visitor],
  ]

  it('lists, counts and documents, for every role', async () => {
    const filled = new Set<string>()
    for (const [role, client] of people()) {
      for (const { slug } of own()) {
        const list = await client.get(`/${slug}?depth=1&limit=20`)
        expectDescribed(`/api/${slug}`, 'get', list)
        expectDescribed(`/api/${slug}/count`, 'get', await client.get(`/${slug}/count`))
        const [first] = list.body.docs ?? []
        if (!first) continue
        filled.add(slug)
        expectDescribed(`/api/${slug}/{id}`, 'get', await client.get(`/${slug}/${first.id}`))
        if (role === 'admin' && document.paths[`/api/${slug}/{id}/transitions`]) {
          expectDescribed(`/api/${slug}/{id}/transitions`, 'get', await client.get(`/${slug}/${first.id}/transitions`))
        }
      }
    }
    // Files, personas and the studio have no part in a campaign's way, the papers of a settlement have tests of their own
    // (openapi-settlement.test.ts), as have downloads, mails and subscriptions; everything else was really looked at.
    const inStudio = (slug: string) => studioSlugs.includes(slug)
    expect(
      own()
        .map(({ slug }) => slug)
        .filter((slug) => !filled.has(slug) && !inStudio(slug)),
    ).toEqual([
      'personas',
      'media',
      'comment-analyses',
      'tax-invoices',
      'payments',
      'exchange-rates',
      'resource-files',
      'resource-leads',
      'subscriptions',
      'stripe-events',
      'mails',
    ])
  })

  it.each(pageSlugs)('lists, reads and brings back versions of %s', async (slug) => {
    const path = `/api/${slug}/versions`
    const list = await journey.staff.get(`/${slug}/versions?depth=1&limit=5`)
    expectDescribed(path, 'get', list)
    const [{ id }] = list.body.docs
    expectDescribed(`${path}/{id}`, 'get', await journey.staff.get(`/${slug}/versions/${id}`))
    expectDescribed(`${path}/{id}`, 'post', await journey.staff.post(`/${slug}/versions/${id}`))
  })

  it('creates, changes and deletes', async () => {
    const { staff, owner, admin } = journey
    const create = await owner.post('/brands', { name: 'Described' })
    expectDescribed('/api/brands', 'post', create)
    const id = create.body.doc.id
    expectDescribed('/api/brands/{id}', 'patch', await owner.patch(`/brands/${id}`, { story: 'Told' }))
    expectDescribed('/api/brands', 'patch', await staff.patch(`/brands?where[id][equals]=${id}`, { story: 'Again' }))
    expectDescribed('/api/brands/{id}', 'delete', await owner.delete(`/brands/${id}`))
    expectDescribed('/api/brands', 'delete', await admin.delete(`/brands?where[name][like]=Described`))
    const policy = await admin.get('/globals/policies')
    expectDescribed('/api/globals/policies', 'get', policy)
    expectDescribed('/api/globals/policies', 'post', await admin.post('/globals/policies', { settlementDueDays: 31 }))
  })

  it('uploads', async () => {
    const form = new FormData()
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    form.set('file', new Blob([pixel], { type: 'image/png' }), 'demo.png')
    form.set('_payload', JSON.stringify({ alt: 'A demo pixel' }))
    const answer = await journey.staff.post('/media', form)
    expectDescribed('/api/media', 'post', answer)
    expectDescribed('/api/media/{id}', 'get', await app.visitor.get(`/media/${answer.body.doc.id}`))
    expect(document.paths['/api/media'].post.requestBody.content).toHaveProperty('multipart/form-data')
  })

  it('logs in, prolongs, logs out', async () => {
    const email = 'described@test.example'
    expectDescribed(
      '/api/users',
      'post',
      await app.visitor.post('/users', { email, password: 'demo-password-1', displayName: 'D' }),
    )
    expectDescribed(
      '/api/users/login',
      'post',
      await app.visitor.post('/users/login', { email, password: 'wrong-password' }),
    )
    const login = await app.visitor.post('/users/login', { email, password: 'demo-password-1' })
    expectDescribed('/api/users/login', 'post', login)
    const authorization = { authorization: `JWT ${login.body.token}` }
    expectDescribed('/api/users/me', 'get', await app.visitor.get('/users/me', authorization))
    expectDescribed('/api/users/me', 'get', await app.visitor.get('/users/me'))
    expectDescribed(
      '/api/users/refresh-token',
      'post',
      await app.visitor.post('/users/refresh-token', {}, authorization),
    )
    expectDescribed('/api/users/logout', 'post', await app.visitor.post('/users/logout', {}, authorization))
    expectDescribed('/api/users/forgot-password', 'post', await app.visitor.post('/users/forgot-password', { email }))
    expectDescribed(
      '/api/users/reset-password',
      'post',
      await app.visitor.post('/users/reset-password', { token: 'none', password: 'demo-password-2' }),
    )
    expectDescribed('/api/users/unlock', 'post', await journey.admin.post('/users/unlock', { email }))
  })

  it('refuses as it says', async () => {
    const { owner, staff, campaign } = journey
    const path = `/campaigns/${campaign.id}`
    const stranger = await app.as('brand', 'stranger')
    const byId = '/api/campaigns/{id}'
    const move = '/api/campaigns/{id}/transition'
    const refusals: [
      status: number,
      path: string,
      method: string,
      answer: Promise<{ status: number; body: unknown }>,
    ][] = [
      [400, '/api/campaigns', 'get', owner.get('/campaigns?sort=hash')],
      [400, '/api/brands', 'post', owner.post('/brands', { nam: 'x' })],
      [400, '/api/brands', 'post', owner.post('/brands', '{')],
      [401, '/api/campaigns', 'get', app.visitor.get('/campaigns')],
      [403, '/api/influencers', 'post', owner.post('/influencers', { name: 'x' })],
      [404, byId, 'get', stranger.get(path)],
      [404, byId, 'get', stranger.get('/campaigns/none')],
      [409, move, 'post', staff.move('campaigns', campaign.id, 'live')],
      [409, byId, 'patch', staff.patch(path, { status: 'live' })],
      [400, move, 'post', staff.move('campaigns', campaign.id, 'nowhere')],
      [412, byId, 'patch', staff.send('PATCH', path, { title: 'x' }, { 'if-match': '"0.x"' })],
      [413, '/api/brands', 'post', owner.post('/brands', { name: 'x'.repeat(3_000_000) })],
    ]
    for (const [status, at, method, promise] of refusals) {
      const answer = await promise
      expect(answer.status, `${method} ${at}: ${JSON.stringify(answer.body)}`).toBe(status)
      expectDescribed(at, method, answer)
    }
  })

  it('answers an unmet condition with 422', async () => {
    const { staff } = journey
    const fresh = await journeyAt(app, 'recruiting')
    const answer = await staff.move('campaigns', fresh.campaign.id, 'proposing')
    expect(answer.status).toBe(422)
    expectDescribed('/api/campaigns/{id}/transition', 'post', answer)
  })

  it('answers GraphQL', async () => {
    const good = await journey.owner.graphql('{ Brands(limit: 1) { docs { id name } } }')
    expect(good.body.data.Brands.docs).toHaveLength(1)
    expectDescribed('/api/graphql', 'post', good)
    expectDescribed('/api/graphql', 'post', await app.visitor.graphql('{ Brands { docs { id } } }'))
  })
})

describe('the reference page', () => {
  it('loads everything from here and lets nothing in from elsewhere', async () => {
    const { status, body, headers } = await app.visitor.get('/docs')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
    const files = [...body.matchAll(/"\/api(\/docs\/assets\/[^"]+)"/g)].map(([, file]) => file)
    expect(files).toHaveLength(4)
    for (const file of files) {
      const asset = await app.visitor.get(file)
      expect(asset.status, file).toBe(200)
      expect(asset.headers.get('content-type')).toMatch(file.includes('.css') ? /^text\/css/ : /^text\/javascript/)
      expect(asset.headers.get('cache-control')).toContain('immutable')
      expect(asset.body.length).toBeGreaterThan(100)
    }
  })

  it('gives out no other file', async () => {
    for (const file of ['package.json', '..%2fpackage.json', 'swagger-ui.js', 'index.html']) {
      const answer = await app.visitor.get(`/docs/assets/${file}`)
      expect(answer.status, file).toBe(404)
    }
  })
})
