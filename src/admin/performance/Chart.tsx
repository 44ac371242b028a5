'use client'

import dynamic from 'next/dynamic'
import type { Currency } from '@/lib/money'
import styles from './Chart.module.css'
import type { Kind } from './format'

/** A bar: where it stands, and how high; nothing is drawn where nothing is known. */
export type Bar = { at: string; value: number | null }

export type ChartProps = {
  /** Upright bars over days, or lying ones with a name each. */
  kind: 'days' | 'names'
  /** What the chart is, for who listens. */
  label: string
  /** What a bar measures. */
  name: string
  points: Bar[]
  number: Kind
  currency: Currency
  tone?: 'count' | 'revenue'
  isEstimate?: boolean
  /** In pixels; lying bars need what their number needs. */
  height?: number
}

// The library that draws is only fetched by pages that have a chart.
const Drawing = dynamic(() => import('./Drawing').then((module) => module.Drawing), { ssr: false })

/** Bars in the colours of the viewer's theme; estimates are hatched. */
export function Chart(props: ChartProps) {
  const { kind, label, points, tone = 'count' } = props
  const height = props.height ?? (kind === 'days' ? 240 : 40 + points.length * 44)
  return (
    <figure className={styles.chart} style={{ height }} data-tone={tone} data-chart={kind} aria-label={label}>
      <Drawing {...props} height={height} />
    </figure>
  )
}
