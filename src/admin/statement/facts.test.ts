import { describe, expect, it } from 'vitest'
import { canDraft, isOverdue, type Line, leftOf, type Statement, stepsOf, totalsOf } from './facts'

const line = (changed: Partial<Line> = {}): Line => ({
  id: 'line',
  influencer: { id: 'somebody', name: 'Somebody' },
  fee: 333_333,
  taxTreatment: 'resident',
  incomeTax: 9990,
  localTax: 990,
  net: 322_353,
  paid: 0,
  ...changed,
})
const undecided = line({ taxTreatment: 'needs-review', incomeTax: null, localTax: null, net: null })

const invoice = (changed: Partial<Statement['invoices'][number]> = {}): Statement['invoices'][number] => ({
  id: 'invoice',
  invoiceNumber: '2026-000001',
  approvalNumber: null,
  status: 'issued',
  kind: 'original',
  amendmentReason: null,
  writeDate: '2026-03-05',
  issuedDate: '2026-03-05',
  amount: 333_333,
  taxAmount: 33_333,
  totalAmount: 366_666,
  issueBy: '2026-04-10',
  transmitBy: '2026-03-06',
  lines: [],
  ...changed,
})

const statement = (changed: Partial<Statement> = {}): Statement => ({
  id: 'settlement',
  kind: 'completion',
  feeNature: null,
  status: 'pending',
  campaign: { id: 'campaign', title: 'A campaign' },
  period: { from: '2026-02-01', to: '2026-02-28' },
  brand: { id: 'brand', name: 'A brand' },
  currency: 'KRW',
  amount: 333_333,
  amountInWon: 333_333,
  exchange: null,
  dueDate: '2026-04-04',
  completedAt: null,
  owed: 333_333,
  received: 0,
  outstanding: 333_333,
  lines: [line()],
  invoices: [],
  payments: [],
  ...changed,
})

const states = (facts: Statement, seeTaxes = true) =>
  Object.fromEntries(
    stepsOf(facts, { seeTaxes }).map(({ name, state, why }) => [name, why ? `${state}: ${why}` : state]),
  )

describe('the steps', () => {
  it('wait for each other', () => {
    expect(states(statement({ lines: [line(), undecided] }))).toEqual({
      invoiced: 'open',
      receipts: 'blocked: invoiceFirst',
      withheld: 'open',
      paidOut: 'open: decideFirst',
      completed: 'blocked: stepsFirst',
    })
    expect(states(statement({ lines: [undecided] })).paidOut).toBe('blocked: decideFirst')
  })

  it('are done by their evidence alone', () => {
    const invoiced = statement({ status: 'invoiced', invoices: [invoice()], owed: 366_666, received: 366_665 })
    expect(states(invoiced)).toMatchObject({ invoiced: 'done', receipts: 'open', withheld: 'done', paidOut: 'open' })
    const paid = { ...invoiced, received: 366_666, lines: [line({ paid: 322_353 })] }
    expect(states(paid)).toEqual({
      invoiced: 'done',
      receipts: 'done',
      withheld: 'done',
      paidOut: 'done',
      completed: 'open',
    })
    expect(states({ ...paid, status: 'completed' }).completed).toBe('done')
    expect(states(statement({ invoices: [invoice({ status: 'draft' })] })).invoiced).toBe('open')
  })

  it('stand still on hold and when cancelled, and keep what was done', () => {
    const held = statement({ status: 'on-hold', invoices: [invoice()] })
    expect(states(held)).toMatchObject({ invoiced: 'done', receipts: 'blocked: held', completed: 'blocked: held' })
    expect(states({ ...held, status: 'cancelled' }).receipts).toBe('blocked: cancelled')
  })

  it('say nothing of taxes and payouts to who does not see them', () => {
    expect(Object.keys(states(statement(), false))).toEqual(['invoiced', 'receipts', 'completed'])
  })
})

it('is overdue from the day after, while money is outstanding', () => {
  expect(isOverdue(statement(), '2026-04-04')).toBe(false)
  expect(isOverdue(statement(), '2026-04-05')).toBe(true)
  expect(isOverdue(statement({ outstanding: 0 }), '2026-04-05')).toBe(false)
  for (const status of ['paid', 'completed', 'cancelled'] as const)
    expect(isOverdue(statement({ status }), '2026-04-05'), status).toBe(false)
})

it('invoices once, and again when all of it was taken back', () => {
  expect(canDraft(statement())).toBe(true)
  expect(canDraft(statement({ invoices: [invoice({ status: 'draft' })] }))).toBe(false)
  expect(canDraft(statement({ invoices: [invoice()] }))).toBe(false)
  const takenBack = invoice({ kind: 'amendment', amount: -333_333, taxAmount: -33_333, totalAmount: -366_666 })
  expect(canDraft(statement({ invoices: [invoice(), takenBack] }))).toBe(true)
  expect(canDraft(statement({ amount: 0 }))).toBe(false)
  expect(canDraft(statement({ status: 'cancelled' }))).toBe(false)
})

it('adds up columns to the cent, and leaves out what is not decided', () => {
  const cny = statement({
    currency: 'CNY',
    lines: [
      line({ fee: 0.1, net: 0.1, paid: 0.02, incomeTax: 10, localTax: 0 }),
      line({ fee: 0.2, net: 0.2, paid: 0, incomeTax: 20, localTax: 10 }),
      { ...undecided, fee: 1 },
    ],
  })
  expect(totalsOf(cny)).toEqual({ fee: 1.3, incomeTax: 30, localTax: 10, net: 0.3, paid: 0.02, left: 0.28 })
  expect(cny.lines.map((one) => leftOf(one, cny))).toEqual([0.08, 0.2, undefined])
})
