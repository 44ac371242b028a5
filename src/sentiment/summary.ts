import type { Label } from './score'

export type Summary = Record<Label, number> & { total: number; score: number | null }

/**
 * How many comments sound how, and their score −1.00 … 1.00: (positive − negative) / (positive + negative + neutral).
 * Unrated comments count in `total` only; without a rated one there is no score.
 */
export function summarize(labels: Label[]): Summary {
  const counts: Record<Label, number> = { positive: 0, negative: 0, neutral: 0, unrated: 0 }
  for (const label of labels) counts[label] += 1
  const { positive, negative, neutral } = counts
  const rated = positive + negative + neutral
  // Adding 0 turns −0 into 0.
  const score = rated === 0 ? null : Math.round(((positive - negative) / rated) * 100) / 100 + 0
  return { total: labels.length, ...counts, score }
}
