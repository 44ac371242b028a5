import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done, project, scene, setKeys } from '../factories/studio'
import { type Answer, type App, type Client, startApp } from '../support/app'
import { day, passTurn, seoul } from '../support/clock'
import { code } from '../support/matrix'

let app: App
let admin: Client
let owner: Client
let film: { id: string }
let shot: { id: string }

beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
  await setKeys(admin, { google: 'not-a-real-key' })
})
afterAll(() => app.close())

beforeEach(async () => {
  await passTurn(day, 90_000, seoul)
  owner = await app.as('brand', 'spender')
  film = await project(owner)
  shot = await scene(owner, film.id)
  await app.sql('super', 'update profiles set monthly_api_limit = 100000 where user_id = $1', [owner.user?.id])
  await app.sql('super', `update usage_limits set "limit" = 1000000, usage = 0 where user_id is null`)
})

const picture = (model: string, headers?: Record<string, string>) =>
  owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id, model }, headers)
const statuses = (answers: Answer[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))].map((status) => [
      status,
      answers.filter((answer) => answer.status === status).length,
    ]),
  )
const openHolds = async () => {
  const { rows } = await app.sql(
    'super',
    `select coalesce(sum(case entry when 'hold' then amount else -amount end), 0)::float as open,
            count(*) filter (where entry = 'hold')::int as holds from usage_ledger where user_id = $1`,
    [owner.user?.id],
  )
  return rows[0]
}
const cancelAll = async () => {
  const { docs } = await done(owner.get('/generations?limit=100&where[status][equals]=pending'))
  for (const doc of docs) await done(owner.post(`/generations/${doc.id}/cancel`))
}

describe('limits', () => {
  it('lets exactly 100 of 300 concurrent calls through a limit of 100 calls', async () => {
    const { doc: limit } = await done(
      admin.post('/usage-limits', { user: owner.user?.id, type: 'local', period: 'day', limit: 100 }),
    )
    const answers = await Promise.all(Array.from({ length: 300 }, () => picture('local')))
    expect(statuses(answers)).toEqual({ 201: 100, 429: 200 })
    const refused = answers.find(({ status }) => status === 429) as Answer
    expect(code(refused)).toBe('QUOTA_EXCEEDED')
    expect(refused.body.errors[0].data).toMatchObject({ limit: 100, spent: 100, requested: 1, period: 'day' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await done(admin.get(`/usage-limits/${limit.id}`))).usage).toBe(100)
    await cancelAll()
    expect(await openHolds()).toEqual({ open: 0, holds: 100 })
    // What never reached a provider gives its call back.
    expect((await done(admin.get(`/usage-limits/${limit.id}`))).usage).toBe(0)
  })

  it('lets exactly 100 of 300 concurrent orders through a limit of money', async () => {
    const price = 0.1344
    await done(
      admin.post('/usage-limits', {
        user: owner.user?.id,
        type: 'gemini',
        unit: 'usd',
        period: 'month',
        limit: price * 100,
      }),
    )
    const answers = await Promise.all(Array.from({ length: 300 }, () => picture('gemini')))
    expect(statuses(answers)).toEqual({ 201: 100, 402: 200 })
    const refused = answers.find(({ status }) => status === 402) as Answer
    expect(code(refused)).toBe('BUDGET_EXCEEDED')
    expect(refused.body.errors[0].data).toMatchObject({ limit: 13.44, spent: 13.44, requested: price, currency: 'USD' })
    expect(Date.parse(refused.body.errors[0].data.resetsAt)).toBeGreaterThan(Date.now())
    expect(await openHolds()).toEqual({ open: 13.44, holds: 100 })
    await cancelAll()
    expect(await openHolds()).toEqual({ open: 0, holds: 100 })
    const [again] = [await picture('gemini')]
    expect(again.status).toBe(201)
  })

  it('counts what was used before a limit was made', async () => {
    await done(picture('gemini'))
    const { doc } = await done(
      admin.post('/usage-limits', { user: owner.user?.id, type: 'gemini', unit: 'usd', period: 'day', limit: 0.2 }),
    )
    expect(doc.usage).toBe(0.1344)
    expect((await picture('gemini')).status).toBe(402)
  })

  it('keeps the limits per call, per project and of the whole installation', async () => {
    const limit = async (body: object) =>
      (await done(admin.post('/usage-limits', { type: 'all', unit: 'usd', ...body }))).doc.id
    const perCall = await limit({ project: film.id, period: 'call', limit: 0.1 })
    expect((await picture('gemini')).status).toBe(402)
    await done(admin.delete(`/usage-limits/${perCall}`))
    const perProject = await limit({ project: film.id, period: 'month', limit: 0.14 })
    expect((await picture('gemini')).status).toBe(201)
    expect((await picture('gemini')).status).toBe(402)
    await done(admin.delete(`/usage-limits/${perProject}`))
    await app.sql(
      'super',
      `update usage_limits set "limit" = usage where user_id is null and project_id is null and period = 'day'`,
    )
    const refused = await picture('gemini')
    expect([refused.status, refused.body.errors[0].data.period]).toEqual([402, 'day'])
    // The machine's own work costs nothing and is not stopped by money.
    expect((await picture('local')).status).toBe(201)
  })

  it("follows the profile's monthly calls for models that cost money", async () => {
    await app.sql('super', 'update profiles set monthly_api_limit = 2 where user_id = $1', [owner.user?.id])
    expect(
      statuses([await picture('gemini'), await picture('gemini'), await picture('gemini'), await picture('local')]),
    ).toEqual({
      201: 3,
      429: 1,
    })
  })

  it('tells people once when 50, 80 and 100 % are used', async () => {
    await done(admin.post('/usage-limits', { user: owner.user?.id, type: 'local', period: 'month', limit: 10 }))
    for (let i = 0; i < 11; i++) await picture('local')
    const { docs } = await done(owner.get('/notifications?where[type][equals]=usage-limits.alert&sort=createdAt'))
    expect(docs.map(({ data }: any) => data.percent)).toEqual([50, 80, 100])
  })
})

