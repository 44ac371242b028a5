import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalNumber, issued, ok, setCompany, settled, supplier } from '../factories/settlement'
import { type Answer, type App, startApp } from '../support/app'

let app: App
let world: Awaited<ReturnType<typeof settled>>
beforeAll(async () => {
  app = await startApp()
  world = await settled(app)
  await setCompany(world.admin)
})
afterAll(() => app.close())

const draft = async (data: Record<string, unknown> = {}) =>
  (await ok(world.staff.post('/tax-invoices', { settlement: world.settlement.id, ...data }))).doc
const line = (supplyAmount: number) => ({ supplyDate: '2026-11-01', item: 'Video', supplyAmount })

describe('a draft', () => {
  it('knows the two sides and the amount, and works out its sums', async () => {
    const doc = await draft()
    expect(doc).toMatchObject({
      status: 'draft',
      kind: 'original',
      supplier,
      businessNumber: '2208162517',
      companyName: 'Test Brand',
      amount: 333_333,
      taxAmount: 33_333,
      totalAmount: 366_666,
      lines: [{ supplyAmount: 333_333, taxAmount: 33_333 }],
    })
    expect(doc.invoiceNumber).toMatch(/^\d{4}-\d{6}$/)
  })

  it('rounds the tax of each line by its policy', async () => {
    for (const [rounding, tax] of [
      ['truncate', 3],
      ['half-up', 4],
      ['up', 6],
    ] as const) {
      const lines = [line(15), line(14), line(11)]
      const doc = await draft({ rounding, lines })
      expect([doc.rounding, doc.amount, doc.taxAmount, doc.totalAmount]).toEqual([rounding, 40, tax, 40 + tax])
    }
  })

  it('takes no sums, numbers or supplier from a caller', async () => {
    const doc = await draft({
      amount: 1,
      taxAmount: 1,
      totalAmount: 2,
      invoiceNumber: 'X',
      supplier: { companyName: 'Other' },
      kind: 'amendment',
      issuedDate: '2020-01-01',
    })
    expect(doc).toMatchObject({ amount: 333_333, kind: 'original', supplier })
    expect(doc.invoiceNumber).not.toBe('X')
    expect(doc.issuedDate ?? null).toBeNull()
  })

  it('takes the rounding of the house, and that a brand is abroad, from where they are kept', async () => {
    const other = await settled(app)
    await ok(world.admin.post('/globals/company-profile', { taxRounding: 'up' }))
    await ok(other.staff.patch(`/brands/${other.brand.id}`, { billing: { isForeign: true } }))
    const { doc } = await ok(other.staff.post('/tax-invoices', { settlement: other.settlement.id }))
    expect(doc).toMatchObject({ rounding: 'up', isForeignBuyer: true, taxAmount: 33_334 })
    await ok(world.admin.post('/globals/company-profile', { taxRounding: 'truncate' }))
  })

  it('refuses what does not fit, with the field', async () => {
    const wrong: [string, Record<string, unknown>][] = [
      ['businessNumber', { businessNumber: '123-45-67890' }],
      ['writeDate', { writeDate: '2026-02-30' }],
      ['lines.0.supplyAmount', { lines: [line(0.5)] }],
      ['lines', { lines: Array.from({ length: 100 }, () => line(1)) }],
    ]
    for (const [path, data] of wrong) {
      const answer = await world.staff.post('/tax-invoices', { settlement: world.settlement.id, ...data })
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.body.errors[0].data.errors.map((fault: { path: string }) => fault.path)).toContain(path)
    }
    expect((await world.owner.post('/tax-invoices', { settlement: world.settlement.id })).status).toBe(403)
  })

  it('is issued by admin alone, and only when it is whole', async () => {
    const doc = await draft({ ceoName: '', companyName: 'Test Brand' })
    expect((await world.staff.move('tax-invoices', doc.id, 'issued')).status).toBe(403)
    const bare = await world.admin.move('tax-invoices', doc.id, 'issued')
    expect([bare.status, bare.body.errors[0].data.reasons]).toEqual([
      422,
      ['Enter the approval number of the tax service (24 characters).'],
    ])
    await ok(world.staff.patch(`/tax-invoices/${doc.id}`, { approvalNumber: approvalNumber(), businessNumber: null }))
    const nobody = await world.admin.move('tax-invoices', doc.id, 'issued')
    expect(nobody.body.errors[0].data.reasons[0]).toContain('Buyer’s registration number')
    await ok(world.staff.patch(`/tax-invoices/${doc.id}`, { businessNumber: '220-81-62517' }))
    const done = await ok(world.admin.move('tax-invoices', doc.id, 'issued'))
    expect(done).toMatchObject({ status: 'issued', businessNumber: '2208162517' })
    expect(done.issuedDate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

describe('a registration number that no office gives out', () => {
  const nobody = '000-00-00000'

  it('is refused for the house, for a brand and on an invoice', async () => {
    const brand = { billing: { businessNumber: nobody } }
    const answers = [
      await world.admin.post('/globals/company-profile', { businessNumber: nobody }),
      await world.staff.patch(`/brands/${world.brand.id}`, brand),
      await world.staff.post('/tax-invoices', { settlement: world.settlement.id, businessNumber: nobody }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(400)
      expect(body.errors[0].data.errors[0].path).toMatch(/businessNumber$/)
    }
  })

  it('stored before stops the issue; where it was issued, the invoice can be taken back', async () => {
    const journey = await settled(app)
    const { doc } = await ok(
      world.admin.post('/tax-invoices', { settlement: journey.settlement.id, approvalNumber: approvalNumber() }),
    )
    await app.sql('super', `update tax_invoices set business_number = '0000000000' where id = $1`, [doc.id])
    const stopped = await world.admin.move('tax-invoices', doc.id, 'issued')
    expect([stopped.status, stopped.body.errors[0].data.reasons[0]]).toEqual([
      422,
      expect.stringContaining('Buyer’s registration number'),
    ])
    const sets = `status = 'issued', issued_date = write_date`
    await app.sql('super', `update tax_invoices set ${sets} where id = $1`, [doc.id])
    const { docs } = await ok(
      world.staff.post(`/tax-invoices/${doc.id}/amend`, { reason: 'cancellation', date: doc.writeDate }),
    )
    await ok(world.staff.patch(`/tax-invoices/${docs[0].id}`, { approvalNumber: approvalNumber() }))
    expect((await ok(world.admin.move('tax-invoices', docs[0].id, 'issued'))).businessNumber).toBe('0000000000')
  })
})

/** A settlement of its own: what is issued for one must fit it. */
async function issuedAnew(data = {}) {
  const journey = await settled(app)
  return { ...journey, doc: await issued(world.admin, journey.settlement.id, data) }
}

describe('an issued invoice', () => {
  it('cannot be changed or deleted by anybody, over the API or by SQL', async () => {
    const { admin, staff, owner, doc } = await issuedAnew()
    for (const client of [admin, staff, owner]) {
      const changed = await client.patch(`/tax-invoices/${doc.id}`, { remarks: 'changed' })
      expect([403, 404]).toContain(changed.status)
      expect([403, 404]).toContain((await client.delete(`/tax-invoices/${doc.id}`)).status)
    }
    expect((await admin.move('tax-invoices', doc.id, 'draft')).status).toBe(409)
    const bulk = await admin.patch(`/tax-invoices?where[id][equals]=${doc.id}`, { remarks: 'changed' })
    expect(bulk.body.docs ?? []).toEqual([])
    const statements = [
      [`update tax_invoices set amount = 1, total_amount = 1 + tax_amount where id = $1`, 'changed'],
      [`update tax_invoices set status = 'draft' where id = $1`, 'moved back'],
      [`delete from tax_invoices where id = $1`, 'deleted'],
      [`update tax_invoices_lines set supply_amount = 1 where _parent_id = $1`, 'line changed'],
      [`delete from tax_invoices_lines where _parent_id = $1`, 'line deleted'],
      [
        `insert into tax_invoices_lines (_order, _parent_id, id, supply_date, item, supply_amount) values (9, $1, 'x', now(), 'x', 1)`,
        'line added',
      ],
    ] as const
    for (const role of ['app', 'owner', 'super'] as const)
      for (const [text, what] of statements)
        await expect(app.sql(role, text, [doc.id]), `${what} as ${role}`).rejects.toThrow(
          /append-only|cannot be changed|cannot move/,
        )
    for (const role of ['app', 'owner', 'super'] as const)
      await expect(app.sql(role, 'truncate tax_invoices cascade')).rejects.toThrow(/append-only|permission denied/)
    expect(await ok(admin.get(`/tax-invoices/${doc.id}`))).toEqual(doc)
  })

  it('has an approval number of its own', async () => {
    const number = approvalNumber()
    await issuedAnew({ approvalNumber: number })
    const again = await world.staff.post('/tax-invoices', { settlement: world.settlement.id, approvalNumber: number })
    expect(again.status).toBe(400)
  })

  it('is read by its brand alone, as PDF and XML too', async () => {
    const { owner, doc } = await issuedAnew()
    const stranger = await app.as('brand', 'stranger')
    for (const kind of ['pdf', 'xml']) {
      const answer = await owner.get(`/tax-invoices/${doc.id}/${kind}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toContain(doc.invoiceNumber)
      expect((await stranger.get(`/tax-invoices/${doc.id}/${kind}`)).status).toBe(404)
      expect((await app.visitor.get(`/tax-invoices/${doc.id}/${kind}`)).status).toBe(401)
    }
    expect((await owner.get(`/tax-invoices/${doc.id}/pdf`)).body.slice(0, 5)).toBe('%PDF-')
    const xml = (await owner.get(`/tax-invoices/${doc.id}/xml`)).body
    expect(xml).toContain(doc.approvalNumber)
    expect(xml).toContain('366666')
  })
})

describe('an amendment', () => {
  const sums = (docs: Answer['body'][]) =>
    docs.map(({ amount, taxAmount, totalAmount }) => [amount, taxAmount, totalAmount])
  const all = [-333_333, -33_333, -366_666]

  it.each([
    ['error', { lines: [line(300_000)] }, [all, [300_000, 30_000, 330_000]]],
    ['amount-change', { date: '2026-11-02', lines: [line(-33_333)] }, [[-33_333, -3333, -36_666]]],
    ['return', { date: '2026-11-02' }, [all]],
    ['cancellation', { date: '2026-11-02' }, [all]],
    ['local-credit', { date: '2026-11-02' }, [all, [333_333, 0, 333_333]]],
    ['duplicate', {}, [all]],
  ])('for %s is made of what the rules say, with the number of the original', async (reason, extra, expected) => {
    const { admin, staff } = world
    const { doc: original } = await issuedAnew()
    const { docs } = await ok(staff.post(`/tax-invoices/${original.id}/amend`, { reason, ...extra }))
    expect(sums(docs)).toEqual(expected)
    for (const doc of docs) {
      expect(doc).toMatchObject({
        status: 'draft',
        kind: 'amendment',
        amendmentReason: reason,
        original: original.id,
        originalApprovalNumber: original.approvalNumber,
        supplier,
      })
      await ok(staff.patch(`/tax-invoices/${doc.id}`, { approvalNumber: approvalNumber() }))
      await ok(admin.move('tax-invoices', doc.id, 'issued'))
    }
  })

  it('needs an issued original, a day and lines where the reason asks for them', async () => {
    const bare = await draft()
    const refused = await world.staff.post(`/tax-invoices/${bare.id}/amend`, { reason: 'duplicate' })
    expect(refused.status).toBe(422)
    const { staff, owner, doc: original } = await issuedAnew()
    const path = `/tax-invoices/${original.id}/amend`
    expect((await staff.post(path, { reason: 'return' })).status).toBe(400)
    expect((await staff.post(path, { reason: 'amount-change', date: '2026-11-02' })).status).toBe(400)
    expect((await staff.post(path, { reason: 'return', date: '2026-02-30' })).status).toBe(400)
    expect((await staff.post(path, { reason: 'other' })).status).toBe(400)
    const back = { reason: 'return', date: '2026-11-02', lines: [line(400_000)] }
    expect((await staff.post(path, back)).body.errors[0]).toMatchObject({
      message: 'More comes back than the original says.',
      data: { errors: [{ path: 'lines' }] },
    })
    expect((await owner.post(path, { reason: 'duplicate' })).status).toBe(403)
  })
})
