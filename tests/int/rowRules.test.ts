import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { journeyAt } from '../factories/journey'
import { issued, ok, paying, setCompany, settled } from '../factories/settlement'
import { done, project } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'

let app: App
let world: Awaited<ReturnType<typeof settled>>
let owner: Client
let film: { id: string }

beforeAll(async () => {
  app = await startApp()
  world = await settled(app)
  await setCompany(world.admin)
  owner = await app.as('guest')
  film = await project(owner)
})
afterAll(() => app.close())

/** The constraint that refuses a statement of the application's role; `stored` when nothing does. */
const refusal = (text: string, values: unknown[] = []): Promise<string> =>
  app.sql('app', text, values).then(
    () => 'stored',
    (error: { code?: string; constraint?: string; column?: string }) =>
      `${error.code} ${error.constraint ?? error.column}`,
  )
const rows = async (text: string, values: unknown[] = []) => (await app.sql('super', text, values)).rows

describe('numbers', () => {
  it.each([
    ['influencers', 'followers', ['NaN', 'Infinity', '1.5', '-1']],
    ['influencers', 'engagement_rate', ['NaN', '-0.1']],
    ['influencers', 'base_fee', ['NaN', '-1', '1.5']],
    ['campaigns', 'budget', ['NaN', '-1', '0.5']],
    ['performance_metrics', 'views', ['NaN', 'Infinity', '-Infinity', '2.5', '-1']],
    ['performance_metrics', 'conversion_rate', ['NaN', '-1']],
    ['projects', 'video_preference_stability', ['NaN', '9', '-0.1']],
  ])('%s.%s is refused what is none', async (table, column, values) => {
    expect(await rows(`select from ${table} limit 1`)).toHaveLength(1)
    for (const value of values)
      expect(await refusal(`update ${table} set ${column} = $1`, [value]), value).toMatch(
        new RegExp(`^23514 ${column}_`),
      )
  })

  it('of an order are no negative costs, and of the ledger no negative calls but what is given back', async () => {
    const order = (cost: string) =>
      refusal(`insert into generations (kind, model, user_id, estimated_cost) values ('image', 'local', $1, $2)`, [
        owner.user?.id,
        cost,
      ])
    expect(await order('-0.01')).toBe('23514 estimated_cost_range')
    expect(await order('NaN')).toBe('23514 estimated_cost_range')
    const entry = (kind: string) =>
      refusal(`insert into usage_ledger (entry, kind, model, amount, calls) values ($1, 'image', 'local', 0, -1)`, [
        kind,
      ])
    expect([await entry('hold'), await entry('charge'), await entry('release')]).toEqual([
      '23514 calls_agrees',
      '23514 calls_agrees',
      'stored',
    ])
    expect(await refusal(`update campaign_costs set cost = 'NaN'`)).toBe('23514 cost_range')
  })
})

describe('a campaign', () => {
  it('stands at the stage of its status', async () => {
    const { campaign } = await journeyAt(app, 'planning')
    for (const stage of ['6', '8', '12']) {
      const change = refusal('update campaigns set current_stage = $2 where id = $1', [campaign.id, stage])
      expect(await change, stage).toBe('23514 current_stage_agrees')
    }
    const nowhere = refusal('update campaigns set current_stage = null where id = $1', [campaign.id])
    expect(await nowhere).toBe('23502 current_stage')
    const moved = refusal(`update campaigns set status = 'producing' where id = $1`, [campaign.id])
    expect(await moved).toBe('23514 current_stage_agrees')
    const both = refusal(`update campaigns set status = 'producing', current_stage = 8 where id = $1`, [campaign.id])
    expect(await both).toBe('stored')
  })

  it('keeps the stage it had come to when it is cancelled', async () => {
    const { staff, campaign } = await journeyAt(app, 'planning')
    await ok(staff.move('campaigns', campaign.id, 'cancelled', 'No longer wanted'))
    const [row] = await rows('select status, current_stage::int as stage from campaigns where id = $1', [campaign.id])
    expect(row).toEqual({ status: 'cancelled', stage: 7 })
  })
})

