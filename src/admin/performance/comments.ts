import type { CommentAnalysis } from '@/payload-types'

type Counted = Pick<
  CommentAnalysis,
  'totalComments' | 'positiveComments' | 'negativeComments' | 'neutralComments' | 'unratedComments' | 'keyTopics'
>

/** Analyses of comments as the API lists them, and how many there are in all. */
export type Comments = { docs: Counted[]; totalDocs: number }

export const feelings = ['positive', 'neutral', 'negative', 'unrated'] as const
export type Feeling = (typeof feelings)[number]

export type Sentiment = Record<Feeling, number> & {
  total: number
  /** (positive − negative) / rated, −1 … 1; null when no comment is rated. */
  score: number | null
  topics: string[]
}

const shownTopics = 12

/** Several analyses as one; the topics that most of them name come first. */
export function sentimentOf(docs: Counted[]): Sentiment {
  const sum = (name: keyof Omit<Counted, 'keyTopics'>) => docs.reduce((total, doc) => total + (doc[name] ?? 0), 0)
  const [positive, neutral, negative] = [sum('positiveComments'), sum('neutralComments'), sum('negativeComments')]
  const rated = positive + neutral + negative
  const named = new Map<string, number>()
  for (const topic of docs.flatMap(({ keyTopics }) => keyTopics ?? [])) named.set(topic, (named.get(topic) ?? 0) + 1)
  return {
    positive,
    neutral,
    negative,
    unrated: sum('unratedComments'),
    total: sum('totalComments'),
    score: rated === 0 ? null : (positive - negative) / rated,
    topics: [...named]
      .sort(([, a], [, b]) => b - a)
      .map(([topic]) => topic)
      .slice(0, shownTopics),
  }
}
