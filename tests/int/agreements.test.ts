import { randomUUID } from 'node:crypto'
import config from '@payload-config'
import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pair, pairsIn, queryPath } from '@/fields/agrees'
import { errors } from '@/i18n/words/errors'
import { tableOf } from '@/lib/db'
import * as rules from '../../migrations/rules/agreement'
import { brand, campaign, product } from '../factories/campaigns'
import { disagreeing, type Specimen } from '../factories/disagreeing'
import { upload } from '../factories/files'
import { journeyAt } from '../factories/journey'
import { done, project, scene } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'

const { collections } = await config

/** Each agreement on its own, as `campaigns product brand`; one with a row among others is one question. */
type Declared = { slug: CollectionSlug; pair: Pair; theirs?: string; ours?: string[] }
const declared = new Map<string, Declared>(
  collections.flatMap(({ slug, flattenedFields }) =>
    pairsIn(flattenedFields).flatMap((pair): [string, Declared][] => {
      const name = `${slug} ${queryPath(pair.path)}`
      if (pair.among) return [[name, { slug: slug as CollectionSlug, pair }]]
      return pair.same.map((same) => [`${name} ${same.theirs}`, { slug: slug as CollectionSlug, pair, ...same }])
    }),
  ),
)
const names = [...declared.keys()]
const declaredAs = (name: string) => declared.get(name) as Declared

let app: App
let admin: Client
let specimens: Record<string, () => Promise<Specimen>>
const made = new Map<string, Specimen>()
const specimenOf = (name: string) => made.get(name) as Specimen

beforeAll(async () => {
  app = await startApp()
  const found = await disagreeing(app)
  admin = found.admin
  specimens = found.specimens
  for (const name of names) {
    const specimen = await specimens[name]?.()
    if (specimen) made.set(name, specimen)
  }
})
afterAll(() => app.close())

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const column = (name: string) => `${snake(name)}_id`

/** How a statement is refused: its SQLSTATE and constraint. */
const refusal = (statement: Promise<unknown>): Promise<string> =>
  statement.then(
    () => 'accepted',
    (error: { code?: string; constraint?: string }) => `${error.code} ${error.constraint}`,
  )
const disagreement = /^23503 \w+_id_agrees_\w+$/

/** Payments and the ledger cannot be changed: of those a copy is made that disagrees. */
const sealed = new Set<string>(['payments', 'usage-ledger'])
const movable = names.filter((name) => !sealed.has(declaredAs(name).slug))

/** Where a reference stands: its table and column, the column that leads to the row, and how its constraint is named. */
function placeOf({ slug, pair: { path, relationTo } }: Declared) {
  const lists = path.filter((part) => part !== '*').slice(0, -1)
  const table = [tableOf(slug), ...lists.map(snake)].join('_')
  const last = column(path.at(-1) ?? '')
  const constraint = `${table}_${last}_agrees`
  if (relationTo.length === 1) return { table, reference: last, by: lists.length > 0 ? '_parent_id' : 'id', constraint }
  return { table: `${table}_rels`, reference: column(tableOf(targetOf(relationTo))), by: 'parent_id', constraint }
}
/** Of several collections the specimens refer to the last one. */
const targetOf = (relationTo: string[]) => relationTo.at(-1) ?? ''

/** What the row of a specimen refers to. */
async function hereOf(name: string): Promise<string> {
  const { table, reference, by } = placeOf(declaredAs(name))
  const select = `select ${reference} as id from ${table} where ${by} = $1 and ${reference} is not null limit 1`
  return (await app.sql('super', select, [specimenOf(name).row])).rows[0].id
}

/** Another value than the one that is the same here and there. */
async function elsewhereOf(name: string): Promise<string> {
  const { there, elsewhere } = specimenOf(name)
  const { pair, theirs = '' } = declaredAs(name)
  if (elsewhere) return elsewhere
  const select = `select ${column(theirs)} as id from ${tableOf(targetOf(pair.relationTo))} where id = $1`
  return (await app.sql('super', select, [there])).rows[0].id
}