describe('a revision', () => {
  const revision = `insert into content_revisions (campaign_id, revision_number) select id, 1 from campaigns where id = $1`
  const target = (columns: string) =>
    `with made as (${revision} returning id)
     insert into content_revisions_rels (parent_id, path, ${columns})`

  it('is of a plan or of a submission, and not of both', async () => {
    const { campaign, plan, submission } = world
    const ids = [campaign.id, plan.id, submission.id]
    expect(await refusal(revision, [campaign.id])).toBe('23514 target_required')
    const nothing = `${target('content_plans_id')} select id, 'target', null from made`
    expect(await refusal(nothing, [campaign.id])).toBe('23514 target_agrees')
    const both = `${target('content_plans_id, content_submissions_id')} select id, 'target', $2::uuid, $3::uuid from made`
    expect(await refusal(both, ids)).toBe('23514 target_agrees')
    const two = `${target('content_plans_id, content_submissions_id')}
      select id, 'target', p, s from made, (values ($2::uuid, null::uuid), (null, $3::uuid)) v (p, s)`
    expect(await refusal(two, ids)).toBe('23505 content_revisions_target')
    const one = `${target('content_plans_id')} select id, 'target', $2::uuid from made`
    expect(await refusal(one, ids.slice(0, 2))).toBe('stored')
    expect(await refusal('delete from content_revisions_rels')).toBe('23514 target_required')
    expect(await refusal('delete from content_revisions')).toBe('stored')
  })
})

describe('a settlement', () => {
  it('is completed at some time, and a payment voided', async () => {
    const invoice = await issued(world.admin, world.settlement.id)
    const paid = (await ok(world.admin.post('/payments', paying(world.settlement.id, invoice.totalAmount)))).doc
    expect(await refusal(`update payments set voided_at = now() where id = $1`, [paid.id])).toBe(
      '23514 voided_at_agrees',
    )
    expect(await refusal(`update payments set status = 'voided' where id = $1`, [paid.id])).toBe(
      '23514 voided_at_agrees',
    )
    const early = refusal('update settlements set completed_at = now() where id = $1', [world.settlement.id])
    expect(await early).toBe('23514 completed_at_agrees')
    const rate = refusal('update settlements set exchange_rate = 190 where id = $1', [world.settlement.id])
    expect(await rate).toBe('23514 exchange_rate_agrees')
  })
})

describe('an issued invoice', () => {
  const draft = async () => (await ok(world.staff.post('/tax-invoices', { settlement: world.settlement.id }))).doc.id
  const issue = { status: `'issued'`, issued_date: 'write_date', approval_number: `'20261121410002030000abcd'` }
  const change = (id: string, columns: Record<string, string>) => {
    const set = Object.entries({ ...issue, ...columns }).map(([column, value]) => `${column} = ${value}`)
    return refusal(`update tax_invoices set ${set.join(', ')} where id = $1`, [id])
  }

  it('has its numbers, its amounts and its two sides', async () => {
    for (const [column, value, constraint] of [
      ['invoice_number', 'null', 'invoice_number_required'],
      ['approval_number', `'none'`, 'approval_number_form'],
      ['issued_date', 'null', 'issued_date_agrees'],
      ['issued_date', 'write_date - 1', 'issued_date_agrees'],
      ['amount', 'null', 'amount_required'],
      ['tax_amount', 'null', 'tax_amount_required'],
      ['total_amount', 'null', 'total_amount_required'],
      ['supplier_business_number', 'null', 'supplier_business_number_required'],
      ['supplier_company_name', `''`, 'supplier_company_name_required'],
      ['business_number', 'null', 'business_number_required'],
      ['kind', `'amendment'`, 'amendment_reason_required'],
    ] as const) {
      const answer = await change(await draft(), { [column]: value })
      expect(answer, `${column} = ${value}`).toBe(`23514 ${constraint}`)
    }
    expect(await change(await draft(), {})).toBe('stored')
  })

  it('says together what its lines say', async () => {
    const id = await draft()
    const number = { approval_number: `'20261121410002030000abce'` }
    const more = { amount: 'amount + 1', total_amount: 'total_amount + 1' }
    expect(await change(id, { ...number, ...more })).toBe('23514 lines_agrees')
    expect(await refusal('delete from tax_invoices_lines where _parent_id = $1', [id])).toBe('stored')
    expect(await change(id, number)).toBe('23514 lines_agrees')
  })

  it('and every invoice has whole won', async () => {
    const id = await draft()
    for (const amount of ['1.5', 'NaN', 'Infinity'])
      expect(
        await refusal('update tax_invoices set amount = $2, total_amount = tax_amount + $2 where id = $1', [
          id,
          amount,
        ]),
      ).toMatch(/^(23514 amount_range|22003)/)
  })
})

