'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import { type Analysis, rowsBehind } from './facts'
import { format, type Kind } from './format'
import styles from './NumbersTable.module.css'
import page from './Page.module.css'
import type { PerformanceKey } from './words'

type Row = NonNullable<Analysis['by']['influencer']>[number]
type Column = { name: PerformanceKey; kind: Kind; read: (row: Row) => number | null; hasBar?: boolean }

const columns: Column[] = [
  { name: 'views', kind: 'count', read: ({ totals }) => totals.views, hasBar: true },
  { name: 'engagements', kind: 'count', read: ({ totals }) => totals.engagements },
  { name: 'engagementRate', kind: 'percent', read: ({ figures }) => figures.engagementRate.value },
  { name: 'cpv', kind: 'price', read: ({ figures }) => figures.cpv.value },
  { name: 'revenue', kind: 'money', read: ({ amounts }) => amounts.revenue.value, hasBar: true },
]

/** The influencers beside one another, in the order of any column. */
export function Influencers({ analysis, isEstimate }: { analysis: Analysis; isEstimate: boolean }) {
  const { language, word } = useTriples(performance)
  const { config } = useConfig()
  const [sorted, setSorted] = useState<PerformanceKey>('views')
  const { currency, scope, window } = analysis
  const order = columns.find(({ name }) => name === sorted)?.read ?? (() => null)
  const rows = (analysis.by.influencer ?? [])
    .filter((row) => row.isEstimate === isEstimate)
    // What is not known stands last.
    .toSorted((a, b) => (order(b) ?? -1) - (order(a) ?? -1))
  const title = word('byInfluencer')
  return (
    <section className={page.card} aria-labelledby="performance-influencers">
      <h3 id="performance-influencers">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={styles.scroll} aria-label={word('tableOf', { title })} tabIndex={0}>
        <table data-influencers>
          <thead>
            <tr>
              <th scope="col">{word('influencer')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" aria-sort={name === sorted ? 'descending' : undefined}>
                  <button type="button" onClick={() => setSorted(name)}>
                    {word(name)} <span aria-hidden="true">{name === sorted ? '↓' : '↕'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.influencer}>
                <th scope="row">
                  <a
                    href={rowsBehind(config.routes.admin, {
                      campaign: scope.id,
                      window,
                      isEstimate,
                      influencer: row.influencer,
                    })}
                  >
                    {row.name ?? row.influencer}
                  </a>
                </th>
                {columns.map(({ name, kind, read, hasBar }) => {
                  const value = read(row)
                  const most = Math.max(...rows.map((each) => read(each) ?? 0))
                  return (
                    <td key={name}>
                      {format(language, kind, value, currency)}
                      {hasBar && value !== null && most > 0 ? (
                        <span className={styles.bar} data-tone={name} data-estimate={isEstimate} aria-hidden="true">
                          <span style={{ width: `${(value / most) * 100}%` }} />
                        </span>
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 ? <p className={page.soft}>{word('noRowsHere')}</p> : null}
    </section>
  )
}
