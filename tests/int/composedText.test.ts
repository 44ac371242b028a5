import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createLocalReq } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { brand, campaign, influencer, invitation, product } from '../factories/campaigns'
import { upload } from '../factories/files'
import { type Journey, journeyAt } from '../factories/journey'
import { importFile } from '../factories/metricFiles'
import { done, ended, project } from '../factories/studio'
import { type App, type Client, password, startApp } from '../support/app'
import { cloneDatabase, inDatabase } from '../support/clone'
import { killHard, startWorkerProcess } from '../support/workers'

const run = promisify(execFile)
/** A name as a Mac spells it: each syllable as its loose letters. */
const loose = (text: string) => text.normalize('NFD')
const whole = '김민서 카페'
const mac = loose(whole)

let app: App
let journey: Journey
let staff: Client

beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'proposing')
  staff = journey.staff
})
afterAll(() => app.close())

/** Every text of the database that is not composed, as `table.column`. */
async function looseIn(sql: (text: string) => Promise<pg.QueryResult>): Promise<string[]> {
  const { rows: columns } = await sql(
    `select table_name as t, column_name as c from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'character varying', 'jsonb')`,
  )
  const parts = columns.map(
    ({ t, c }) => `select '${t}.${c}' as at where exists (select from "${t}" where "${c}"::text is not nfc normalized)`,
  )
  return (await sql(parts.join(' union all '))).rows.map(({ at }) => at)
}
const inApp = (text: string) => app.sql('super', text)

describe('text typed on a Mac', () => {
  it('is composed wherever it comes in: REST, lists, JSON, blocks, GraphQL, globals, the local API and the database layer', async () => {
    const admin = journey.admin
    await influencer(staff, { name: mac, realName: mac, category: mac })
    await done(
      staff.post('/users', { email: 'mac@test.example', password, displayName: mac, preferences: { [mac]: [mac] } }),
    )
    const home = { layout: [{ blockType: 'closing', title: mac, text: mac }] }
    await done(admin.post('/globals/home-page?locale=ko', home))
    await done(admin.post('/globals/policies', {}))
    const made = await staff.graphql(
      'mutation ($name: String!) { createInfluencer(data: { name: $name, taxStatus: needs_review, currency: KRW }) { name } }',
      { name: `${mac} 2` },
    )
    expect(made.body).toEqual({ data: { createInfluencer: { name: `${whole} 2` } } })
    await app.payload.update({
      collection: 'influencers',
      where: { name: { equals: mac } },
      data: { region: mac } as never,
      overrideAccess: true,
    })
    const req = await createLocalReq({}, app.payload)
    await app.payload.db.create({
      collection: 'notifications',
      data: { user: staff.user?.id, type: 'test', category: 'campaigns', title: mac, data: { name: mac } },
      req,
    })
    const sold = await product(journey.owner, journey.brand.id)
    const { id } = await campaign(journey.owner, journey.brand.id, sold.id)
    expect((await staff.move('campaigns', id, 'cancelled', mac)).status).toBe(200)
    expect(await looseIn(inApp)).toEqual([])
    const { docs } = (await staff.get(`/influencers?where[region][equals]=${encodeURIComponent(whole)}`)).body
    expect(docs).toMatchObject([{ name: whole, realName: whole, category: whole, region: whole }])
  })

  it('finds what is stored, and is found', async () => {
    const { id } = await brand(journey.owner, { name: `${whole} 화장품` })
    const found = async (query: string) =>
      (await staff.get(`/brands?${query}`)).body.docs.map((doc: { id: string }) => doc.id)
    const value = encodeURIComponent(loose('민서'))
    expect(await found(`where[name][contains]=${value}`)).toEqual([id])
    expect(await found(`where[name][like]=${value}`)).toEqual([id])
    expect(await found(`where[or][0][name][equals]=${encodeURIComponent(loose(`${whole} 화장품`))}`)).toEqual([id])
    const { body } = await staff.graphql(
      'query ($name: String!) { Brands(where: { name: { equals: $name } }) { docs { id } } }',
      {
        name: loose(`${whole} 화장품`),
      },
    )
    expect(body).toEqual({ data: { Brands: { docs: [{ id }] } } })
    const file = (await staff.get(`/brands/export?format=csv&where[name][contains]=${value}`)).body
    expect(file).toContain(whole)
  })

  it('counts by its letters, not by their parts', async () => {
    expect((await influencer(staff, { name: loose('한'.repeat(60)) })).id).toBeTruthy()
  })

  it('leaves passwords as they are typed', async () => {
    const secret = `${loose('비밀번호')}-1234`
    await app.payload.create({
      collection: 'users',
      data: { email: 'secret@test.example', password: secret, displayName: 'Secret', role: 'guest' } as never,
      overrideAccess: true,
    })
    expect((await app.login('secret@test.example', secret)).token).toBeTruthy()
    await expect(app.login('secret@test.example', secret.normalize('NFC'))).rejects.toThrow(/cannot log in/)
  })

  it('names files whole, and one that was stored under its loose name stays where it is', async () => {
    const { doc } = await done(staff.post('/media', upload({ alt: mac }, `${mac}.png`)))
    expect(doc.filename).toBe(doc.filename.normalize('NFC'))
    expect(doc.alt).toBe(whole)
    expect((await fetch(`${app.url}${doc.url}`, { headers: { authorization: `JWT ${staff.token}` } })).status).toBe(200)
    const old = loose(doc.filename)
    await app.sql('super', 'update media set filename = $2 where id = $1', [doc.id, old])
    const changed = (await done(staff.patch(`/media/${doc.id}`, { alt: 'new' }))).doc
    expect(changed.filename).toBe(old)
    const count = await app.payload.db.count({ collection: 'media', where: { filename: { equals: old } } })
    expect(count.totalDocs).toBe(1)
    await app.sql('super', 'update media set filename = $2 where id = $1', [doc.id, doc.filename])
  })

  it('names influencers and files of an import', async () => {
    const person = await influencer(staff, { name: '박지우' })
    await invitation(staff, journey.campaign.id, person.id)
    const file = `캠페인,인플루언서,플랫폼,기준일,조회\n${journey.campaign.id},박지우,小红书,2026-11-20,12500\n`
    const { status, body } = await importFile(staff, loose(file), {}, `${mac}.csv`)
    expect([status, body.errors, body.created]).toEqual([200, [], 1])
    const rows = [
      {
        campaign: journey.campaign.id,
        influencer: loose('박지우'),
        platform: 'douyin',
        metricDate: '2026-11-20',
        views: 1,
      },
    ]
    expect((await staff.post('/performance-metrics/batch', { rows })).body.created).toBe(1)
    expect(await looseIn(inApp)).toEqual([])
  })

  it('becomes the scenes and captions that composed text becomes', async () => {
    const script = '아침마다 건조한 피부. 물을 마셔도 당깁니다.\n세럼 하나로 달라졌어요.'
    const scenesOf = async (text: string) => {
      const { id } = await project(journey.owner, { script: text })
      const { doc } = await done(journey.owner.post(`/projects/${id}/split`, { script: text }))
      if (doc) expect(await ended(journey.owner, doc.id)).toMatchObject({ status: 'completed' })
      const { docs } = (await journey.owner.get(`/scenes?where[project][equals]=${id}&sort=order`)).body
      return docs.map(({ audioDescription, durationSeconds }: Record<string, unknown>) => [
        audioDescription,
        durationSeconds,
      ])
    }
    const worker = await startWorkerProcess()
    try {
      expect(await scenesOf(loose(script))).toEqual(await scenesOf(script))
    } finally {
      await killHard(worker)
    }
  })
})