describe('an analysis of comments', () => {
  it('counts each comment once', async () => {
    const analysis = refusal(
      `insert into comment_analyses (campaign_id, performance_metric_id, metric_date, total_comments, positive_comments)
       select campaign_id, id, metric_date, 2, 1 from performance_metrics limit 1`,
    )
    expect(await analysis).toBe('23514 total_comments_agrees')
  })
})

describe('encrypted columns', () => {
  it.each([
    ['influencers', 'real_name'],
    ['influencers', 'phone'],
    ['campaign_influencers', 'ad_fee'],
    ['campaign_influencers', 'proposed_fee'],
    ['campaign_influencers', 'contract_url'],
    ['settlements_lines', 'fee'],
    ['settlements_lines', 'income_tax'],
    ['profiles', 'phone'],
  ])('%s.%s takes no plain text', async (table, column) => {
    expect(await rows(`select from ${table} limit 1`)).toHaveLength(1)
    for (const value of ['010-1234-5678', '333333', 'enc:', 'enc:test:plain'])
      expect(await refusal(`update ${table} set ${column} = $1`, [value]), value).toBe(`23514 ${column}_encrypted`)
  })
})

describe('scenes', () => {
  const make = async (text: string) =>
    (await done(owner.post('/scenes', { project: film.id, audioDescription: text }))).doc

  it('stand at places of their own, also when they are moved, thrown away and brought back', async () => {
    const [first, second, third] = [await make('one'), await make('two'), await make('three')]
    const places = async () =>
      (
        await rows(`select "order"::int as place from scenes where project_id = $1 and deleted_at is null order by 1`, [
          film.id,
        ])
      ).map(({ place }) => place)
    expect(await refusal('update scenes set "order" = 1 where id = $1', [second.id])).toBe('23P01 order_unique')
    expect(await refusal('update scenes set "order" = null where id = $1', [second.id])).toBe('23502 order')
    const swap = refusal('update scenes set "order" = 3 - "order" where id = any($1)', [[first.id, second.id]])
    expect(await swap).toBe('stored')
    const staff = await app.as('marketer')
    const trash = (id: string) => owner.patch(`/scenes/${id}`, { deletedAt: new Date().toISOString() })
    const bringBack = (id: string) => staff.patch(`/scenes/${id}?trash=true`, { deletedAt: null })
    for (const { id } of [first, second, third]) await done(trash(id))
    for (const { id } of [first, second, third]) await done(bringBack(id))
    expect(await places()).toEqual([1, 2, 3])
    await done(owner.post(`/projects/${film.id}/reorder`, { scenes: [third.id, first.id, second.id] }))
    expect(await places()).toEqual([1, 2, 3])
  })

  it('keep their place when an older version is restored', async () => {
    const own = await project(owner)
    const made = async (text: string) =>
      (await done(owner.post('/scenes', { project: own.id, audioDescription: text }))).doc
    const [first, second] = [await made('one'), await made('two')]
    await done(owner.post(`/projects/${own.id}/reorder`, { scenes: [second.id, first.id] }))
    const { docs } = await done(owner.get(`/scenes/versions?where[parent][equals]=${first.id}`))
    await done(owner.post(`/scenes/versions/${docs[0].id}`))
    expect((await done(owner.get(`/scenes/${first.id}`))).order).toBe(2)
  })

  it('several at once come to places of their own', async () => {
    const own = await project(owner)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        owner.post('/scenes', { project: own.id, audioDescription: `${n}`, order: 1 }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  })
})

describe('what the database refuses', () => {
  it('is told as a fault of the field it is about', async () => {
    // Nothing but the database looks at what a hook writes past the fields.
    const { campaign } = await journeyAt(app, 'planning')
    const error: unknown = await app.payload.db
      .updateOne({ collection: 'campaigns', id: campaign.id, data: { currentStage: 2 } })
      .then(
        () => undefined,
        (reason: unknown) => reason,
      )
    const { toContract } = await import('@/hooks/errorContract')
    const req = { headers: new Headers(), i18n: { language: 'en' }, user: null }
    expect(toContract(error, req as never)).toMatchObject({
      code: 'VALIDATION_FAILED',
      data: { errors: [{ path: 'currentStage' }] },
    })
  })
})
