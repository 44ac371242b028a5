import { expect, it } from 'vitest'
import { linesOf, needsOf, toBody } from './amendment'

const today = '2026-03-20'
const plain = { specification: null, quantity: null, unitPrice: null, isTaxFree: false, note: null }
const original = {
  lines: [
    { ...plain, supplyDate: '2026-03-05', item: 'Campaign', quantity: 2, unitPrice: 50, supplyAmount: 100 },
    { ...plain, supplyDate: '2026-03-06', item: 'Care', supplyAmount: 30, isTaxFree: true, note: 'March' },
  ],
}

it('starts from the original’s lines, and sends along what is not shown of them', () => {
  expect(toBody('error', today, linesOf('error', original, today))).toEqual({
    reason: 'error',
    lines: [
      { supplyDate: '2026-03-05', item: 'Campaign', quantity: 2, unitPrice: 50, supplyAmount: 100 },
      { supplyDate: '2026-03-06', item: 'Care', supplyAmount: 30, isTaxFree: true, note: 'March' },
    ],
  })
})

it('asks for the difference alone, which may be negative', () => {
  const [line] = linesOf('amount-change', original, today)
  expect(line).toMatchObject({ item: 'Campaign', supplyDate: today, supplyAmount: '' })
  if (!line) return
  expect(toBody('amount-change', today, [line])).toBeUndefined()
  expect(toBody('amount-change', today, [{ ...line, supplyAmount: '-1,000' }])).toEqual({
    reason: 'amount-change',
    date: today,
    lines: [{ item: 'Campaign', supplyDate: today, supplyAmount: -1000 }],
  })
})

it('sends neither lines nor a day where the reason has none', () => {
  const lines = linesOf('duplicate', original, today)
  expect(toBody('duplicate', today, lines)).toEqual({ reason: 'duplicate' })
  expect(toBody('cancellation', today, lines)).toEqual({ reason: 'cancellation', date: today })
  expect(needsOf('local-credit')).toEqual({ date: true })
})

it('is nothing while a line is not whole', () => {
  const [line] = linesOf('return', original, today)
  if (!line) throw new Error('There is a line.')
  for (const broken of [{ item: ' ' }, { supplyDate: '' }, { supplyAmount: '1.5' }, { supplyAmount: 'x' }])
    expect(toBody('return', today, [{ ...line, ...broken }]), JSON.stringify(broken)).toBeUndefined()
  expect(toBody('return', today, [])).toBeUndefined()
})
