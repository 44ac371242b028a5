import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { influencer, invitation, product } from '../factories/campaigns'
import { upload } from '../factories/files'
import { done, project, studioSlugs } from '../factories/studio'
import { makeWorld, type World } from '../factories/world'
import { type Answer, type App, startApp } from '../support/app'

let app: App
let world: World
/** What brand A's owner makes in the studio, by collection. */
let studio: Record<string, string>
/** Everything of brand A whose appearance in an answer to brand B would be a leak. */
let secrets: string[]
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
  const { a, callers } = world
  await callers.owner.patch(`/brands/${a.brand.id}`, { name: 'Aardvark', description: 'hush' })
  await callers.owner.patch(`/products/${a.product.id}`, { name: 'Secret serum' })
  await callers.marketer.patch(`/campaigns/${a.campaign.id}`, { title: 'Secret launch' })
  studio = await makeStudio()
  secrets = [
    ...Object.values(studio),
    a.brand.id,
    a.product.id,
    a.campaign.id,
    a.submission.id,
    'Aardvark',
    'hush',
    'Secret',
    a.owner.user?.email as string,
  ]
})
afterAll(() => app.close())

async function makeStudio(): Promise<Record<string, string>> {
  const { a, callers } = world
  const owner = callers.owner
  const film = await project(owner, { title: 'Secret film', script: 'A Secret script', isPublic: true })
  const made = async (slug: string, data: object) => (await done(owner.post(`/${slug}`, data))).doc.id as string
  const scene = await made('scenes', { project: film.id, title: 'Secret scene', audioDescription: 'Hello.' })
  const order = { kind: 'voice', project: film.id, scene, model: 'local', prompt: 'A Secret voice' }
  const limit = { user: owner.user?.id, type: 'local', unit: 'calls', period: 'day', limit: 10 }
  return {
    projects: film.id,
    scenes: scene,
    stories: await made('stories', { project: film.id, title: 'Secret story' }),
    'project-documents': await made('project-documents', { project: film.id, title: 'Secret document' }),
    'project-collections': await made('project-collections', { name: 'Secret folder' }),
    generations: await made('generations', order),
    assets: (await done(owner.post('/assets', upload({ project: film.id, title: 'Secret picture' })))).doc.id,
    prompts: await made('prompts', { title: 'Secret prompt', content: 'A Secret' }),
    'brand-policies': await made('brand-policies', { brandName: 'Secret house', brand: a.brand.id }),
    'usage-limits': (await done(callers.admin.post('/usage-limits', limit))).doc.id,
    feedback: await made('feedback', { title: 'Secret word', project: film.id }),
  }
}

const plain = ({ status, body }: Answer) => ({ status, body })
const expectNoLeak = (answer: Answer) => {
  const text = JSON.stringify(answer.body)
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
}
const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
const ofBrand = [
  'brands',
  'products',
  'personas',
  'campaigns',
  'campaign-influencers',
  'content-plans',
  'content-submissions',
  'content-revisions',
  'performance-metrics',
  'settlements',
  'comment-analyses',
  'tax-invoices',
  'payments',
  ...studioSlugs,
  'notifications',
  'profiles',
  'users',
]

