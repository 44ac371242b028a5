import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalNumber, issued, ok, paying, setCompany, settled } from '../factories/settlement'
import { type App, type Client, startApp } from '../support/app'
import { type Described, describedBy } from '../support/described'

let app: App
let api: Described
let world: Awaited<ReturnType<typeof settled>>

beforeAll(async () => {
  app = await startApp()
  world = await settled(app, { taxStatus: 'needs-review' })
  await setCompany(world.admin)
  await ok(
    world.staff.post('/exchange-rates', {
      base: 'USD',
      quote: 'KRW',
      rate: 1400,
      rateDate: '2026-01-05',
      rateSource: 'test',
    }),
  )
  api = await describedBy(app)
})
afterAll(() => app.close())

const path = (id: string) => id.replace('/api', '').replace('{id}', world.settlement.id)

it('the way of a settlement answers as described', async () => {
  const { admin, staff, owner, settlement, influencer } = world
  const [line] = settlement.lines
  const tax = '/api/settlements/{id}/lines/{line}/tax'
  const decide = (client: Client, body: object) => client.post(path(tax).replace('{line}', line.id), body)
  api.expectDescribed(tax, 'post', await decide(app.visitor, {}))
  api.expectDescribed(tax, 'post', await decide(owner, { treatment: 'exempt', basis: 'x' }))
  api.expectDescribed(tax, 'post', await decide(staff, { treatment: 'other', basis: 'x' }))
  api.expectDescribed(tax, 'post', await decide(staff, { treatment: 'non-resident', basis: 'x' }))
  api.expectDescribed(tax, 'post', await decide(staff, { treatment: 'resident', basis: 'Lives in Seoul' }))
  const invoice = await issued(admin, settlement.id)
  const amend = '/api/tax-invoices/{id}/amend'
  const amended = await staff.post(`/tax-invoices/${invoice.id}/amend`, { reason: 'duplicate' })
  api.expectDescribed(amend, 'post', amended)
  api.expectDescribed(
    amend,
    'post',
    await staff.post(`/tax-invoices/${amended.body.docs[0].id}/amend`, { reason: 'duplicate' }),
  )
  const draft = await staff.post('/tax-invoices', { settlement: settlement.id, approvalNumber: approvalNumber() })
  api.expectDescribed('/api/tax-invoices', 'post', draft)
  for (const direction of [{}, { direction: 'payout', influencer: influencer.id }]) {
    const body = paying(settlement.id, 1000, direction)
    const key = { 'idempotency-key': `described-${JSON.stringify(direction).length}` }
    api.expectDescribed('/api/payments', 'post', await admin.post('/payments', body, key))
    api.expectDescribed('/api/payments', 'post', await admin.post('/payments', body, key))
    api.expectDescribed('/api/payments', 'post', await admin.post('/payments', { ...body, paidAmount: 2 }, key))
  }
  api.expectDescribed('/api/payments', 'post', await admin.post('/payments', paying(settlement.id, 99_999_999)))
  for (const client of [admin, staff, owner, app.visitor]) {
    api.expectDescribed(
      '/api/settlements/{id}/statement',
      'get',
      await client.get(path('/api/settlements/{id}/statement')),
    )
    for (const slug of ['settlements', 'tax-invoices', 'payments', 'exchange-rates'])
      api.expectDescribed(`/api/${slug}`, 'get', await client.get(`/${slug}`))
  }
  expect((await admin.get(path('/api/settlements/{id}/statement'))).body).toMatchObject({
    invoices: [{ status: 'issued' }, { kind: 'amendment' }, { status: 'draft' }],
    payments: [{ direction: 'receipt' }, { direction: 'payout' }],
  })
})

it('and so do the figures', async () => {
  const { staff, owner, campaign, brand, influencer } = world
  const row = {
    campaign: campaign.id,
    influencer: influencer.id,
    metricDate: '2026-12-11',
    views: 10,
    salesAmount: 5,
    currency: 'USD',
  }
  await ok(staff.post('/performance-metrics', { ...row, platform: 'weibo', source: 'estimate' }))
  await ok(staff.patch(`/campaigns/${campaign.id}`, { targets: { views: 5 } }))
  const all: [string, string][] = [
    ['/api/analytics/campaigns/{id}', `/analytics/campaigns/${campaign.id}?by=platform,day,influencer`],
    ['/api/analytics/brands/{id}', `/analytics/brands/${brand.id}?by=platform,day,campaign&to=2026-12-31`],
    ['/api/analytics/house', '/analytics/house?by=platform,day&from=2026-12-01&to=2026-12-31'],
  ]
  for (const [described, address] of all) {
    for (const client of [staff, owner, app.visitor]) api.expectDescribed(described, 'get', await client.get(address))
    api.expectDescribed(described, 'get', await staff.get(`${address}&from=never`))
  }
  expect((await staff.get(all[0]?.[1] as string)).body.estimated).not.toBeNull()
})
