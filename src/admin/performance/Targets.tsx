'use client'

import { performance } from '@/i18n/words/performance'
import type { Currency } from '@/lib/money'
import { useTriples } from '../parts/useTriples'
import type { Analysis } from './facts'
import { format, type Kind } from './format'
import styles from './Page.module.css'
import type { PerformanceKey } from './words'

const kinds: Record<string, Kind> = { sales: 'money', roas: 'times' }

type Props = { targets: Analysis['targets']; currency: Currency; own: Currency }

/** What was aimed at beside what was measured; a sales target stands in the campaign's own currency. */
export function Targets({ targets, currency, own }: Props) {
  const { language, word } = useTriples(performance)
  if (targets.length === 0) return null
  const isConverted = own !== currency && targets.some(({ name }) => name === 'sales')
  return (
    <section className={styles.card} aria-labelledby="performance-targets">
      <h3 id="performance-targets">{word('targets')}</h3>
      <ul className={styles.targets}>
        {targets.map(({ name, target, value, ratio }) => {
          const kind = kinds[name] ?? 'count'
          const written = (number: number | null) => {
            const text = format(language, kind, number, own)
            return kind === 'times' && number !== null ? word('times', { number: text }) : text
          }
          return (
            <li key={name} data-target={name}>
              <span className={styles.targetName}>{word(name as PerformanceKey)}</span>
              <span className={styles.track} aria-hidden="true">
                <span data-reached={(ratio ?? 0) >= 1} style={{ width: `${Math.min(1, ratio ?? 0) * 100}%` }} />
              </span>
              <span className={styles.targetValue}>
                <strong>{written(value)}</strong> / {written(target)}
              </span>
              <span className={styles.targetShare}>
                {ratio === null ? '–' : word('ofTarget', { percent: wholePercent(language, ratio) })}
              </span>
            </li>
          )
        })}
      </ul>
      {isConverted ? <p className={styles.soft}>{word('otherCurrency')}</p> : null}
    </section>
  )
}

const wholePercent = (language: string, ratio: number) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(ratio)
