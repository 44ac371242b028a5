import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, toBody } from '@/admin/statement/amendment'
import { advance, journeyAt, startJourney } from '../factories/journey'
import { approvalNumber, buyer, issued, ok, paying, setCompany, settled } from '../factories/settlement'
import { type Answer, type App, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
  await setCompany(await app.as('admin'))
})
afterAll(() => app.close())

const codeOf = (body: Answer['body']) => body.errors[0].code
const reasonsOf = (body: Answer['body']): string[] => body.errors[0].data.reasons

describe('a settlement', () => {
  it('withholds each tax of a resident apart, and hides taxes from the brand', async () => {
    const { admin, owner, settlement } = await settled(app)
    const [line] = settlement.lines
    expect(line).toMatchObject({
      fee: 333_333,
      taxTreatment: 'resident',
      incomeTax: 9990,
      localTax: 990,
      net: 322_353,
    })
    const [seen] = (await ok(owner.get(`/settlements/${settlement.id}`))).lines
    expect(seen).toMatchObject({ fee: 333_333 })
    expect(seen).not.toHaveProperty('taxTreatment')
    expect(seen).not.toHaveProperty('incomeTax')
    expect(seen).not.toHaveProperty('net')
    const own = await ok(owner.get(`/settlements/${settlement.id}/statement`))
    expect(own).toMatchObject({ amount: 333_333, owed: 333_333, received: 0, outstanding: 333_333 })
    expect(own.lines[0]).not.toHaveProperty('incomeTax')
    expect((await ok(admin.get(`/settlements/${settlement.id}/statement`))).lines[0]).toMatchObject({ net: 322_353 })
    const { rows } = await app.sql(
      'super',
      'select fee, net, income_tax from settlements_lines where _parent_id = $1',
      [settlement.id],
    )
    for (const value of Object.values(rows[0])) expect(value).toMatch(/^enc:/)
  })

  it('asks a person about a creator abroad, and records who decided and why', async () => {
    const { admin, staff, owner, settlement } = await settled(app, { taxStatus: 'needs-review' })
    const [line] = settlement.lines
    expect(line).toMatchObject({ taxTreatment: 'needs-review', net: null, incomeTax: null })
    const path = `/settlements/${settlement.id}/lines/${line.id}/tax`
    expect((await owner.post(path, { treatment: 'exempt', basis: 'x' })).status).toBe(403)
    expect((await app.visitor.post(path, { treatment: 'exempt', basis: 'x' })).status).toBe(401)
    expect((await staff.post(path, { treatment: 'exempt' })).status).toBe(400)
    const thirds = { treatment: 'non-resident', incomeTaxRate: 3.333, basis: 'x' }
    expect((await staff.post(path, thirds)).status).toBe(400)
    const blocked = await staff.post(path, { treatment: 'non-resident', basis: 'Treaty' })
    expect(blocked.status).toBe(422)
    const { doc } = await ok(
      staff.post(path, { treatment: 'non-resident', incomeTaxRate: 20, basis: 'No treaty relief claimed' }),
    )
    expect(doc.lines[0]).toMatchObject({ incomeTax: 66_660, localTax: 6660, net: 260_013, decidedBy: staff.user?.id })
    const { docs } = await ok(
      admin.get(`/audit-logs?where[entityId][equals]=${settlement.id}&where[action][equals]=update&limit=5`),
    )
    expect(JSON.stringify(docs[0].newValues)).toContain('No treaty relief claimed')
    expect(JSON.stringify(docs[0].newValues)).not.toContain('66660')
  })

  it('moves with the evidence of each step, and says what is missing', async () => {
    const { admin, staff, owner, settlement, influencer } = await settled(app)
    const { id } = settlement
    const early = await staff.move('settlements', id, 'invoiced')
    expect(early.status).toBe(422)
    expect(reasonsOf(early.body)).toEqual(['An issued tax invoice is needed.'])
    const invoice = await issued(admin, id)
    expect(invoice).toMatchObject({ amount: 333_333, taxAmount: 33_333, totalAmount: 366_666, brand: settlement.brand })
    await ok(staff.move('settlements', id, 'invoiced'))
    expect((await staff.move('settlements', id, 'paid')).status).toBe(403)
    expect((await admin.move('settlements', id, 'paid')).status).toBe(422)
    await ok(admin.post('/payments', paying(id, 366_000)))
    const short = await admin.move('settlements', id, 'paid')
    expect(reasonsOf(short.body)[0]).toContain('366,000 KRW of 366,666 KRW')
    await ok(admin.post('/payments', paying(id, 666)))
    await ok(admin.move('settlements', id, 'paid'))
    const unpaid = await admin.move('settlements', id, 'completed')
    expect(reasonsOf(unpaid.body)).toEqual(['1 influencers are not paid in full yet.'])
    await ok(admin.post('/payments', paying(id, 322_353, { direction: 'payout', influencer: influencer.id })))
    const done = await ok(admin.move('settlements', id, 'completed'))
    expect(done).toMatchObject({ status: 'completed', completedAt: expect.any(String) })
    // The brand sees what it paid, and not what was paid out: that would tell what was withheld.
    const { docs } = await ok(owner.get(`/payments?where[settlement][equals]=${id}`))
    expect(docs.map(({ direction }: { direction: string }) => direction)).toEqual(['receipt', 'receipt'])
    const own = await ok(owner.get(`/settlements/${id}/statement`))
    expect(own.payments).toHaveLength(2)
    expect(own.lines[0]).not.toHaveProperty('paid')
    for (const payment of docs) {
      const voided = await admin.move('payments', payment.id, 'voided', 'Too late')
      expect([voided.status, reasonsOf(voided.body)]).toEqual([
        422,
        ['The settlement rests on this payment: it cannot be voided any more.'],
      ])
    }
  })

  it('is not cancelled while money or an invoice says otherwise', async () => {
    const { admin, staff, settlement } = await settled(app)
    const cancel = () => admin.move('settlements', settlement.id, 'cancelled', 'Called off')
    const invoice = await issued(admin, settlement.id)
    const { doc } = await ok(admin.post('/payments', paying(settlement.id, 1000)))
    expect(reasonsOf((await cancel()).body)).toHaveLength(2)
    await ok(admin.move('payments', doc.id, 'voided', 'Sent back'))
    expect(reasonsOf((await cancel()).body)).toEqual([
      'There are issued invoices: take them back with an amendment first.',
    ])
    const { docs } = await ok(staff.post(`/tax-invoices/${invoice.id}/amend`, { reason: 'duplicate' }))
    await ok(staff.patch(`/tax-invoices/${docs[0].id}`, { approvalNumber: approvalNumber() }))
    await ok(admin.move('tax-invoices', docs[0].id, 'issued'))
    await ok(cancel())
  })

  it('of a cancellation says what its fee is before a tax invoice is made of it', async () => {
    const journey = await journeyAt(app, 'producing')
    const { admin, staff, owner } = journey
    await setCompany(admin)
    await ok(staff.patch(`/brands/${journey.brand.id}`, { billing: buyer }))
    await ok(staff.move('campaigns', journey.campaign.id, 'cancelled', 'The product is recalled'))
    const [{ id, feeNature }] = (await ok(admin.get(`/settlements?where[campaign][equals]=${journey.campaign.id}`)))
      .docs
    expect(feeNature ?? null).toBeNull()
    const draft = () => admin.post('/tax-invoices', { settlement: id, approvalNumber: approvalNumber() })
    const say = (nature: string | null) => staff.patch(`/settlements/${id}`, { feeNature: nature })

    const unsaid = await draft()
    expect([unsaid.status, reasonsOf(unsaid.body)]).toEqual([422, [expect.stringContaining('Say first')]])
    expect(reasonsOf((await staff.move('settlements', id, 'invoiced')).body)).toEqual([
      expect.stringContaining('Say first'),
    ])
    expect((await owner.patch(`/settlements/${id}`, { feeNature: 'damages' })).status).toBe(403)

    await ok(say('supply'))
    const { doc } = await ok(draft())
    expect(doc).toMatchObject({ amount: 166_666, taxAmount: 16_666 })
    await ok(say('damages'))
    const damages = await draft()
    expect([damages.status, reasonsOf(damages.body)]).toEqual([422, [expect.stringContaining('Damages have no VAT')]])
    const stopped = await admin.move('tax-invoices', doc.id, 'issued')
    expect(reasonsOf(stopped.body)).toContainEqual(expect.stringContaining('Damages have no VAT'))
    await ok(staff.move('settlements', id, 'invoiced'))
    expect((await ok(admin.get(`/settlements/${id}/statement`))).owed).toBe(166_666)

    await ok(say('supply'))
    await ok(admin.move('tax-invoices', doc.id, 'issued'))
    for (const nature of ['damages', null]) expect((await say(nature)).status).toBe(422)
    const { docs } = await ok(admin.get(`/audit-logs?where[entityId][equals]=${id}&where[action][equals]=update`))
    expect(JSON.stringify(docs)).toContain('"feeNature":"damages"')
    const completion = (await settled(app)).settlement.id
    expect((await staff.patch(`/settlements/${completion}`, { feeNature: 'damages' })).status).toBe(400)
  })

  it('is made for a cancellation that costs something, shared out to the won', async () => {
    const journey = await journeyAt(app, 'producing')
    await ok(journey.staff.move('campaigns', journey.campaign.id, 'cancelled', 'The product is recalled'))
    const { docs } = await ok(journey.admin.get(`/settlements?where[campaign][equals]=${journey.campaign.id}`))
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ kind: 'cancellation', amount: 166_666, lines: [{ fee: 166_666 }] })
    const early = await journeyAt(app, 'confirmed')
    await ok(early.staff.move('campaigns', early.campaign.id, 'cancelled', 'Changed our mind'))
    const none = await ok(early.admin.get(`/settlements?where[campaign][equals]=${early.campaign.id}`))
    expect(none.totalDocs).toBe(0)
  })
})