describe('idempotency keys', () => {
  it('make one generation and one charge of fifty requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => picture('gemini', { 'idempotency-key': 'the-same' })),
    )
    expect(statuses(answers)).toEqual({ 201: 1, 200: 49 })
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect(await openHolds()).toEqual({ open: 0.1344, holds: 1 })
  })

  it('refuse another body, and are a person’s own', async () => {
    const key = { 'idempotency-key': 'one' }
    await done(picture('gemini', key))
    const other = await owner.post(
      '/generations',
      { kind: 'image', project: film.id, scene: shot.id, model: 'local' },
      key,
    )
    expect([other.status, code(other)]).toEqual([422, 'IDEMPOTENCY_MISMATCH'])
    const somebody = await app.as('brand', 'somebody')
    const theirs = await project(somebody)
    const place = await scene(somebody, theirs.id)
    expect(
      (await somebody.post('/generations', { kind: 'image', project: theirs.id, scene: place.id, model: 'local' }, key))
        .status,
    ).toBe(201)
  })

  it.each([
    ['/generations', () => ({ kind: 'image', project: film.id, scene: shot.id, model: 'local' })],
    ['/projects/:id/split', () => ({ script: 'Demo script.' })],
    ['/projects/:id/render', () => ({})],
    ['/projects/:id/generate', () => ({ kind: 'image', model: 'local', confirm: 0 })],
  ] as const)('are refused by %s when they are none, and nothing is ordered', async (path, body) => {
    for (const key of ['', 'with space', 'x'.repeat(201)]) {
      const answer = await owner.post(path.replace(':id', film.id), body(), { 'idempotency-key': key })
      expect([answer.status, code(answer)]).toEqual([400, 'VALIDATION_FAILED'])
    }
    expect(await openHolds()).toEqual({ open: 0, holds: 0 })
  })
})

