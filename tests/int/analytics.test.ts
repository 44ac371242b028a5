import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maintain } from '@/jobs/maintenance/handler'
import { influencer, invitation } from '../factories/campaigns'
import { type Journey, journeyAt, startJourney } from '../factories/journey'
import { ok } from '../factories/settlement'
import { type App, type Client, startApp } from '../support/app'

let app: App
let journey: Journey
beforeAll(async () => {
  app = await startApp()
  journey = await journeyAt(app, 'monitoring')
})
afterAll(() => app.close())

const metric = (data: Record<string, unknown>) =>
  ok(
    journey.staff.post('/performance-metrics', {
      campaign: journey.campaign.id,
      influencer: journey.influencer.id,
      platform: 'douyin',
      metricDate: '2026-12-15',
      views: 0,
      ...data,
    }),
  ).then(({ doc }) => doc)

const analytics = async (client: Client, query = '', path = `campaigns/${journey.campaign.id}`) =>
  ok(client.get(`/analytics/${path}${query}`))

/** What the rollups say of a scope, and what the rows do. */
async function bothSums(scope: string, condition: string) {
  const sums = `sum(views)::int as views, sum(likes)::int as likes, sum(clicks)::int as clicks, sum(sales_amount)::float as sales`
  const rolled = await app.sql(
    'app',
    `select sum(rows)::int as n, ${sums} from (select * from metric_rollups union all select * from metric_deltas) r where scope = $1`,
    [scope],
  )
  const direct = await app.sql(
    'app',
    `select count(*)::int as n, ${sums} from performance_metrics m join campaigns c on c.id = m.campaign_id where ${condition}`,
  )
  const zero = (row: Record<string, number | null>) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? 0]))
  return [zero(rolled.rows[0]), zero(direct.rows[0])]
}
const house = '00000000-0000-0000-0000-000000000000'

