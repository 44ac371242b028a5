'use client'

import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { performance } from '@/i18n/words/performance'
import { fullDayIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import type { ChartProps } from './Chart'
import { format, short, shortDay } from './format'
import { platformWord } from './words'

const text = { fill: 'var(--chart-text)', fontSize: 12 }
const tooltip = {
  background: 'var(--theme-elevation-0)',
  border: '1px solid var(--theme-elevation-250)',
  borderRadius: 6,
  color: 'var(--theme-text)',
}

/** Draws the bars of a chart. */
export function Drawing({
  kind,
  label,
  name,
  points,
  number,
  currency,
  isEstimate,
  height,
}: ChartProps & { height: number }) {
  const { language } = useTriples(performance)
  const hatch = useId()
  const isDays = kind === 'days'
  const place = (at: string) => (isDays ? fullDayIn : platformWord)(language, at)
  const values = {
    type: 'number' as const,
    tickFormatter: (value: number) => short(language, value),
    tick: text,
    stroke: 'var(--chart-line)',
    allowDecimals: false,
  }
  const places = { dataKey: 'at', type: 'category' as const, tick: text, stroke: 'var(--chart-line)' }
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={points}
        layout={isDays ? 'horizontal' : 'vertical'}
        title={label}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--chart-bar)" opacity="0.25" />
            <rect width="2.5" height="6" fill="var(--chart-bar)" />
          </pattern>
        </defs>
        <CartesianGrid stroke="var(--chart-grid)" vertical={!isDays} horizontal={isDays} />
        {isDays ? (
          <XAxis {...places} tickFormatter={(day: string) => shortDay(language, day)} minTickGap={24} />
        ) : (
          <XAxis {...values} />
        )}
        {isDays ? <YAxis {...values} width={56} /> : <YAxis {...places} tickFormatter={place} width={96} />}
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--chart-grid)' }}
          contentStyle={tooltip}
          itemStyle={{ color: 'var(--theme-text)' }}
          labelFormatter={(at) => place(String(at))}
          formatter={(value) => format(language, number, Number(value), currency)}
        />
        <Bar
          dataKey="value"
          name={name}
          fill={isEstimate ? `url(#${hatch})` : 'var(--chart-bar)'}
          stroke={isEstimate ? 'var(--chart-bar)' : undefined}
          radius={isDays ? [3, 3, 0, 0] : [0, 3, 3, 0]}
          // Bars that grow would be missing on paper, and move for those who asked for stillness.
          isAnimationActive={false}
          maxBarSize={isDays ? 40 : 24}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