describe('what stops orders', () => {
  it('says why a model cannot be had, and uses this machine where nobody named one', async () => {
    const answer = await picture('gpt')
    expect([answer.status, code(answer), answer.body.errors[0].data]).toEqual([
      503,
      'UNAVAILABLE',
      { model: 'gpt', reason: 'no-key' },
    ])
    const { docs } = await done(owner.get('/generations/models'))
    expect(docs.find(({ model }: any) => model === 'gpt')).toMatchObject({ available: false, reason: 'no-key' })
    expect(docs.find(({ model }: any) => model === 'local')).toMatchObject({ available: true })
    await done(owner.patch(`/projects/${film.id}`, { videoPreference: { imageGenModel: 'GPT' } }))
    const { doc } = await done(owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id }))
    expect(doc.model).toBe('local')
  })

  it('honours the kill switch', async () => {
    await done(admin.post('/globals/generation-settings', { disabledModels: ['gemini'] }))
    const answer = await picture('gemini')
    expect([answer.status, answer.body.errors[0].data.reason]).toEqual([503, 'switched-off'])
    await done(admin.post('/globals/generation-settings', { disabledModels: [] }))
    expect((await picture('gemini')).status).toBe(201)
  })

  it('trips the breaker after failures in a row, and lets go after its minutes', async () => {
    for (let i = 0; i < 5; i++) {
      const { doc } = await done(picture('gemini'))
      await app.sql('super', `update generations set status = 'processing' where id = $1`, [doc.id])
      await app.sql(
        'super',
        `update generations set status = 'failed', fail_reason = 'provider', finished_at = now() where id = $1`,
        [doc.id],
      )
    }
    const answer = await picture('gemini')
    expect([answer.status, answer.body.errors[0].data.reason]).toEqual([503, 'failing'])
    await app.sql(
      'super',
      `update generations set finished_at = now() - interval '1 hour' where user_id = $1 and finished_at is not null`,
      [owner.user?.id],
    )
    expect((await picture('gemini')).status).toBe(201)
  })

  it('never shows a key that was set', async () => {
    const read = await done(admin.get('/globals/generation-settings'))
    expect(read.keys.google).toMatch(/^••••/)
    expect(JSON.stringify(read)).not.toContain('not-a-real-key')
    // Saving the form as it was read keeps the key.
    await done(admin.post('/globals/generation-settings', { keys: read.keys }))
    expect((await picture('gemini')).status).toBe(201)
    const { rows } = await app.sql('super', 'select * from generation_settings')
    expect(JSON.stringify(rows)).not.toContain('not-a-real-key')
    const { rows: logs } = await app.sql(
      'super',
      `select new_values, old_values from audit_logs where entity_type = 'generation-settings'`,
    )
    expect(JSON.stringify(logs)).not.toContain('not-a-real-key')
    expect((await owner.get('/globals/generation-settings')).status).toBe(403)
  })

  it('refuses what is not ready with reasons, and what does not fit with its fields', async () => {
    const { doc: raw } = await done(owner.post('/scenes', { project: film.id }))
    const early = await owner.post('/generations', { kind: 'image', project: film.id, scene: raw.id })
    expect([early.status, code(early)]).toEqual([422, 'TRANSITION_BLOCKED'])
    expect(early.body.errors[0].data.reasons).toEqual(expect.arrayContaining(['Confirm the prompt first.']))
    const wrong = await owner.post('/generations', {
      kind: 'image',
      project: film.id,
      scene: shot.id,
      candidates: 9,
      settings: { ratio: '5:5' },
    })
    expect(wrong.body.errors[0].data.errors.map(({ path }: any) => path).sort()).toEqual([
      'candidates',
      'settings.ratio',
    ])
    expect(code(await owner.post('/generations', { kind: 'image', project: film.id, colour: 1 }))).toBe('UNKNOWN_FIELD')
    expect(
      code(await owner.post('/generations', { kind: 'voice', project: film.id, scene: shot.id, model: 'veo' })),
    ).toBe('VALIDATION_FAILED')
    expect((await app.visitor.post('/generations', {})).status).toBe(401)
    const stranger = await app.as('brand', 'stranger')
    expect((await stranger.post('/generations', { kind: 'image', project: film.id, scene: shot.id })).status).toBe(404)
  })
})
