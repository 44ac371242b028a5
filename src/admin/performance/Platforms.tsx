'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import { Chart } from './Chart'
import { type Analysis, type DailyMetric, dailyMetrics, rowsBehind } from './facts'
import { format, type Kind } from './format'
import { MetricChoice } from './MetricChoice'
import { NumbersTable } from './NumbersTable'
import styles from './Page.module.css'
import { type PerformanceKey, platformWord } from './words'

type Row = NonNullable<Analysis['by']['platform']>[number]

const columns: [PerformanceKey, Kind, (row: Row) => number | null][] = [
  ['views', 'count', ({ totals }) => totals.views],
  ['engagements', 'count', ({ totals }) => totals.engagements],
  ['engagementRate', 'percent', ({ figures }) => figures.engagementRate.value],
  ['clickThroughRate', 'percent', ({ figures }) => figures.clickThroughRate.value],
  ['conversionRate', 'percent', ({ figures }) => figures.conversionRate.value],
  ['revenue', 'money', ({ amounts }) => amounts.revenue.value],
  ['mediaValue', 'money', ({ amounts }) => amounts.mediaValue.value],
]

/** The platforms beside one another. */
export function Platforms({ analysis, isEstimate }: { analysis: Analysis; isEstimate: boolean }) {
  const { language, word } = useTriples(performance)
  const { config } = useConfig()
  const [metric, setMetric] = useState<DailyMetric>('views')
  const rows = (analysis.by.platform ?? []).filter((row) => row.isEstimate === isEstimate)
  const title = word('byPlatform')
  const { currency, scope, window } = analysis
  return (
    <section className={styles.card} aria-labelledby="performance-platforms">
      <header className={styles.cardHead}>
        <h3 id="performance-platforms">{title}</h3>
        <MetricChoice metrics={dailyMetrics} shown={metric} choose={setMetric} />
      </header>
      <Chart
        kind="names"
        label={word('chartOf', { title, metric: word(metric) })}
        name={word(metric)}
        points={rows.map(({ platform, totals }) => ({ at: platform, value: totals[metric] }))}
        number="count"
        currency={currency}
        isEstimate={isEstimate}
      />
      <NumbersTable
        summary={word('sameAsTable')}
        caption={word('tableOf', { title })}
        head={[word('platform'), ...columns.map(([name]) => word(name))]}
      >
        {rows.map((row) => (
          <tr key={row.platform}>
            <th scope="row">
              <a
                href={rowsBehind(config.routes.admin, {
                  campaign: scope.id,
                  window,
                  isEstimate,
                  platform: row.platform,
                })}
              >
                {platformWord(language, row.platform)}
              </a>
            </th>
            {columns.map(([name, kind, read]) => (
              <td key={name}>{format(language, kind, read(row), currency)}</td>
            ))}
          </tr>
        ))}
      </NumbersTable>
    </section>
  )
}