describe('a row and what it refers to', () => {
  it('are tried for everything that is declared', () => {
    expect(Object.keys(specimens).sort()).toEqual(names.toSorted())
    expect(names.length).toBeGreaterThan(20)
  })

  it.each(names)('%s: the application’s role cannot store what disagrees', async (name) => {
    const { row, there, also } = specimenOf(name)
    const { table, reference, by, constraint } = placeOf(declaredAs(name))
    const copy = `insert into ${table} select (jsonb_populate_record(t, $2)).* from ${table} t where ${by} = $1`
    const statement = sealed.has(declaredAs(name).slug)
      ? app.sql('app', copy, [row, { id: randomUUID(), ...also, [reference]: there }])
      : app.sql('app', `update ${table} set ${reference} = $2 where ${by} = $1`, [row, there])
    expect(await refusal(statement)).toMatch(new RegExp(`^23503 ${constraint}_`))
  })

  it.each(movable)('%s: nor move away what is referred to', async (name) => {
    const { pair, theirs, slug } = declaredAs(name)
    const { there, row } = specimenOf(name)
    const statement = theirs
      ? app.sql('app', `update ${tableOf(targetOf(pair.relationTo))} set ${column(theirs)} = $2 where id = $1`, [
          await hereOf(name),
          await elsewhereOf(name),
        ])
      : app.sql(
          'app',
          `update campaign_influencers m set influencer_id = $2 from ${tableOf(slug)} r
           where r.id = $1 and m.campaign_id = r.campaign_id and m.influencer_id = r.influencer_id`,
          [row, there],
        )
    expect(await refusal(statement)).toMatch(disagreement)
  })

  it.each(movable.filter((name) => declaredAs(name).ours?.length === 1))('%s: nor the row itself', async (name) => {
    const { slug, ours = [] } = declaredAs(name)
    const statement = `update ${tableOf(slug)} set ${column(queryPath(ours))} = $2 where id = $1`
    expect(await refusal(app.sql('app', statement, [specimenOf(name).row, await elsewhereOf(name)]))).toMatch(
      disagreement,
    )
  })

  it.each(names)('%s: what the system itself writes is refused at the reference', async (name) => {
    const { row: id, there } = specimenOf(name)
    const { slug: collection, pair } = declaredAs(name)
    const [field = '', ...within] = pair.path
    const { id: _, ...before } = await app.payload.findByID({ collection, id, depth: 0, overrideAccess: true })
    const value = pair.relationTo.length > 1 ? { relationTo: targetOf(pair.relationTo), value: there } : there
    const list = (before as Record<string, unknown>)[field] as object[]
    const changed = within.length > 0 ? list.map((one) => ({ ...one, [within.at(-1) ?? '']: value })) : value
    const all = { overrideAccess: true, depth: 0 } as const
    const written =
      collection === 'usage-ledger'
        ? app.payload.create({ collection, data: { ...before, [field]: changed } as never, ...all })
        : app.payload.update({ collection, id, data: { [field]: changed } as never, ...all })
    const path = within.length > 0 ? [field, '0', ...within.slice(1)].join('.') : field
    await expect(written).rejects.toMatchObject({ name: 'ValidationError', data: { errors: [{ path }] } })
  })

  it.each(names.filter((name) => declaredAs(name).pair.path.length === 1))(
    '%s: and what an admin changes is refused, or left as it is',
    async (name) => {
      const { slug, pair } = declaredAs(name)
      const { row, there } = specimenOf(name)
      const field = pair.path[0] ?? ''
      const value = pair.relationTo.length > 1 ? { relationTo: targetOf(pair.relationTo), value: there } : there
      const { status, body } = await admin.patch(`/${slug}/${row}`, { [field]: value })
      if (status === 200) expect(body.doc[field] ?? null).toBe(await hereOf(name).catch(() => null))
      else if (status === 400) expect(body.errors[0].data.errors[0].path).toBe(field)
      else expect(status).toBe(403)
    },
  )

  it.each(names)('%s: and what an admin makes is refused, or put right', async (name) => {
    const { slug, pair, theirs = '', ours = [] } = declaredAs(name)
    const { rest } = specimenOf(name)
    if (!rest) {
      // Nobody writes it from outside.
      const field = collections
        .find((one) => one.slug === slug)
        ?.flattenedFields.find(({ name }) => name === pair.path[0])
      expect([field?.access?.create?.({} as never), (await admin.post(`/${slug}`, {})).status]).toContainEqual(
        expect.toSatisfy((found) => found === false || found === 403),
      )
      return
    }
    const { status, body } = await admin.post(`/${slug}`, rest.body)
    if (rest.ends === 'refused') {
      expect(status, JSON.stringify(body)).toBe(400)
      const path = expect.stringMatching(new RegExp(`^${pair.path.join('.').replaceAll('.*.', '\\.\\d\\.')}$`))
      expect(body.errors).toMatchObject([{ code: 'VALIDATION_FAILED', data: { errors: [{ path }] } }])
      return
    }
    expect(status, JSON.stringify(body)).toBe(201)
    const referred = await admin.get(`/${pair.relationTo[0]}/${body.doc[pair.path[0] ?? '']}`)
    expect(body.doc[queryPath(ours)]).toBe(referred.body[theirs])
  })
})

