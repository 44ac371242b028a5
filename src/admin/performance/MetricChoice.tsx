'use client'

import { useId } from 'react'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import styles from './Controls.module.css'
import type { DailyMetric } from './facts'

type Props = { metrics: readonly DailyMetric[]; shown: DailyMetric; choose: (metric: DailyMetric) => void }

/** Which counter a chart shows. */
export function MetricChoice({ metrics, shown, choose }: Props) {
  const { word } = useTriples(performance)
  const id = useId()
  return (
    <div className={styles.currency}>
      <label htmlFor={id}>{word('metric')}</label>
      <select id={id} value={shown} onChange={({ target }) => choose(target.value as DailyMetric)}>
        {metrics.map((name) => (
          <option key={name} value={name}>
            {word(name)}
          </option>
        ))}
      </select>
    </div>
  )
}
