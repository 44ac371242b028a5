'use client'

import { performance } from '@/i18n/words/performance'
import type { Currency } from '@/lib/money'
import { useTriples } from '../parts/useTriples'
import { Chart } from './Chart'
import { pointsOf, type ReportedDay } from './facts'
import { format } from './format'
import styles from './House.module.css'

type Props = { days: ReportedDay[]; views: number | null; revenue: number | null; currency: Currency }

/** Views and revenue of the house by day, small. */
export function HouseDays({ days, views, revenue, currency }: Props) {
  const { language, word } = useTriples(performance)
  const { points } = pointsOf(days, false)
  const charts = [
    { name: 'views', total: views, number: 'count', tone: 'count' },
    { name: 'revenue', total: revenue, number: 'money', tone: 'revenue' },
  ] as const
  return (
    <div className={styles.charts}>
      {charts.map(({ name, total, number, tone }) => (
        <div key={name} className={styles.chart}>
          <p className={styles.total}>
            {word(name)} <strong data-house={name}>{format(language, number, total, currency)}</strong>
          </p>
          {total === null ? null : (
            <Chart
              kind="days"
              height={150}
              tone={tone}
              label={word('chartOf', { title: word('houseTitle'), metric: word(name) })}
              name={word(name)}
              points={points.map((point) => ({ at: point.day, value: point[name] }))}
              number={number}
              currency={currency}
            />
          )}
        </div>
      ))}
    </div>
  )
}