describe('payments', () => {
  it('never pay more than is owed, however many come at once', async () => {
    const { admin, settlement } = await settled(app)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin.post('/payments', paying(settlement.id, 100_000))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 400, 400, 400, 400, 400])
    const refused = answers.find(({ status }) => status === 400)
    expect(refused?.body.errors[0].data.errors[0]).toMatchObject({
      path: 'paidAmount',
      message: 'This is more than the 33,333 KRW still owed.',
    })
    const { rows } = await app.sql('app', 'select sum(paid_amount) as paid from payments where settlement_id = $1', [
      settlement.id,
    ])
    expect(Number(rows[0].paid)).toBe(300_000)
  })

  it('are one payment under one key, and another payment under the same key is refused', async () => {
    const { admin, settlement } = await settled(app)
    const body = paying(settlement.id, 10_000)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => admin.post('/payments', body, { 'idempotency-key': 'pay-1' })),
    )
    expect(new Set(answers.map((answer) => answer.body.doc?.id)).size).toBe(1)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9)
    const other = await admin.post('/payments', paying(settlement.id, 1), { 'idempotency-key': 'pay-1' })
    expect([other.status, codeOf(other.body)]).toEqual([422, 'IDEMPOTENCY_MISMATCH'])
    const { rows } = await app.sql('app', 'select count(*)::int as n from payments where settlement_id = $1', [
      settlement.id,
    ])
    expect(rows[0].n).toBe(1)
  })

  it('keep method and transaction encrypted, and stay as they were recorded', async () => {
    const { admin, staff, settlement } = await settled(app)
    const { doc } = await ok(admin.post('/payments', paying(settlement.id, 5000)))
    expect(doc).toMatchObject({ paymentMethod: 'bank transfer', transactionId: 'T-1', currency: 'KRW' })
    const { rows } = await app.sql('super', 'select payment_method, transaction_id from payments where id = $1', [
      doc.id,
    ])
    for (const value of Object.values(rows[0])) expect(value).toMatch(/^enc:/)
    await ok(admin.patch(`/payments/${doc.id}`, { paidAmount: 1, note: 'less' }))
    expect((await ok(admin.get(`/payments/${doc.id}`))).paidAmount).toBe(5000)
    expect((await admin.delete(`/payments/${doc.id}`)).status).toBe(403)
    for (const role of ['app', 'owner', 'super'] as const) {
      await expect(app.sql(role, 'update payments set paid_amount = 1 where id = $1', [doc.id])).rejects.toThrow(
        /append-only/,
      )
      await expect(app.sql(role, 'delete from payments where id = $1', [doc.id])).rejects.toThrow(
        /append-only|permission denied/,
      )
    }
    expect((await staff.move('payments', doc.id, 'voided', 'Wrong account')).status).toBe(403)
    expect((await admin.move('payments', doc.id, 'voided')).status).toBe(422)
    await ok(admin.move('payments', doc.id, 'voided', 'Wrong account'))
    const { received } = await ok(admin.get(`/settlements/${settlement.id}/statement`))
    expect(received).toBe(0)
  })

  it('are admin’s to record, above zero, and paid out after the tax is decided', async () => {
    const { admin, staff, owner, settlement, influencer } = await settled(app, { taxStatus: 'needs-review' })
    const body = paying(settlement.id, 1000)
    expect((await staff.post('/payments', body)).status).toBe(403)
    expect((await owner.post('/payments', body)).status).toBe(403)
    expect((await app.visitor.post('/payments', body)).status).toBe(401)
    for (const wrong of [
      { paidAmount: 0 },
      { paidAmount: -5 },
      { paidAmount: 0.5 },
      { paidAmount: 'much' },
      { paidAt: '2026-02-30' },
      { direction: 'payout' },
      { direction: 'payout', influencer: influencer.id },
      { direction: 'receipt', influencer: influencer.id },
    ]) {
      const answer = await admin.post('/payments', { ...body, ...wrong })
      expect([wrong, answer.status, codeOf(answer.body)]).toEqual([wrong, 400, 'VALIDATION_FAILED'])
    }
    expect((await admin.post('/payments', { ...body, colour: 'red' })).body.errors[0].code).toBe('UNKNOWN_FIELD')
  })
})