describe('the figures of a campaign', () => {
  it('are none where nothing was measured, never 0', async () => {
    const empty = await startJourney(app)
    const answer = await analytics(empty.staff, '', `campaigns/${empty.campaign.id}`)
    for (const figure of Object.values<any>(answer.measured.figures))
      expect(figure).toMatchObject({ value: null, missing: 'no-rows' })
    expect(answer.estimated).toBeNull()
    expect(JSON.stringify(answer)).not.toContain('NaN')
  })

  it('come with numerator, denominator, window and formula, by the definition of each platform', async () => {
    await metric({
      views: 1000,
      likes: 40,
      comments: 10,
      shares: 5,
      saves: 99,
      impressions: 4000,
      clicks: 80,
      conversions: 8,
      salesAmount: 1_000_000,
    })
    await metric({
      platform: 'xiaohongshu',
      views: 1000,
      likes: 30,
      comments: 10,
      shares: 77,
      saves: 20,
      impressions: 1000,
    })
    await ok(
      journey.admin.post('/globals/policies', {
        referenceCpm: { douyin: 10_000, xiaohongshu: 20_000, currency: 'KRW' },
      }),
    )
    const answer = await analytics(journey.owner, '?by=platform,day,influencer')
    expect(answer.window).toEqual({ from: '2026-12-10', to: '2026-12-31' })
    expect(answer.formulaVersion).toEqual(expect.any(String))
    const { figures, totals, amounts } = answer.measured
    // Douyin counts likes, comments and shares; Xiaohongshu likes, saves and comments.
    expect(totals).toMatchObject({ rows: 2, views: 2000, engagements: 55 + 60, impressions: 5000, clicks: 80 })
    expect(figures.engagementRate).toEqual({
      value: 115 / 2000,
      numerator: { name: 'engagements', value: 115 },
      denominator: { name: 'views', value: 2000 },
    })
    expect(figures.clickThroughRate).toMatchObject({
      value: 80 / 5000,
      numerator: { rows: 1 },
      denominator: { rows: 2 },
    })
    expect(figures.conversionRate.value).toBe(0.1)
    expect(amounts.cost).toEqual({ value: 333_333 })
    expect(figures.cpm).toMatchObject({ value: (333_333 / 5000) * 1000, factor: 1000 })
    expect(figures.cpe.value).toBeCloseTo(333_333 / 115)
    expect(figures.cpv.value).toBeCloseTo(333_333 / 2000)
    expect(figures.roas.value).toBeCloseTo(1_000_000 / 333_333)
    expect(figures.roi).toMatchObject({ value: null, missing: 'no-margin' })
    expect(amounts.mediaValue).toEqual({ value: 4 * 10_000 + 20_000 })
    expect(answer.by.platform.map(({ platform }: { platform: string }) => platform)).toEqual(['douyin', 'xiaohongshu'])
    expect(answer.by.platform[0].figures.cpm).toMatchObject({ value: null, missing: 'not-divisible' })
    expect(answer.by.influencer).toMatchObject([
      { influencer: journey.influencer.id, amounts: { cost: { value: 333_333 } } },
    ])
    expect(answer.by.day).toMatchObject([{ day: '2026-12-15', views: 2000, engagements: 115, revenue: 1_000_000 }])
  })

  it('say the profit once a margin is known, and compare with the targets', async () => {
    const { product } = await ok(journey.staff.get(`/campaigns/${journey.campaign.id}`))
    await ok(journey.staff.patch(`/products/${product}`, { marginRate: 40 }))
    await ok(
      journey.staff.patch(`/campaigns/${journey.campaign.id}`, { targets: { views: 4000, roas: 2, sales: 2_000_000 } }),
    )
    const { measured, targets } = await analytics(journey.staff)
    expect(measured.amounts.profit).toEqual({ value: 400_000 })
    expect(measured.figures.roi.value).toBeCloseTo((400_000 - 333_333) / 333_333)
    expect(targets).toEqual([
      { name: 'views', target: 4000, value: 2000, ratio: 0.5 },
      { name: 'sales', target: 2_000_000, value: 1_000_000, ratio: 0.5 },
      { name: 'roas', target: 2, value: measured.figures.roas.value, ratio: measured.figures.roas.value / 2 },
    ])
  })

  it('never add estimates to measurements', async () => {
    await metric({ platform: 'weibo', views: 5000, likes: 1, source: 'estimate' })
    const { measured, estimated } = await analytics(journey.staff)
    expect(measured.totals.views).toBe(2000)
    expect(estimated.totals.views).toBe(5000)
    expect(estimated.amounts.revenue).toEqual({ value: null, missing: 'not-reported' })
    // Paid once, for what was measured.
    expect(estimated.figures.cpv).toMatchObject({ value: null, missing: 'not-divisible' })
  })

  it('spread the fees over the days of the campaign', async () => {
    // 11 of the campaign's 22 days.
    const half = await analytics(journey.staff, '?from=2026-12-10&to=2026-12-20')
    expect(half.measured.amounts.cost.value).toBe(Math.round(333_333 / 2))
    const before = await analytics(journey.staff, '?from=2026-11-01&to=2026-11-30')
    expect(before.measured.figures.cpm).toMatchObject({ value: null, missing: 'no-rows' })
    expect(before.measured.amounts.cost).toEqual({ value: null, missing: 'no-cost' })
  })

  it('convert sales at a rate frozen with its day, or give no figure', async () => {
    await metric({ platform: 'bilibili', views: 10, salesAmount: 100, currency: 'USD' })
    const none = await analytics(journey.staff)
    expect(none.measured.amounts.revenue).toEqual({ value: null, missing: 'no-rate' })
    expect(none.measured.figures.roas).toMatchObject({ value: null, missing: 'no-rate' })
    expect(none.missingRates).toEqual(['USD'])
    const rate = { base: 'USD', quote: 'KRW', rate: 1400, rateDate: '2026-01-05', rateSource: 'test' }
    await ok(journey.staff.post('/exchange-rates', rate))
    const answer = await analytics(journey.staff)
    expect(answer.measured.amounts.revenue).toEqual({ value: 1_140_000 })
    expect(answer.rates).toEqual([{ from: 'USD', to: 'KRW', rate: 1400, date: '2026-01-05' }])
    const dollars = await analytics(journey.staff, '?currency=USD')
    expect(dollars.measured.amounts.revenue.value).toBeCloseTo(1_000_000 / 1400 + 100, 2)
    await ok(journey.staff.post('/exchange-rates', { ...rate, base: 'CNY', rate: 200, rateDate: '2026-01-04' }))
    const yuan = await analytics(journey.staff, '?currency=CNY')
    expect(yuan.measured.amounts.revenue.value).toBe(5000 + 700)
    expect(yuan.rates).toContainEqual({ from: 'USD', to: 'CNY', rate: 7, date: '2026-01-04' })
  })

  it.each([
    '?from=2026-02-30',
    '?to=yesterday',
    '?from=2026-12-31&to=2026-12-01',
    '?by=colour',
    '?currency=XXX',
    '?x=1',
    '?from=1990-01-01&to=2026-01-01',
    '?by=campaign',
  ])('refuse %s', async (query) => {
    const answer = await journey.staff.get(`/analytics/campaigns/${journey.campaign.id}${query}`)
    expect(answer.status).toBe(400)
  })

  it('are for those who may read the campaign', async () => {
    const stranger = await app.as('brand', 'stranger')
    const path = `/analytics/campaigns/${journey.campaign.id}`
    expect((await stranger.get(path)).status).toBe(404)
    expect((await app.visitor.get(path)).status).toBe(401)
    expect((await journey.owner.get(`/analytics/brands/${journey.brand.id}`)).status).toBe(200)
    expect((await stranger.get(`/analytics/brands/${journey.brand.id}`)).status).toBe(404)
    expect((await journey.owner.get('/analytics/house')).status).toBe(403)
    expect((await app.visitor.get('/analytics/house')).status).toBe(401)
    expect((await journey.staff.get('/analytics/house?by=platform,day')).status).toBe(200)
    expect((await journey.staff.get('/analytics/campaigns/none')).status).toBe(404)
  })
})