describe('brand B learns nothing of brand A', () => {
  it.each(ofBrand)('by listing, counting and searching %s', async (slug) => {
    const { stranger } = world.callers
    for (const query of [
      '',
      '&depth=3',
      '&trash=true',
      '&draft=true',
      '&pagination=false&limit=0',
      '&limit=100&depth=3&sort=-createdAt',
      '&joins[x][limit]=5',
      '&populate[users][email]=true&depth=1',
      '&populate[brands][name]=true&depth=3',
      '&select[id]=true&showHiddenFields=true',
      '&overrideAccess=true',
    ]) {
      const answer = await stranger.get(`/${slug}?limit=100${query}`)
      expect(answer.status, query).toBe(200)
      expectNoLeak(answer)
    }
    for (const condition of [
      `[id][equals]=${world.a.campaign.id}`,
      '[createdAt][exists]=true',
      '[and][0][or][0][id][exists]=true',
      '[or][0][and][0][updatedAt][exists]=true',
    ]) {
      const list = await stranger.get(`/${slug}?where${condition}&limit=100&depth=2`)
      expectNoLeak(list)
      const count = await stranger.get(`/${slug}/count?where${condition}`)
      expect(count.body.totalDocs, condition).toBe(list.body.totalDocs)
    }
  })

  it('by a filter or a sort through a relationship, in REST or GraphQL', async () => {
    const { stranger } = world.callers
    const paths = [
      'campaign.title',
      'campaign.budget',
      'campaign.brand.name',
      'campaign.brand.owner',
      'influencer.realName',
      'influencer.phone',
      'influencer.internalNotes',
      'campaign.manager.email',
    ]
    const more = [
      'brand.name',
      'brand.owner.email',
      'product.name',
      'owner.email',
      'owner.displayName',
      'owner.resetPasswordToken',
      'members.email',
      'manager.email',
      'feedbackBy.email',
      'target.title',
      'target.value.campaign',
      'user.email',
      'project.title',
      'project.user',
      'project.shareToken',
      'project.collaborators',
      'scene.title',
      'scene.imagePrompt',
      'story.title',
      'generation.prompt',
      'products.name',
      'prompt.content',
      'template.content',
      'brandPolicy.toneOfVoice',
      'projectCollection.name',
      'collaborators.email',
      'shareToken',
    ]
    for (const slug of [
      'campaign-influencers',
      'campaigns',
      'brands',
      'content-revisions',
      'settlements',
      'performance-metrics',
      'comment-analyses',
      'tax-invoices',
      'payments',
      ...studioSlugs,
    ]) {
      for (const path of [...paths, ...more]) {
        for (const query of [
          `sort=${path}`,
          `sort=-${path}`,
          `where[${path}][like]=Secret`,
          `where[or][0][and][0][${path}][exists]=true`,
          `where[${path.replaceAll('.', '__')}][exists]=true`,
        ]) {
          const answer = await stranger.get(`/${slug}?${query}`)
          expect([answer.status, code(answer)], `${slug} ${query}`).toEqual([400, 'VALIDATION_FAILED'])
          expectNoLeak(answer)
        }
      }
    }
    const nested = await stranger.graphql('{ Campaigns(where: { brand__name: { like: "Aard" } }) { totalDocs } }')
    expect(code(nested)).toBe('VALIDATION_FAILED')
    const sorted = await stranger.graphql('{ CampaignInfluencers(sort: "campaign.budget") { totalDocs } }')
    expect(code(sorted)).toBe('VALIDATION_FAILED')
    const foreign = await stranger.graphql(
      `{ Campaigns(where: { OR: [{ AND: [{ brand: { equals: "${world.a.brand.id}" } }] }] }) { totalDocs } }`,
    )
    expect(foreign.body).toEqual({ data: { Campaigns: { totalDocs: 0 } } })
  })

  it('by fields nobody of a brand may read: neither shown, nor sorted by, nor filtered by', async () => {
    const { owner, marketer, admin } = world.callers
    const { id } = world.a.influencer
    for (const name of ['realName', 'phone', 'internalNotes', 'isActive']) {
      const shown = await owner.get(`/influencers/${id}?select[${name}]=true`)
      expect(shown.body).not.toHaveProperty(name)
      for (const query of [`sort=${name}`, `where[${name}][exists]=true`])
        expect((await owner.get(`/influencers?${query}`)).status, query).toBe(400)
    }
    const hidden = await owner.graphql(`{ Influencer(id: "${id}") { name realName phone internalNotes } }`)
    expect(hidden.body.data?.Influencer).toMatchObject({ realName: null, phone: null, internalNotes: null })
    const populated = await owner.get(`/campaign-influencers?depth=3&limit=100`)
    expect(JSON.stringify(populated.body)).not.toMatch(/Kim Secret|010-1234|late/)
    expect((await marketer.get(`/influencers/${id}`)).body).toMatchObject({
      realName: 'Kim Secret',
      phone: '010-1234-5678',
      internalNotes: 'late',
    })
    for (const client of [admin, marketer])
      for (const query of ['sort=phone', 'where[realName][like]=Kim', 'where[phone][exists]=true'])
        expect((await client.get(`/influencers?${query}`)).status).toBe(400)
    for (const name of ['proposedFee', 'adFee', 'contractUrl'])
      expect((await admin.get(`/campaign-influencers?sort=${name}`)).status, name).toBe(400)
  })

  it('by population: a foreign row stays an id', async () => {
    const { b, callers } = world
    const asset = (await callers.marketer.post('/assets', upload({ title: 'Secret cut' }, 'secret-cut.png'))).body.doc
    await callers.marketer.patch(`/content-submissions/${b.submission.id}`, { files: [{ file: asset.id }] })
    for (const depth of [1, 2, 3]) {
      const { body } = await callers.stranger.get(`/content-submissions/${b.submission.id}?depth=${depth}`)
      expect(body.files[0].file, `depth ${depth}`).toBe(asset.id)
      expect(body.campaign.id).toBe(b.campaign.id)
    }
    const query = `{ ContentSubmission(id: "${b.submission.id}") { files { file { id title } } } }`
    expect((await callers.stranger.graphql(query)).body.data.ContentSubmission.files[0].file).toBeNull()
  })

  it('by naming its rows: a foreign reference is answered like one that does not exist', async () => {
    const { a, b, callers } = world
    const { stranger } = callers
    const dates = { proposalDeadline: '2027-01-01', campaignStartDate: '2027-01-02', campaignEndDate: '2027-01-03' }
    const inactive = await influencer(callers.marketer, { isActive: false })
    const own = await project(stranger)
    const tries: [string, (id: string) => object, string][] = [
      ['products', (id) => ({ name: 'x', brand: id }), a.brand.id],
      ['personas', (id) => ({ name: 'x', brand: id }), a.brand.id],
      ['personas', (id) => ({ name: 'x', brand: b.brand.id, product: id }), a.product.id],
      ['campaigns', (id) => ({ title: 'x', brand: id, product: b.product.id, budget: 1, ...dates }), a.brand.id],
      ['campaigns', (id) => ({ title: 'x', brand: b.brand.id, product: id, budget: 1, ...dates }), a.product.id],
      ['campaign-influencers', (id) => ({ campaign: id, influencer: a.influencer.id }), a.campaign.id],
      ['campaign-influencers', (id) => ({ campaign: b.campaign.id, influencer: id }), inactive.id],
      ...['scenes', 'stories', 'project-documents', 'brand-policies', 'feedback'].map(
        (slug): [string, (id: string) => object, string] => [
          slug,
          (project) => ({
            title: 'x',
            ...(slug === 'brand-policies' && { title: undefined, brandName: 'x' }),
            project,
          }),
          studio.projects as string,
        ],
      ),
      ['scenes', (id) => ({ project: own.id, story: id }), studio.stories as string],
      ['stories', (id) => ({ title: 'x', project: own.id, parentStory: id }), studio.stories as string],
      ['projects', (id) => ({ title: 'x', music: id }), studio.assets as string],
      ['projects', (id) => ({ title: 'x', thumbnail: id }), studio.assets as string],
      ['projects', (id) => ({ title: 'x', brandPolicy: id }), studio['brand-policies'] as string],
      ['projects', (id) => ({ title: 'x', projectCollection: id }), studio['project-collections'] as string],
      ['projects', (id) => ({ title: 'x', products: [id] }), a.product.id],
      [
        'project-documents',
        (id) => ({ title: 'x', project: own.id, audioSegments: [{ audio: id }] }),
        studio.assets as string,
      ],
      ['brand-policies', (id) => ({ brandName: 'x', logoAssets: [id] }), studio.assets as string],
      ['feedback', (id) => ({ title: 'x', generation: id }), studio.generations as string],
      ['feedback', (id) => ({ title: 'x', prompt: id, rating: 1 }), studio.prompts as string],
      ['feedback', (id) => ({ title: 'x', attachments: [id] }), studio.assets as string],
    ]
    for (const [slug, body, foreign] of tries) {
      const answer = await stranger.post(`/${slug}`, body(foreign))
      const missing = await stranger.post(`/${slug}`, body(randomUUID()))
      expect(answer.status, slug).toBe(400)
      expect(plain(answer), slug).toEqual(plain(missing))
      expectNoLeak(answer)
    }
    for (const place of ['project', 'scene', 'product'] as const) {
      const foreign = { project: studio.projects, scene: studio.scenes, product: a.product.id }[place] as string
      const answer = await stranger.post('/assets', upload({ [place]: foreign }))
      expect(answer.status, place).toBe(400)
      expect(plain(answer), place).toEqual(plain(await stranger.post('/assets', upload({ [place]: randomUUID() }))))
    }
    const bottle = (await stranger.post('/products', { name: 'mine', brand: b.brand.id })).body.doc
    expect((await stranger.patch(`/products/${bottle.id}`, { brand: a.brand.id })).body.doc.brand).toBe(b.brand.id)
  })

  it('by a duplicate: the campaign of another brand may have the same influencer', async () => {
    const { a, b, callers } = world
    const person = await influencer(callers.marketer)
    await invitation(callers.owner, a.campaign.id, person.id)
    await invitation(callers.stranger, b.campaign.id, person.id)
    const again = await callers.stranger.post('/campaign-influencers', {
      campaign: b.campaign.id,
      influencer: person.id,
    })
    expect([again.status, code(again)]).toEqual([400, 'VALIDATION_FAILED'])
    expect(JSON.stringify(again.body)).not.toMatch(/_idx|constraint|Key \(/i)
  })

  it('by what it may do: permissions of a foreign row are those of a missing one', async () => {
    const { stranger, visitor } = world.callers
    for (const [slug, id] of [
      ['campaigns', world.a.campaign.id],
      ['brands', world.a.brand.id],
      ['users', world.a.owner.user?.id],
      ...Object.entries(studio),
    ]) {
      const answer = await stranger.post(`/${slug}/access/${id}`)
      expect(answer.status).toBe(404)
      expect(plain(answer)).toEqual(plain(await stranger.post(`/${slug}/access/${randomUUID()}`)))
      expect((await visitor.post(`/${slug}/access/${id}`)).status).toBe(401)
    }
    const own = (await stranger.post(`/campaigns/access/${world.b.campaign.id}`)).body
    expect([Boolean(own.read), Boolean(own.update), Boolean(own.delete)]).toEqual([true, true, false])
    expect((await visitor.get('/access')).status).toBe(401)
    expect((await world.callers.admin.get('/access')).body).toMatchObject({ canAccessAdmin: true })
  })

  it('by file addresses', async () => {
    const { a, callers } = world
    const { stranger, owner, visitor, marketer } = callers
    const made = (await marketer.post('/assets', upload({ title: 'cut', campaign: a.campaign.id }, 'private cut.png')))
      .body.doc
    const names = [made.filename, made.sizes.thumbnail.filename].filter(Boolean)
    for (const name of names) {
      const file = `/assets/file/${encodeURIComponent(name)}`
      expect((await owner.get(file)).status).toBe(200)
      const refused = await stranger.get(file)
      expect(refused.status).toBe(404)
      expect(plain(refused)).toEqual(plain(await stranger.get('/assets/file/no-such-file.png')))
      expect((await visitor.get(file)).status).toBe(401)
    }
    for (const client of [marketer, visitor])
      expect((await client.get('/media/file/no-such-file.png')).status).toBe(404)
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e%5cx', '..%2fassets%2fprivate%20cut.png']) {
      expect((await marketer.get(`/media/file/${path}`)).status, path).toBe(404)
    }
  })

  it('by versions of campaigns, duplicates or distinct values: there are none', async () => {
    const { stranger, admin } = world.callers
    const { id } = world.a.campaign
    for (const path of ['/campaigns/versions', `/campaigns/versions/${id}`])
      expect((await stranger.get(path)).status).toBe(404)
    for (const path of [`/campaigns/${id}/duplicate`, `/influencers/${world.a.influencer.id}/duplicate`])
      expect((await admin.post(path)).status).toBe(404)
    for (const path of ['/campaigns/distinct?field=title', '/campaigns/find-distinct?field=title'])
      expect((await stranger.get(path)).status).toBe(404)
  })
})

