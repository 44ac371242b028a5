import { randomUUID } from 'node:crypto'
import { type CollectionSlug, createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { query, sql } from '@/lib/db'
import { inTransaction } from '@/requests/inTransaction'
import { deliver, lifeOf, plan } from '../factories/billing'
import { upload } from '../factories/files'
import { page } from '../factories/pages'
import { issued, settled, supplier } from '../factories/settlement'
import { done, picturedScene, project, scene } from '../factories/studio'
import { makeWorld, uploads, type World } from '../factories/world'
import { type Answer, type App, type Client, password, startApp } from '../support/app'
import { changes, graphqlNames, madeElsewhere, row, slugs, spend, table, type Who } from '../support/matrix'
import type { PgProxy } from '../support/pgProxy'

const proxy = await vi.hoisted(async (): Promise<PgProxy> => {
  const [{ disturbDatabase }, { stripeKey, webhookSecret }] = await Promise.all([
    import('../support/pgProxy'),
    import('../support/providers/stripe'),
  ])
  Object.assign(process.env, { STRIPE_SECRET_KEY: stripeKey, STRIPE_WEBHOOK_SECRET: webhookSecret })
  return disturbDatabase()
})

let app: App
let world: World
let admin: Client
let tables: string[]
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app)
  admin = world.callers.admin
  const { rows } = await app.sql(
    'super',
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  )
  tables = rows.map(({ name }) => name).filter((name) => !/^(metric_deltas|metric_rollups|payload_jobs)/.test(name))
})
afterAll(async () => {
  proxy.set('pass')
  await app.close()
  proxy.close()
})