describe('what was stored before', () => {
  /** A database from before, the migration still to come. */
  async function older(
    work: (
      query: (text: string, values?: unknown[]) => Promise<pg.QueryResult>,
      migrate: () => Promise<unknown>,
    ) => Promise<void>,
  ) {
    const { superUrl, ownerUrl, appUrl } = inject('postgres')
    const address = await cloneDatabase(superUrl, ownerUrl)
    const env = {
      ...process.env,
      DATABASE_URL: address,
      DATABASE_APP_ROLE: new URL(appUrl).username,
      LOG_LEVEL: 'error',
    }
    const client = new pg.Client({ connectionString: inDatabase(superUrl, new URL(address).pathname.slice(1)) })
    await client.connect()
    try {
      await client.query(`delete from payload_migrations where name like '%composed_text'`)
      const migrate = () => run(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { env })
      await work((text, values) => client.query(text, values), migrate)
    } finally {
      await client.end()
    }
  }

  it('is composed by the migration, but for logs and the places of files, and nothing was edited', async () => {
    await older(async (query, migrate) => {
      const edited = new Date('2026-01-02T03:04:05Z')
      const preferences = { [mac]: [{ deep: mac }, 1, null, 'line\n\u0303 "quoted"\u0301'] }
      await query(
        `insert into users (email, display_name, role, preferences, updated_at) values ('mac@test.example', $1, 'guest', $2, $3)`,
        [mac, JSON.stringify(preferences), edited],
      )
      await query(`insert into audit_logs (action, entity_type, reason) values ('update', 'users', $1)`, [mac])
      await query(
        `insert into media (alt, filename, filesize, updated_at, user_id) select $1, $1, 1, $2, id from users`,
        [mac, edited],
      )
      await migrate()
      const { rows } = await query('select display_name, preferences, search_grams, updated_at from users')
      expect(rows).toEqual([
        {
          display_name: whole,
          preferences: { [whole]: [{ deep: whole }, 1, null, 'line\n\u0303 "quoted"\u0301'] },
          search_grams: expect.stringContaining('민서민서'),
          updated_at: edited,
        },
      ])
      const media = await query('select alt, filename, updated_at from media')
      expect(media.rows).toEqual([{ alt: whole, filename: mac, updated_at: edited }])
      expect((await query('select reason from audit_logs')).rows).toEqual([{ reason: mac }])
      const off = await query(`select from pg_trigger where tgname = 'touch_updated_at' and tgenabled = 'D'`)
      expect(off.rowCount).toBe(0)
    })
  })

  it('that would become what another row is called is named, and nothing is changed', async () => {
    await older(async (query, migrate) => {
      const insert = (name: string, email: string) =>
        query(`insert into users (email, username, display_name, role) values ($1, $2, 'x', 'guest') returning id`, [
          email,
          name,
        ])
      await insert(whole, 'one@test.example')
      const { rows } = await insert(mac, 'two@test.example')
      const said = await migrate().then(
        () => 'migrated',
        (fault: { stdout: string; stderr: string; message: string }) =>
          `${fault.stdout}${fault.stderr}${fault.message}`,
      )
      expect(said).toContain(`Row ${rows[0].id} of table users becomes the same as another one`)
      expect(said).toContain('users_username')
      expect((await query('select from users where username is not nfc normalized')).rowCount).toBe(1)
    })
  })
})