describe('the sums', () => {
  it('follow rows that are changed, moved and deleted, before and after they are folded', async () => {
    const campaign = journey.campaign.id
    const row = await metric({ metricDate: '2026-12-16', views: 70, clicks: 7 })
    await ok(journey.staff.patch(`/performance-metrics/${row.id}`, { views: 71, metricDate: '2026-12-17' }))
    const check = async () => {
      const [rolled, direct] = await bothSums(campaign, `c.id = '${campaign}'`)
      expect(rolled).toEqual(direct)
      const [ofHouse, all] = await bothSums(house, 'c.deleted_at is null')
      expect(ofHouse).toEqual(all)
      const [ofBrand, own] = await bothSums(
        journey.brand.id,
        `c.brand_id = '${journey.brand.id}' and c.deleted_at is null`,
      )
      expect(ofBrand).toEqual(own)
    }
    await check()
    await app.sql('app', 'select fold_metric_deltas()')
    await check()
    await ok(journey.staff.delete(`/performance-metrics/${row.id}`))
    await check()
    await app.sql('app', 'select fold_metric_deltas()')
    await check()
    expect((await app.sql('app', 'select 1 from metric_rollups where rows = 0')).rows).toEqual([])
  })

  it('leave out a campaign in the trash, take it back, and go with it when it goes', async () => {
    const other = await journeyAt(app, 'monitoring')
    const make = (views: number, metricDate: string) =>
      ok(
        other.staff.post('/performance-metrics', {
          campaign: other.campaign.id,
          influencer: other.influencer.id,
          platform: 'weibo',
          metricDate,
          views,
        }),
      )
    await make(500, '2026-12-15')
    await app.sql('app', 'select fold_metric_deltas()')
    await make(600, '2026-12-16')
    const seen = async () => {
      const [brand] = await bothSums(other.brand.id, 'false')
      const [all, direct] = await bothSums(house, 'c.deleted_at is null')
      expect(all).toEqual(direct)
      return brand?.views
    }
    expect(await seen()).toBe(1100)
    await ok(other.admin.patch(`/campaigns/${other.campaign.id}`, { deletedAt: new Date().toISOString() }))
    expect(await seen()).toBe(0)
    await ok(other.admin.patch(`/campaigns/${other.campaign.id}?trash=true`, { deletedAt: null }))
    expect(await seen()).toBe(1100)
    const moved = await ok(other.staff.post('/brands', { name: 'Other brand', owner: other.owner.user?.id }))
    const { doc } = await ok(other.staff.post('/products', { name: 'Its product', brand: moved.doc.id, price: 1 }))
    const move = 'update campaigns set brand_id = $1, product_id = $2 where id = $3'
    await app.sql('super', move, [moved.doc.id, doc.id, other.campaign.id])
    expect(await seen()).toBe(0)
    await app.sql('super', 'delete from campaigns where id = $1', [other.campaign.id])
    expect(await seen()).toBe(0)
    const [rolled] = await bothSums(other.campaign.id, 'false')
    expect(rolled).toMatchObject({ n: 0, views: 0 })
  })

  it('stay right when many write at once while they are folded', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => influencer(journey.staff)))
    for (const { id } of people) {
      // Latecomers are invited until the work is planned: straight into the table.
      await app.sql(
        'super',
        `insert into campaign_influencers (campaign_id, influencer_id, status) values ($1, $2, 'invited')`,
        [journey.campaign.id, id],
      )
    }
    let writing = true
    const folding = (async () => {
      while (writing) await app.sql('app', 'select fold_metric_deltas()')
    })()
    await Promise.all(
      people.flatMap(({ id }) =>
        ['2026-12-18', '2026-12-19', '2026-12-20'].map((metricDate) =>
          metric({ influencer: id, metricDate, views: 3, likes: 1 }),
        ),
      ),
    )
    writing = false
    await folding
    const [rolled, direct] = await bothSums(journey.campaign.id, `c.id = '${journey.campaign.id}'`)
    expect(rolled).toEqual(direct)
  })

  it('stay right when a campaign goes to the trash while a row is being written', async () => {
    const other = await journeyAt(app, 'monitoring')
    const writer = await app.payload.db.pool.connect()
    try {
      await writer.query('begin')
      await writer.query(
        `insert into performance_metrics (campaign_id, influencer_id, platform, metric_date, views, updated_at, created_at)
         values ($1, $2, 'weibo', '2026-12-15', 777, now(), now())`,
        [other.campaign.id, other.influencer.id],
      )
      const trashed = ok(other.admin.patch(`/campaigns/${other.campaign.id}`, { deletedAt: new Date().toISOString() }))
      await new Promise((done) => setTimeout(done, 300))
      await writer.query('commit')
      await trashed
    } finally {
      writer.release()
    }
    const [brand] = await bothSums(other.brand.id, 'false')
    expect(brand?.views).toBe(0)
  })

  it('are the same after they were built anew from the rows', async () => {
    // The schedule may be at it at this moment, and then there is nothing to fold.
    await expect
      .poll(async () => {
        await app.sql('app', 'select fold_metric_deltas()')
        return (await app.sql('app', 'select count(*)::int as n from metric_deltas')).rows
      })
      .toEqual([{ n: 0 }])
    const all = 'select * from metric_rollups order by scope, day, platform, is_estimate, currency'
    const kept = (await app.sql('app', all)).rows
    await app.sql('owner', 'select rebuild_metric_rollups()')
    expect((await app.sql('app', all)).rows).toEqual(kept)
    expect(kept.length).toBeGreaterThan(0)
  })

  it('of one campaign are read from the partitions of its window alone', async () => {
    const { rows } = await app.sql(
      'app',
      `explain select influencer_id, sum(views) from performance_metrics
       where campaign_id = '${journey.campaign.id}' and metric_date between '2026-10-01' and '2026-11-30' group by 1`,
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('performance_metrics_2026_10')
    expect(plan).toContain('performance_metrics_2026_11')
    expect(plan).not.toContain('performance_metrics_2026_09')
    expect(plan).not.toContain('performance_metrics_2025')
  })
})