describe('evidence that contradicts itself', () => {
  it('a receipt is not taken away while the settlement is found paid by it', async () => {
    const { admin, settlement } = await settled(app)
    await issued(admin, settlement.id)
    await ok(admin.move('settlements', settlement.id, 'invoiced'))
    const { doc } = await ok(admin.post('/payments', paying(settlement.id, 366_666)))
    const [paid, voided] = await Promise.all([
      admin.move('settlements', settlement.id, 'paid'),
      admin.move('payments', doc.id, 'voided', 'Wrong account'),
    ])
    expect([paid.status, voided.status].sort()).toEqual([200, 422])
  })

  it('nothing is issued for a cancelled settlement, below zero, twice, or beyond the amount', async () => {
    const { admin, staff, settlement } = await settled(app)
    const make = async (lines?: object[]) =>
      (await ok(staff.post('/tax-invoices', { settlement: settlement.id, approvalNumber: approvalNumber(), lines })))
        .doc
    const line = (supplyAmount: number) => ({ supplyDate: '2026-11-01', item: 'x', supplyAmount })
    const refused = async (doc: { id: string }) => reasonsOf((await admin.move('tax-invoices', doc.id, 'issued')).body)
    expect(await refused(await make([line(-500_000)]))).toEqual(['Enter lines of more than zero.'])
    expect(await refused(await make([line(333_334)]))).toEqual([
      'This is more than the 333,333 won that are not invoiced yet.',
    ])
    const part = await make([line(1)])
    await ok(admin.move('tax-invoices', part.id, 'issued'))
    expect(reasonsOf((await admin.move('settlements', settlement.id, 'invoiced')).body)).toEqual([
      'The issued invoices differ from the amount by 333,332 won.',
    ])
    const twice = [await make(), await make()]
    expect(await Promise.all(twice.map(refused))).toEqual([
      ['This is more than the 333,332 won that are not invoiced yet.'],
      ['This is more than the 333,332 won that are not invoiced yet.'],
    ])
    const rest = [await make([line(333_332)]), await make([line(333_332)])]
    const answers = await Promise.all(rest.map(({ id }) => admin.move('tax-invoices', id, 'issued')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    await ok(admin.move('settlements', settlement.id, 'invoiced'))
    const other = await settled(app)
    const late = (
      await ok(staff.post('/tax-invoices', { settlement: other.settlement.id, approvalNumber: approvalNumber() }))
    ).doc
    await ok(admin.move('settlements', other.settlement.id, 'cancelled', 'Called off'))
    expect(await refused(late)).toEqual(['Nothing is invoiced for a settlement on hold or cancelled.'])
  })

  it('an original is taken back once, by exactly what it says', async () => {
    const { admin, staff, settlement } = await settled(app)
    const original = await issued(admin, settlement.id)
    const draft = async (reason: string) => {
      const { docs } = await ok(staff.post(`/tax-invoices/${original.id}/amend`, { reason, date: '2026-11-02' }))
      const changes = {
        approvalNumber: approvalNumber(),
        lines: [{ supplyDate: '2020-01-01', item: 'x', supplyAmount: 5_000_000 }],
      }
      return (await ok(staff.patch(`/tax-invoices/${docs[0].id}`, { ...changes, writeDate: '2020-01-01' }))).doc
    }
    const drafts = [await draft('cancellation'), await draft('duplicate')]
    expect(drafts.map(({ amount }) => amount)).toEqual([-333_333, -333_333])
    const answers = await Promise.all(drafts.map(({ id }) => admin.move('tax-invoices', id, 'issued')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect((await ok(admin.get(`/settlements/${settlement.id}/statement`))).owed).toBe(0)
    for (const to of ['invoiced']) expect((await admin.move('settlements', settlement.id, to)).status).toBe(422)
  })

  it('what is corrected stays without tax where it was', async () => {
    const { admin, staff, settlement } = await settled(app)
    const taxed = { supplyDate: '2026-11-01', item: 'Campaign', quantity: 2, unitPrice: 100_000, supplyAmount: 200_000 }
    const untaxed = { supplyDate: '2026-11-01', item: 'Book', supplyAmount: 133_333, isTaxFree: true, note: 'ISBN' }
    const changes = { settlement: settlement.id, approvalNumber: approvalNumber(), lines: [taxed, untaxed] }
    const original = (await ok(staff.post('/tax-invoices', changes))).doc
    await ok(admin.move('tax-invoices', original.id, 'issued'))
    const { invoices } = await ok(staff.get(`/settlements/${settlement.id}/statement`))
    const body = toBody('error', '2026-11-02', linesOf('error', invoices[0], '2026-11-02'))
    const { docs } = await ok(staff.post(`/tax-invoices/${original.id}/amend`, body))
    expect(docs.map(({ amount, taxAmount }: Record<string, number>) => [amount, taxAmount])).toEqual([
      [-333_333, -20_000],
      [333_333, 20_000],
    ])
    expect(docs[1].lines).toMatchObject([taxed, untaxed].map((line) => ({ ...line, supplyDate: expect.any(String) })))
  })

  it('what was added later is received before the settlement is completed', async () => {
    const { admin, staff, settlement, influencer } = await settled(app)
    const original = await issued(admin, settlement.id)
    await ok(admin.move('settlements', settlement.id, 'invoiced'))
    await ok(admin.post('/payments', paying(settlement.id, 366_666)))
    await ok(admin.move('settlements', settlement.id, 'paid'))
    const lines = [{ supplyDate: '2026-11-01', item: 'More', supplyAmount: 1_000_000 }]
    const { docs } = await ok(
      staff.post(`/tax-invoices/${original.id}/amend`, { reason: 'amount-change', date: '2026-11-02', lines }),
    )
    await ok(staff.patch(`/tax-invoices/${docs[0].id}`, { approvalNumber: approvalNumber() }))
    await ok(admin.move('tax-invoices', docs[0].id, 'issued'))
    await ok(
      admin.post('/payments', paying(settlement.id, 322_353, { direction: 'payout', influencer: influencer.id })),
    )
    const early = await admin.move('settlements', settlement.id, 'completed')
    expect(reasonsOf(early.body)[0]).toContain('366,666 KRW of 1,466,666 KRW')
    await ok(admin.post('/payments', paying(settlement.id, 1_100_000)))
    await ok(admin.move('settlements', settlement.id, 'completed'))
  })

  it('tax-free lines come back without tax', async () => {
    const { admin, staff, settlement } = await settled(app)
    const line = (supplyAmount: number, isTaxFree: boolean) => ({
      supplyDate: '2026-11-01',
      item: 'x',
      supplyAmount,
      isTaxFree,
    })
    const original = await issued(admin, settlement.id, { lines: [line(133_333, true), line(200_000, false)] })
    expect(original).toMatchObject({ amount: 333_333, taxAmount: 20_000 })
    const back = { reason: 'return', date: '2026-11-02', lines: [line(100_000, true)] }
    const { docs } = await ok(staff.post(`/tax-invoices/${original.id}/amend`, back))
    expect(docs[0]).toMatchObject({ amount: -100_000, taxAmount: 0 })
  })
})

it('a payment is answered to admins alone, whatever key is sent, and its fields are the house’s', async () => {
  const { admin, owner, settlement } = await settled(app)
  const body = paying(settlement.id, 100)
  const key = { 'idempotency-key': 'roles' }
  const { doc } = await ok(admin.post('/payments', { ...body, requestKey: 'mine', requestHash: 'mine' }, key))
  const again = await admin.post('/payments', { requestHash: 'mine', requestKey: 'mine', ...body }, key)
  expect([again.status, again.body.doc.id]).toEqual([200, doc.id])
  const { rows } = await app.sql('super', 'select request_key from payments where id = $1', [doc.id])
  expect(rows[0].request_key).toContain(':roles')
  expect((await owner.post('/payments', body, key)).status).toBe(403)
})

describe('a settlement in another currency', () => {
  it('freezes the rate of its day, or says that there is none', async () => {
    const { admin, staff } = await startJourney(app)
    const unrated = await startJourney(app)
    await app.sql('super', `update campaigns set currency = 'USD' where id = $1`, [unrated.campaign.id])
    await advance(unrated, 'completed')
    const [none] = (await ok(admin.get(`/settlements?where[campaign][equals]=${unrated.campaign.id}`))).docs
    expect(none).toMatchObject({ currency: 'USD', exchangeRate: null, amountInWon: null })
    const decision = { treatment: 'resident', basis: 'Lives in Seoul' }
    const blocked = await staff.post(`/settlements/${none.id}/lines/${none.lines[0].id}/tax`, decision)
    expect([blocked.status, reasonsOf(blocked.body)[0]]).toEqual([422, expect.stringContaining('no rate to won')])
    await ok(
      staff.post('/exchange-rates', {
        base: 'USD',
        quote: 'KRW',
        rate: 1400,
        rateDate: '2026-01-02',
        rateSource: 'test',
      }),
    )
    expect((await staff.post(`/settlements/${none.id}/rate`)).status).toBe(403)
    const rated = (await ok(admin.post(`/settlements/${none.id}/rate`))).doc
    expect(rated).toMatchObject({ exchangeRate: 1400, exchangeRateDate: '2026-01-02', amountInWon: 466_666_200 })
    await ok(admin.post('/payments', paying(none.id, 5)))
    expect((await admin.post(`/settlements/${none.id}/rate`)).status).toBe(422)
    await ok(
      staff.post('/exchange-rates', {
        base: 'CNY',
        quote: 'KRW',
        rate: 190.5,
        rateDate: '2026-01-02',
        rateSource: 'test',
      }),
    )
    expect(
      (
        await staff.post('/exchange-rates', {
          base: 'CNY',
          quote: 'CNY',
          rate: 1,
          rateDate: '2026-01-02',
          rateSource: 'x',
        })
      ).status,
    ).toBe(400)
    const journey = await startJourney(app)
    await app.sql('super', `update campaigns set currency = 'CNY', budget = 900000 where id = $1`, [
      journey.campaign.id,
    ])
    await advance(journey, 'completed')
    const { docs } = await ok(admin.get(`/settlements?where[campaign][equals]=${journey.campaign.id}`))
    expect(docs[0]).toMatchObject({
      currency: 'CNY',
      amount: 333_333,
      exchangeRate: 190.5,
      exchangeRateDate: '2026-01-02',
      amountInWon: 63_499_937,
    })
    const { doc } = await ok(
      admin.post(`/settlements/${docs[0].id}/lines/${docs[0].lines[0].id}/tax`, {
        treatment: 'resident',
        basis: 'Lives in Seoul',
      }),
    )
    // 3 % of ₩63,499,937 and a tenth of it, fractions under ₩10 dropped; back at 190.5 won for a yuan.
    expect(doc.lines[0]).toMatchObject({ incomeTax: 1_904_990, localTax: 190_490, net: 322_333.1 })
  })
})
