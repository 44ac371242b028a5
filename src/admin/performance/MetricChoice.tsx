'use client'

import { useId } from 'react'
import styles from './Controls.module.css'
import type { DailyMetric } from './facts'
import { usePerformanceWords } from './usePerformanceWords'

type Props = { metrics: readonly DailyMetric[]; shown: DailyMetric; choose: (metric: DailyMetric) => void }

/** Which counter a chart shows. */
export function MetricChoice({ metrics, shown, choose }: Props) {
  const { word } = usePerformanceWords()
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