/** What the database holds, table by table, but for those that work in the background, for when a row was touched, and for a pause between mails that holds anyway. */
async function stored(): Promise<Record<string, string>> {
  const parts = tables.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(row, ' ' order by row)), '') as rows
       from (select (to_jsonb(t) - 'updated_at' - 'reset_password_requested_at')::text as row from ${name} t) rows`,
  )
  const { rows } = await app.sql('super', parts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows: written }) => [name, written]))
}

/** Sends writes whose COMMIT does not arrive: each must say so, and nothing may be stored. */
async function expectRefused(...writes: (() => Promise<Answer>)[]) {
  const before = await stored()
  for (const send of writes) {
    proxy.set('cutAtCommit')
    const { status, body, headers } = await send().finally(() => proxy.set('pass'))
    expect([status, headers.get('retry-after')], JSON.stringify(body)).toEqual([503, expect.stringMatching(/^\d+$/)])
    const error = body.errors[0]
    const { code, data } = error.extensions ?? error
    // Of many rows each says for itself what is known of it.
    expect([code, body.docs ? 'unknown' : data?.stored]).toEqual(['UNAVAILABLE', 'unknown'])
  }
  expect(await stored()).toEqual(before)
}

const rowOf = (slug: CollectionSlug) => row(world, slug, 'admin', false)
const createBody = async (slug: CollectionSlug) => {
  const body = await world.bodyFor(slug, world.a, admin)
  return uploads.has(slug) ? upload(body, `${randomUUID()}.png`) : body
}

/** Every write that an admin may do to a collection over REST, ready to be sent. */
async function writesTo(slug: (typeof slugs)[number]): Promise<(() => Promise<Answer>)[]> {
  const { create, update, delete: remove, move } = table[slug]
  const may = (who?: Who) => who?.any?.includes('admin')
  const body = create.includes('admin') && !madeElsewhere(slug) ? await createBody(slug) : undefined
  const id = may(update) || may(remove) || may(move?.by) ? await rowOf(slug) : undefined
  const path = `/${slug}/${id}`
  const many = `/${slug}?where[id][equals]=${id}`
  return [
    ...(body ? [() => admin.post(`/${slug}`, body)] : []),
    ...(may(update) ? [() => admin.patch(path, changes[slug]), () => admin.patch(many, changes[slug])] : []),
    ...(may(remove) ? [() => admin.delete(path), () => admin.delete(many)] : []),
    ...(move && may(move.by) ? [() => admin.move(slug, id as string, move.to, 'a reason')] : []),
  ]
}

it.each(slugs)('a write to %s whose COMMIT did not arrive is told as one, over REST', async (slug) => {
  const writes = await writesTo(slug)
  await expectRefused(...writes)
  spend(slug, 'admin', false)
})

const login = (client: Client, email = admin.user?.email) => client.post('/users/login', { email, password })

describe('and so it is over GraphQL:', () => {
  const mutate = async (text: string) => admin.graphql(`mutation { ${text} }`)

  it.each(['brands', 'influencers', 'legal-pages'] as const)('create, update and delete of %s', async (slug) => {
    const names = graphqlNames(slug)
    // GraphQL demands what REST takes by default.
    const needed = { influencers: { currency: 'CNY' }, 'legal-pages': { order: 0 }, brands: {} }[slug]
    const body = { ...(await createBody(slug)), ...needed }
    await expectRefused(() =>
      admin.graphql(`mutation($data: ${names.type.create}!) { ${names.create}(data: $data) { id } }`, { data: body }),
    )
    const id = await rowOf(slug)
    await expectRefused(() =>
      admin.graphql(`mutation($data: ${names.type.update}!) { ${names.update}(id: "${id}", data: $data) { id } }`, {
        data: changes[slug],
      }),
    )
    await expectRefused(() => mutate(`${names.delete}(id: "${id}") { id }`))
  })

  it('login and logout', async () => {
    await expectRefused(() =>
      app.visitor.graphql(`mutation { loginUser(email: "${admin.user?.email}", password: "${password}") { token } }`),
    )
    const someone = await app.as('guest')
    await expectRefused(() => someone.graphql('mutation { logoutUser }'))
  })
})

/** The order of a picture, which this machine would draw. */
async function picture() {
  const film = await project(admin)
  const shot = await scene(admin, film.id)
  return { kind: 'image', project: film.id, scene: shot.id, model: 'local' }
}

/** Everything else that stores something, by its method and path; each gets ready before the line is disturbed. */
const others: Record<string, () => Promise<() => Promise<Answer>>> = {
  'post /users/login': async () => () => login(app.visitor),
  'post /users/logout': async () => {
    const someone = await app.as('guest')
    return () => someone.post('/users/logout')
  },
  'post /users/refresh-token': async () => {
    const someone = await app.as('guest')
    return () => someone.post('/users/refresh-token')
  },
  'post /users/forgot-password': async () => () =>
    app.visitor.post('/users/forgot-password', { email: admin.user?.email }),
  'post /users/reset-password': async () => {
    const token = await app.payload.forgotPassword({
      collection: 'users',
      data: { email: admin.user?.email as string },
      disableEmail: true,
    })
    return () => app.visitor.post('/users/reset-password', { token, password: 'another-password-1' })
  },
  'post /users/unlock': async () => () => admin.post('/users/unlock', { email: admin.user?.email }),
  'post /globals/company-profile': async () => () => admin.post('/globals/company-profile', supplier),
  'post /globals/shorts-page': async () => () =>
    admin.post('/globals/shorts-page?draft=true&locale=ko', { title: 'Draft', _status: 'draft' }),
  'post /legal-pages/versions/:id': async () => {
    const id = await rowOf('legal-pages')
    await done(admin.patch(`/legal-pages/${id}`, { summary: 'second' }))
    const { docs } = await done(admin.get(`/legal-pages/versions?where[parent][equals]=${id}&sort=createdAt`))
    return () => admin.post(`/legal-pages/versions/${docs[0].id}`)
  },
  'post /payments/': async () => {
    const body = await world.bodyFor('payments', world.a)
    return () => admin.post('/payments', body, { 'idempotency-key': randomUUID() })
  },
  'post /tax-invoices/:id/amend': async () => {
    const { settlement, admin: staff } = await settled(app)
    const { id } = await issued(staff, settlement.id)
    return () => staff.post(`/tax-invoices/${id}/amend`, { reason: 'duplicate' })
  },
  'post /settlements/:id/lines/:line/tax': async () => {
    const { settlement } = await settled(app, { taxStatus: 'needs-review' })
    const [line] = settlement.lines
    return () =>
      admin.post(`/settlements/${settlement.id}/lines/${line.id}/tax`, {
        treatment: 'resident',
        basis: 'Lives in Seoul',
      })
  },
  'post /mails/:id/resend': async () => {
    const id = await world.make('mails', world.a)
    return () => admin.post(`/mails/${id}/resend`, { reason: 'asked again' })
  },
  'post /projects/:id/split': async () => {
    const { id } = await project(admin)
    return () => admin.post(`/projects/${id}/split`)
  },
  'post /projects/:id/render': async () => {
    const { id } = await project(admin)
    const shot = await picturedScene(admin, id)
    await done(
      admin.post('/assets', upload({ project: id, scene: shot.id, assetType: 'clip', isSelected: true }, 'c.png')),
    )
    return () => admin.post(`/projects/${id}/render`)
  },
  'post /projects/:id/generate': async () => {
    const { id } = await project(admin)
    await scene(admin, id)
    return () => admin.post(`/projects/${id}/generate`, { kind: 'voice', confirm: 0 })
  },
  'post /projects/:id/reorder': async () => {
    const { id } = await project(admin)
    const scenes = [await scene(admin, id), await scene(admin, id)].map((one) => one.id)
    return () => admin.post(`/projects/${id}/reorder`, { scenes: scenes.toReversed() })
  },
  'post /scenes/:id/split': async () => {
    const { id } = await scene(admin, (await project(admin)).id, {
      audioDescription: '하나 둘 셋 넷',
      durationSeconds: 8,
    })
    return () => admin.post(`/scenes/${id}/split`, { at: 4 })
  },
  'post /scenes/:id/merge': async () => {
    const film = await project(admin)
    const first = await scene(admin, film.id)
    await scene(admin, film.id)
    return () => admin.post(`/scenes/${first.id}/merge`)
  },
  'post /generations/': async () => {
    const order = await picture()
    return () => admin.post('/generations', order)
  },
  'post /generations/:id/cancel': async () => {
    const { doc } = await done(admin.post('/generations', await picture()))
    return () => admin.post(`/generations/${doc.id}/cancel`)
  },
  'post /performance-metrics/batch': async () => {
    const body = await world.bodyFor('performance-metrics', world.a)
    return () => admin.post('/performance-metrics/batch', { rows: [body] })
  },
  'post /performance-metrics/import': async () => {
    const { influencer, metricDate } = (await world.bodyFor('performance-metrics', world.a)) as Record<string, string>
    const text = `influencer,platform,metricDate,views\n${influencer},weibo,${metricDate},5\n`
    const form = upload({ campaign: world.a.campaign.id }, 'metrics.csv', 'text/csv', Buffer.from(text))
    return () => admin.post('/performance-metrics/import', form)
  },
  'post /stripe/webhooks': async () => {
    const start = Math.floor(Date.now() / 1000)
    const ids = { subscription: `sub_${randomUUID()}`, customer: `cus_${randomUUID()}`, user: admin.user?.id as string }
    const { trialing } = lifeOf({ ...ids, product: (await plan(admin)).id, start })
    return () => deliver(app, trialing)
  },
  'post /resources/:id/downloads/:download/request': async () => {
    const { doc: file } = await done(
      admin.post('/resource-files', upload({}, 'guide.csv', 'text/csv', Buffer.from('a'))),
    )
    const resource = (await page(admin, 'resources', {
      downloads: [{ title: '안내서', file: file.id }],
    })) as unknown as { id: string; downloads: { id: string }[] } // a whole row: `page` only promises its address
    const path = `/resources/${resource.id}/downloads/${resource.downloads[0]?.id}/request`
    return () => app.visitor.post(path, { email: 'reader@test.example', consent: true, locale: 'en' })
  },
}

describe('and so is what else stores something:', () => {
  it.each(Object.keys(others))('%s', async (name) => {
    const send = await others[name]?.()
    if (send) await expectRefused(send)
  })
})

/** What Payload and our machines give to every collection: tried on each of them above, or it only reads. */
const ofAll = [
  ...['post /', 'patch /', 'patch /:id', 'delete /', 'delete /:id', 'post /:id/transition', 'post /versions/:id'],
  'post /access/:id?',
]

/** Why a route is not among the others. */
const elsewhere: Record<string, string> = {
  'post /shorts/try': 'draws, and stores nothing',
  'post /generations/quote': 'asks for a price, and stores nothing',
  'post /unsubscribe': 'one statement, which PostgreSQL keeps before it answers',
  'post /unsubscribe/:token': 'the same',
  'post /checkout': 'sends to Stripe what it stores by `inTransaction`',
  'post /billing-portal': 'sends to Stripe, and stores nothing',
  'post /billing-products/:id/link': 'asks Stripe, and stores by `inTransaction`',
  'post /comment-analyses/:id/analyze': 'orders as POST /generations does',
  'post /settlements/:id/rate': 'stores by `inTransaction` as the tax of a line does',
  'post /generations/:id/webhook': 'needs a provider that signs; stores by `transaction` as cancelling does',
  'post /generations/:id/resolve': 'needs a lost answer; stores by `transaction` as cancelling does',
  'post /users/first-register': 'closed as soon as there is somebody',
  'post /users/verify/:id': 'closed',
}

it('knows every route that may store something', () => {
  type Route = { method: string; path: string }
  const { collections, endpoints, globals } = app.payload.config
  const written = (all: Route[] | false, at: string) =>
    (all || []).filter(({ method }) => method !== 'get').map(({ method, path }) => `${method} ${at}${path}`)
  const routes = [
    ...written(endpoints, ''),
    ...collections
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .flatMap(({ slug, endpoints: own }) =>
        written(own as Route[], '')
          .filter((route) => !ofAll.includes(route))
          .map((route) => route.replace(' ', ` /${slug}`)),
      ),
    ...globals.flatMap(({ endpoints: own }) => written(own as Route[], '/globals')),
  ]
  const isKnown = (route: string) => route in others || route in elsewhere || route.startsWith('post /globals')
  expect(routes.filter((route) => !isKnown(route))).toEqual([])
})

describe('of many rows at once each is told', () => {
  const statuses = async (ids: string[]) => {
    const { rows } = await app.sql('super', 'select id::text, status::text from campaigns where id = any($1)', [ids])
    return new Map(rows.map(({ id, status }) => [id, status]))
  }

  it('as it is when one of them is refused: an edit', async () => {
    const ids = [
      await world.make('campaigns', world.a),
      await world.make('campaigns', world.a),
      await world.make('campaigns', world.a),
    ]
    await done(admin.move('campaigns', ids[1] as string, 'submitted'))
    await done(admin.move('campaigns', ids[1] as string, 'recruiting'))
    const { status, body } = await admin.patch(`/campaigns?where[id][in]=${ids.join(',')}`, { status: 'submitted' })
    expect([status, body.docs.length, body.errors.map(({ id }: { id: string }) => id)]).toEqual([400, 2, [ids[1]]])
    expect(await statuses(ids)).toEqual(new Map(ids.map((id) => [id, id === ids[1] ? 'recruiting' : 'submitted'])))
  })

  it('as it is when one of them is refused: a delete', async () => {
    const { campaign } = await settled(app)
    const ids = [await world.make('campaigns', world.a), campaign.id, await world.make('campaigns', world.a)]
    const { status, body } = await admin.delete(`/campaigns?where[id][in]=${ids.join(',')}`)
    expect([status, body.errors.map(({ id }: { id: string }) => id)]).toEqual([400, [ids[1]]])
    expect(body.docs.map(({ id }: { id: string }) => id).sort()).toEqual([ids[0], ids[2]].sort())
    expect([...(await statuses(ids)).keys()]).toEqual([ids[1]])
  })
})

describe('what is known of a write', () => {
  it('is told truly when it was stored and only the answer was lost', async () => {
    const name = `Kept ${randomUUID()}`
    proxy.set('cutAfterCommit')
    const { status, body } = await admin.post('/brands', { name }).finally(() => proxy.set('pass'))
    expect([status, body.errors[0].data]).toEqual([503, { stored: 'unknown' }])
    const { rows } = await app.sql('super', 'select 1 from brands where name = $1', [name])
    expect(rows).toHaveLength(1)
  })

  it('is that nothing was stored when PostgreSQL answers COMMIT with ROLLBACK', async () => {
    const req = await createLocalReq({}, app.payload)
    const createInfluencer = (name: string) =>
      app.payload.create({ collection: 'influencers', data: { name, platform: 'weibo' } as never, req })
    const write = inTransaction(req, async () => {
      await createInfluencer('Lost')
      await query(req, sql`select 1 / 0`).catch(() => {})
    })
    await expect(write).rejects.toMatchObject({ name: 'CommitFailed', stored: 'nothing' })
  })

  it('is an error when a part of it failed and was swallowed', async () => {
    const req = await createLocalReq({}, app.payload)
    const createInfluencer = (name: string) =>
      app.payload.create({ collection: 'influencers', data: { name, platform: 'weibo' } as never, req })
    const write = inTransaction(req, async () => {
      await createInfluencer('Lost as well')
      await createInfluencer('').catch(() => {})
    })
    await expect(write).rejects.toThrow('had ended before its COMMIT')
    const { rows } = await app.sql('super', `select name from influencers where name like 'Lost%'`)
    expect(rows).toEqual([])
  })
})
