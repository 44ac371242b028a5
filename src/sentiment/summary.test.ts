import fc from 'fast-check'
import { expect, it } from 'vitest'
import { summarize } from './summary'

it('is the difference of positive and negative by the rated ones', () => {
  expect(summarize(['positive', 'positive', 'negative', 'neutral', 'unrated'])).toEqual({
    total: 5,
    positive: 2,
    negative: 1,
    neutral: 1,
    unrated: 1,
    score: 0.25,
  })
  expect(summarize(['positive', 'negative', 'negative']).score).toBe(-0.33)
})

it('has no score without a rated comment', () => {
  expect(summarize([]).score).toBeNull()
  expect(summarize(['unrated', 'unrated'])).toMatchObject({ total: 2, unrated: 2, score: null })
})

it('never shows a negative zero', () => {
  expect(Object.is(summarize(['positive', 'negative']).score, 0)).toBe(true)
  const almost = [...Array(500).fill('neutral'), 'negative'] as const
  expect(Object.is(summarize([...almost]).score, 0)).toBe(true)
})

it('stays within −1 and 1, turns its sign with the labels, and adds up', () => {
  const labels = fc.array(fc.constantFrom('positive', 'negative', 'neutral', 'unrated'))
  const turned = { positive: 'negative', negative: 'positive', neutral: 'neutral', unrated: 'unrated' } as const
  fc.assert(
    fc.property(labels, (some) => {
      const summary = summarize(some)
      expect(summary.positive + summary.negative + summary.neutral + summary.unrated).toBe(some.length)
      if (summary.score === null) return
      expect(Math.abs(summary.score)).toBeLessThanOrEqual(1)
      // Halves are rounded upwards, so the two may differ in the last digit.
      const mirrored = summarize(some.map((label) => turned[label])).score as number
      expect(Math.abs(mirrored + summary.score)).toBeLessThan(0.011)
    }),
  )
})