describe('people', () => {
  it('staff see who somebody is, and nothing else of the account', async () => {
    const { marketer, owner } = world.callers
    const { body } = await marketer.get(`/users/${owner.user?.id}`)
    const filled = Object.keys(body).filter(
      (key) => ![null, undefined, ''].includes(body[key]) && body[key]?.length !== 0,
    )
    expect(filled.sort()).toEqual(['collection', 'createdAt', 'displayName', 'id', 'role', 'updatedAt'])
    for (const path of [
      'email',
      'username',
      'lastLoginAt',
      'apiKey',
      'apiKeyIndex',
      'enableAPIKey',
      'hash',
      'salt',
      'password',
      'resetPasswordToken',
      'loginAttempts',
      'lockUntil',
      'sessions',
      'sessions.id',
      'isActive',
      'preferences',
      'searchGrams',
      'socialAccounts.subject',
    ]) {
      for (const query of [`sort=${path}`, `where[${path}][exists]=true`])
        expect((await marketer.get(`/users?${query}`)).status, query).toBe(400)
    }
    const answer = await marketer.graphql(`{ User(id: "${owner.user?.id}") { displayName email lastLoginAt apiKey } }`)
    expect(answer.body.data?.User ?? { email: null, lastLoginAt: null, apiKey: null }).toMatchObject({
      email: null,
      lastLoginAt: null,
      apiKey: null,
    })
  })

  it('nobody sees the API key or the credentials of anybody else, not even admin', async () => {
    const { owner, admin } = world.callers
    const apiKey = randomUUID()
    expect((await owner.patch(`/users/${owner.user?.id}`, { enableAPIKey: true, apiKey })).status).toBe(200)
    for (const client of [admin, world.callers.marketer, owner]) {
      const text = JSON.stringify((await client.get(`/users/${owner.user?.id}?showHiddenFields=true`)).body)
      expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|apiKeyIndex)"/)
      if (client !== owner) expect(text).not.toContain(apiKey)
    }
    expect((await admin.post(`/users/${owner.user?.id}/api-key/reveal`)).status).toBe(404)
  })
})

