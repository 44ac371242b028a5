import { expect, it } from 'vitest'
import { format } from './format'

it('writes what is not known as a dash, never as a zero or NaN', () => {
  for (const kind of ['count', 'percent', 'money', 'price', 'times'] as const)
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(format('ko', kind, value, 'KRW')).toBe('–')
})

it('keeps the places that say something', () => {
  expect(format('ko', 'price', 0.0338, 'CNY')).toContain('0.0338')
  expect(format('ko', 'price', 1408.5612, 'KRW')).toContain('1,408.56')
  expect(format('en', 'money', 5_600_000, 'KRW')).toBe('₩5,600,000')
  expect(format('en', 'money', 12.5, 'USD')).toBe('$12.50')
  expect(format('en', 'percent', 0.0765, 'KRW')).toBe('7.65%')
})
