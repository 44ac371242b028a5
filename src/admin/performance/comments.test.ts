import { expect, it } from 'vitest'
import { sentimentOf } from './comments'

const analysis = (positive: number, negative: number, neutral: number, unrated: number, keyTopics: string[] = []) => ({
  totalComments: positive + negative + neutral + unrated,
  positiveComments: positive,
  negativeComments: negative,
  neutralComments: neutral,
  unratedComments: unrated,
  keyTopics,
})

it('adds the counts up and works the score out anew: small analyses weigh less', () => {
  const both = sentimentOf([analysis(1, 0, 0, 5), analysis(1, 5, 1, 0)])
  expect(both).toMatchObject({ positive: 2, negative: 5, neutral: 1, unrated: 5, total: 13 })
  expect(both.score).toBeCloseTo(-3 / 8)
})

it('has no score without a rated comment', () => {
  expect(sentimentOf([analysis(0, 0, 0, 3)]).score).toBeNull()
  expect(sentimentOf([])).toMatchObject({ total: 0, score: null, topics: [] })
})

it('names first what most analyses name, each once', () => {
  const { topics } = sentimentOf([analysis(1, 0, 0, 0, ['맛', '포장']), analysis(1, 0, 0, 0, ['포장', '价格'])])
  expect(topics).toEqual(['포장', '맛', '价格'])
})