describe('the system', () => {
  it.each(['payload-kv', 'payload-jobs', 'payload-migrations', 'payload-locked-documents'])(
    '%s is closed for everybody',
    async (slug) => {
      for (const client of Object.values(world.callers)) {
        for (const [method, path, body] of [
          ['GET', ''],
          ['GET', '/count'],
          ['GET', `/${randomUUID()}`],
          ['POST', '', {}],
          ['PATCH', '?where[id][exists]=true', {}],
          ['DELETE', '?where[id][exists]=true'],
        ] as const) {
          expect([401, 403, 404], `${method} ${path}`).toContain(
            (await client.send(method, `/${slug}${path}`, body)).status,
          )
        }
      }
    },
  )

  it('nobody runs, queues or cancels jobs from outside', async () => {
    for (const client of Object.values(world.callers)) {
      for (const path of ['/payload-jobs/run', '/payload-jobs/run?allQueues=true', '/payload-jobs/handle-schedules'])
        expect([401, 403]).toContain((await client.get(path)).status)
    }
  })

  it('preferences are everybody’s own', async () => {
    const { owner, stranger, visitor } = world.callers
    expect((await owner.post('/payload-preferences/columns', { value: { secret: 'mine' } })).status).toBe(200)
    expect((await owner.get('/payload-preferences/columns')).body.value).toEqual({ secret: 'mine' })
    expect((await stranger.get('/payload-preferences/columns')).body.value).toBeNull()
    expect(JSON.stringify((await stranger.get('/payload-preferences?limit=100')).body)).not.toContain('mine')
    expect((await stranger.patch('/payload-preferences?where[key][equals]=columns', { value: 1 })).body.docs).toEqual(
      [],
    )
    expect((await visitor.get('/payload-preferences')).status).toBe(401)
    expect((await visitor.get('/payload-preferences/columns')).status).toBeLessThan(500)
    expect((await visitor.get('/payload-preferences/columns')).body.value ?? null).toBeNull()
  })

  it('the policies are staff’s to read and admin’s to write', async () => {
    const { admin, marketer, owner, guest, visitor } = world.callers
    expect((await admin.post('/globals/policies', { settlementDueDays: 30 })).status).toBe(200)
    expect((await marketer.get('/globals/policies')).status).toBe(200)
    expect([
      (await marketer.post('/globals/policies', { settlementDueDays: 1 })).status,
      (await owner.get('/globals/policies')).status,
    ]).toEqual([403, 403])
    expect([(await guest.get('/globals/policies')).status, (await visitor.get('/globals/policies')).status]).toEqual([
      403, 401,
    ])
    expect(JSON.stringify((await visitor.post('/globals/policies/access')).body)).not.toContain('settlementDueDays')
  })

  it('the trash is staff’s: a brand sees no row it threw away, staff can bring it back', async () => {
    const { owner, marketer } = world.callers
    const { id } = await product(owner, world.a.brand.id)
    await owner.patch(`/products/${id}`, { deletedAt: new Date().toISOString() })
    expect((await owner.get(`/products/${id}?trash=true`)).status).toBe(404)
    expect((await owner.get(`/products?trash=true&where[id][equals]=${id}`)).body.totalDocs).toBe(0)
    expect((await owner.patch(`/products/${id}?trash=true`, { deletedAt: null })).status).toBe(404)
    expect((await marketer.get(`/products/${id}?trash=true`)).status).toBe(200)
    expect((await marketer.patch(`/products/${id}?trash=true`, { deletedAt: null })).status).toBe(200)
    expect((await owner.get(`/products/${id}`)).status).toBe(200)
  })
})