describe('the costs of a campaign', () => {
  it('follow who is on board, also when two come at once', async () => {
    const own = await startJourney(app)
    for (const to of ['submitted', 'recruiting']) await ok(own.staff.move('campaigns', own.campaign.id, to))
    const people = await Promise.all([1, 2, 3].map(() => influencer(own.staff)))
    const members = await Promise.all(
      people.map(async (person, index) => {
        const adFee = (index + 1) * 100
        const member = await invitation(own.staff, own.campaign.id, person.id)
        await ok(own.staff.patch(`/campaign-influencers/${member.id}`, { adFee, deliverables: ['1 video'] }))
        await ok(own.staff.move('campaign-influencers', member.id, 'accepted'))
        return member
      }),
    )
    const cost = async () =>
      Number(
        (await app.sql('app', 'select cost from campaign_costs where campaign_id = $1', [own.campaign.id])).rows[0]
          ?.cost,
      )
    expect(await cost()).toBe(0)
    await Promise.all(members.map(({ id }) => ok(own.staff.move('campaign-influencers', id, 'contracted'))))
    expect(await cost()).toBe(600)
    await ok(own.staff.move('campaign-influencers', members[0]?.id ?? '', 'dropped'))
    expect(await cost()).toBe(500)
    // A member who goes with the influencer takes the cost along; the schedule writes it anew.
    await app.sql('super', 'delete from influencers where id = $1', [people[1]?.id])
    await maintain(app.payload)
    expect(await cost()).toBe(300)
  })
})
