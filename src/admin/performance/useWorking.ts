'use client'

import type { Part } from '@/analytics/figures'
import { engagementOf } from '@/analytics/sums'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import { type Analysis, type KeyFigure, kindOfPart } from './facts'
import { format } from './format'
import { type PerformanceKey, platformWord } from './words'

/** A figure and how it was worked out, in words. */
export function useWorking(figure: KeyFigure, { currency }: Analysis, total: number) {
  const { language, word } = useTriples(performance)
  const count = (value: number) => value.toLocaleString(language)
  const written = (kind: KeyFigure['kind'], value: number | null) => {
    const text = format(language, kind, value, currency)
    return kind === 'times' && value !== null ? word('times', { number: text }) : text
  }
  const reported = (rows: number | undefined) =>
    rows === undefined
      ? word('allRows', { total: count(total) })
      : word('ofRows', { rows: count(rows), total: count(total) })
  const part = (part: Part) => {
    const text = `${word(part.name as PerformanceKey)} ${format(language, kindOfPart(part), part.value, currency)}`
    return part.rows === undefined ? text : `${text} (${reported(part.rows)})`
  }
  const definitions = Object.entries(engagementOf)
    .map(
      ([platform, counted]) =>
        `${platformWord(language, platform)} ${counted.map((one) => word(one as PerformanceKey)).join(' + ')}`,
    )
    .join(', ')
  const { name, kind, value, missing, numerator, denominator, factor } = figure
  const parts: [string, string][] = []
  if (numerator) parts.push([word('numerator'), part(numerator)])
  if (denominator) parts.push([word('denominator'), part(denominator)])
  if (factor) parts.push([word('factor'), count(factor)])
  return {
    written: written(kind, value),
    reason: missing ? word(missing) : undefined,
    formula: word(`formula.${name}`, { definitions }),
    parts,
    // What is paid stands in contracts, not in rows of numbers.
    reported: name === 'cost' ? '–' : reported(figure.rows),
  }
}