describe('a row that others rest on', () => {
  it('keeps its brand while they do, and says why in three languages', async () => {
    const [here, there] = [await brand(admin), await brand(admin)]
    const used = await product(admin, here.id)
    const free = await product(admin, here.id)
    const made = await campaign(admin, here.id, used.id)
    for (const language of ['ko', 'zh', 'en'] as const) {
      const { status, body } = await admin.send(
        'PATCH',
        `/products/${used.id}`,
        { brand: there.id },
        { 'accept-language': language },
      )
      expect(status).toBe(400)
      expect(body.errors[0].data.errors).toEqual([{ path: 'brand', message: errors.othersRestOnIt[language] }])
      const wrong = { brand: there.id }
      const answer = await admin.send('PATCH', `/campaigns/${made.id}`, wrong, { 'accept-language': language })
      expect(answer.body.errors[0].data.errors).toEqual([
        { path: 'product', message: errors.belongsElsewhere[language] },
      ])
    }
    expect((await admin.patch(`/products/${free.id}`, { brand: there.id })).status).toBe(200)
    // Both together is a change from one agreement to another.
    expect((await admin.patch(`/campaigns/${made.id}`, { brand: there.id, product: free.id })).status).toBe(200)
    expect((await admin.patch(`/products/${used.id}`, { brand: there.id })).status).toBe(200)
  })

  it('cannot move away while another is made to rest on it', async () => {
    const [here, there] = [await brand(admin), await brand(admin)]
    for (let round = 0; round < 8; round++) {
      const one = await product(admin, here.id)
      const making = admin.post('/campaigns', {
        title: 'At once',
        brand: here.id,
        product: one.id,
        budget: 1,
        proposalDeadline: '2026-12-01',
        campaignStartDate: '2026-12-10',
        campaignEndDate: '2026-12-31',
      })
      const moving = admin.patch(`/products/${one.id}`, { brand: there.id })
      const [made, moved] = await Promise.all([making, moving])
      expect([[made.status, moved.status].join()]).toEqual([expect.stringMatching(/^(201,400|400,200)$/)])
      const refused = made.status === 400 ? made : moved
      expect(refused.body.errors[0].code).toBe('VALIDATION_FAILED')
    }
    const { rows } = await app.sql(
      'super',
      'select 1 from campaigns c join products p on p.id = c.product_id where p.brand_id <> c.brand_id',
    )
    expect(rows).toEqual([])
  })

  it('is not taken away from them by SQL that another transaction has not committed yet', async () => {
    const journey = await journeyAt(app, 'content-review')
    const other = await journeyAt(app, 'recruiting')
    const asked = {
      campaign: journey.campaign.id,
      target: { relationTo: 'content-plans', value: journey.plan.id },
      revisionNumber: 1,
    }
    const mover = await app.payload.db.pool.connect()
    try {
      await mover.query('begin')
      await mover.query('insert into campaign_influencers (campaign_id, influencer_id) values ($1, $2)', [
        other.campaign.id,
        journey.influencer.id,
      ])
      await mover.query('update content_plans set campaign_id = $1 where id = $2', [other.campaign.id, journey.plan.id])
      const answer = admin.post('/content-revisions', asked)
      await expect
        .poll(
          async () =>
            (
              await app.sql(
                'super',
                `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
              )
            ).rowCount,
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0)
      await mover.query('commit')
      const { status, body } = await answer
      expect([status, body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(body.errors[0].message).toBe(errors.belongsElsewhere.en)
    } finally {
      mover.release()
    }
  })

  it('goes as it did before: with its children, or leaving them without it', async () => {
    const film = await project(admin)
    const shot = await scene(admin, film.id)
    const { doc } = await done(admin.post('/assets', upload({ project: film.id, scene: shot.id }, 'still.png')))
    expect((await admin.delete(`/scenes/${shot.id}`)).status).toBe(200)
    expect((await admin.get(`/assets/${doc.id}`)).body).toMatchObject({ scene: null, project: film.id })
    expect((await admin.delete(`/projects/${film.id}`)).status).toBe(200)
    expect((await admin.get(`/assets/${doc.id}`)).body).toMatchObject({ scene: null, project: null })
    const journey = await journeyAt(app, 'content-review')
    expect((await admin.delete(`/campaign-influencers/${journey.member.id}`)).status).toBe(400)
    expect((await admin.delete(`/campaigns/${journey.campaign.id}`)).status).toBe(200)
    expect((await admin.get(`/content-plans/${journey.plan.id}`)).status).toBe(404)
  })
})

describe('rows from before', () => {
  it('stop the migration, which names them and changes nothing', async () => {
    for (const [name, table, reference] of [
      ['personas product brand', 'personas', 'product_id'],
      ['content-revisions target campaign', 'content_revisions_rels', 'content_submissions_id'],
    ] as const) {
      const { row, there } = specimenOf(name)
      const by = table === 'personas' ? 'id' : 'parent_id'
      const spoil = `update ${table} set ${reference} = '${there}' where ${by} = '${row}'`
      const migrating = app.sql('owner', `begin; ${rules.down}; ${spoil}; ${rules.up}; commit`)
      await expect(migrating).rejects.toThrow(
        new RegExp(`^Correct these rows first, "${table.replace('_rels', '')}.+: ${row}$`),
      )
    }
    const still = await app.sql(
      'super',
      `select 1 from pg_constraint where conname like '%\\_id\\_agrees\\_%' and conparentid = 0`,
    )
    expect(still.rowCount).toBeGreaterThan(15)
  })
})

/** References that lead to the same kind of row by two ways and need not agree, each with the reason. */
const open: Record<string, string> = {
  'tax-invoices original: brand = brand': 'follows from the settlement, which both name',
  'tax-invoices original: original = id': 'an amendment is not amended by what it amends',
  'tax-invoices original: file = file': 'each has a paper of its own',
  'payments settlement: lines.influencer = influencer': 'said at the influencer, who is among the lines',
  'projects music: project = id': 'a film may use music of one’s other films',
  'projects music: product = products': 'what a file shows is not what a film is for',
  'projects brandPolicy: project = id': 'a policy is written once and used in many films',
  'projects brandPolicy: logoAssets = music': 'a logo is no music',
  'projects brandPolicy: logoAssets = thumbnail': 'a film may be shown by another picture than a logo',
  'projects thumbnail: project = id': 'a film may be shown by any picture of one’s own',
  'projects thumbnail: product = products': 'what a file shows is not what a film is for',
  'scenes generation: scene = id': 'the order that wrote a scene was for no scene',
  'stories parentStory: parentStory = id': 'a story is not told anew by its own parent (`numberedStory`)',
  'project-documents project: music = audioSegments.audio': 'a sound of a document need not be the music',
  'project-documents project: thumbnail = audioSegments.audio': 'a sound is no picture',
  'generations project: products = product': 'a try-on may be of a product that the film does not show',
  'generations scene: generation = id': 'many orders are made for a scene, one wrote it',
  'assets project: music = id': 'a film has one music and many files',
  'assets project: products = product': 'a file may show a product that the film does not',
  'assets project: thumbnail = id': 'a film has one thumbnail and many files',
  'assets scene: generation = generation': 'one order wrote the scene, others made its files',
  'assets campaign: product = product': 'a file handed in may show another product of the brand',
  'assets generation: product = product': 'a file may be filed under another product than it was ordered for',
  'brand-policies project: music = logoAssets': 'a logo is no music',
  'brand-policies project: brandPolicy = id': 'a film may go by another policy than its own',
  'brand-policies project: thumbnail = logoAssets': 'a film may be shown by another picture than a logo',
  'brand-policies logoAssets: project = project': 'a logo is used in every film of a brand',
  'feedback project: music = attachments': 'what is attached is whatever shows the fault',
  'feedback project: thumbnail = attachments': 'what is attached is whatever shows the fault',
  'feedback generation: template = prompt': 'a prompt may be rated beside what was made without it',
  'feedback attachments: project = project': 'what is attached is whatever shows the fault',
  'feedback attachments: generation = generation': 'what is attached is whatever shows the fault',
}

describe('the configuration', () => {
  type Reference = { path: string; to: string[] }
  const referencesIn = (fields: FlattenedField[], prefix = ''): Reference[] =>
    fields.flatMap((field): Reference[] => {
      const path = `${prefix}${field.name}`
      if ('flattenedFields' in field) return referencesIn(field.flattenedFields, `${path}.`)
      return field.type === 'relationship' || field.type === 'upload' ? [{ path, to: [field.relationTo].flat() }] : []
    })
  const references = new Map(
    collections.map(({ slug, flattenedFields }) => [slug as string, referencesIn(flattenedFields)]),
  )
  // Whose a row is, is a question of access (an owner is re-pointed by admin alone); public pictures belong to nothing.
  const unbound = ['users', 'media']

  it('declares every two ways to the same row, or says why they need not agree', () => {
    const found = [...references].flatMap(([slug, own]) =>
      own.flatMap((reference) =>
        reference.to.flatMap((target) =>
          (references.get(target) ?? []).flatMap((theirs) =>
            theirs.to
              .filter((end) => !unbound.includes(end))
              .flatMap((end) => [
                ...own.filter((other) => other !== reference && other.to.includes(end)).map(({ path }) => path),
                ...(end === slug ? ['id'] : []),
              ])
              .map((ours) => `${slug} ${reference.path}: ${theirs.path} = ${ours}`),
          ),
        ),
      ),
    )
    const agreed = new Set(
      [...declared.values()].flatMap(({ slug, pair }) =>
        pair.same.map(({ theirs, ours }) => `${slug} ${queryPath(pair.path)}: ${theirs} = ${queryPath(ours)}`),
      ),
    )
    expect([...new Set(found)].filter((name) => !agreed.has(name)).sort()).toEqual(Object.keys(open).sort())
  })

  it('declares it where two references name a row that joins the two', () => {
    const joining = collections.flatMap(({ slug, indexes = [] }) =>
      indexes
        .filter(
          ({ unique, fields }) =>
            unique && fields.every((name) => references.get(slug)?.some(({ path }) => path === name)),
        )
        .map(({ fields }) => ({
          slug,
          ends: fields.map((name) => references.get(slug)?.find(({ path }) => path === name)?.to[0] ?? ''),
        })),
    )
    expect(joining.map(({ slug }) => slug)).toEqual(['campaign-influencers'])
    const both = [...references].filter(
      ([slug, own]) =>
        slug !== 'campaign-influencers' &&
        joining[0]?.ends.every((end) => own.some(({ path, to }) => to.includes(end) && !path.includes('.'))),
    )
    const among = [...declared.values()].filter(({ pair }) => pair.among === 'campaign-influencers')
    expect(both.map(([slug]) => slug).sort()).toEqual(among.map(({ slug }) => slug as string).sort())
  })
})
