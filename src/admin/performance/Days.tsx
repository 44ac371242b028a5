'use client'

import { useMemo, useState } from 'react'
import type { Report } from '@/collections/analytics/operations/report'
import { performance } from '@/i18n/words/performance'
import { fullDayIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import { Chart } from './Chart'
import { type Analysis, type DailyMetric, dailyMetrics, pointsOf } from './facts'
import { format } from './format'
import { MetricChoice } from './MetricChoice'
import { NumbersTable } from './NumbersTable'
import styles from './Page.module.css'

type Props = { analysis: Analysis; report: Report; isEstimate: boolean }

/** How the campaign did day by day: one counter at a time, and its revenue. */
export function Days({ analysis, report, isEstimate }: Props) {
  const { language, word } = useTriples(performance)
  const [metric, setMetric] = useState<DailyMetric>('views')
  const { points, isWeekly } = useMemo(() => pointsOf(analysis.by.day ?? [], isEstimate), [analysis, isEstimate])
  const metrics = dailyMetrics.filter((name) => report.totals[name] !== null)
  const shown = metrics.includes(metric) ? metric : 'views'
  const { currency } = analysis
  const revenue = report.amounts.revenue
  const title = word(isWeekly ? 'byWeek' : 'byDay')
  const revenueTitle = word(isWeekly ? 'revenueByWeek' : 'revenueByDay')
  return (
    <>
      <section className={styles.card} aria-labelledby="performance-days">
        <header className={styles.cardHead}>
          <h3 id="performance-days">{title}</h3>
          <MetricChoice metrics={metrics} shown={shown} choose={setMetric} />
        </header>
        <Chart
          kind="days"
          label={word('chartOf', { title, metric: word(shown) })}
          name={word(shown)}
          points={points.map((point) => ({ at: point.day, value: point[shown] }))}
          number="count"
          currency={currency}
          isEstimate={isEstimate}
        />
        <NumbersTable
          summary={word('sameAsTable')}
          caption={word('tableOf', { title })}
          head={[word(isWeekly ? 'week' : 'day'), ...metrics.map((name) => word(name)), word('revenue')]}
        >
          {points.map((point) => (
            <tr key={point.day}>
              <th scope="row">{fullDayIn(language, point.day)}</th>
              {metrics.map((name) => (
                <td key={name}>{format(language, 'count', point[name], currency)}</td>
              ))}
              <td>{format(language, 'money', revenue.value === null ? null : point.revenue, currency)}</td>
            </tr>
          ))}
        </NumbersTable>
      </section>
      {revenue.value === null ? null : (
        <section className={styles.card} aria-labelledby="performance-revenue">
          <h3 id="performance-revenue">{revenueTitle}</h3>
          <Chart
            kind="days"
            tone="revenue"
            label={word('chartOf', { title: revenueTitle, metric: word('revenue') })}
            name={word('revenue')}
            points={points.map((point) => ({ at: point.day, value: point.revenue }))}
            number="money"
            currency={currency}
            isEstimate={isEstimate}
          />
        </section>
      )}
    </>
  )
}
