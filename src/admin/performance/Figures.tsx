'use client'

import { useMemo } from 'react'
import type { Report } from '@/collections/analytics/operations/report'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import styles from './Figures.module.css'
import { FigureTile } from './FigureTile'
import { type Analysis, keyFigures } from './facts'
import { Workings } from './Workings'

type Props = { analysis: Analysis; report: Report; isEstimate: boolean }

/** The key figures as tiles; each opens to what it was made of. */
export function Figures({ analysis, report, isEstimate }: Props) {
  const { word } = useTriples(performance)
  const groups = useMemo(() => keyFigures(report), [report])
  const context = { analysis, isEstimate, rows: report.totals.rows }
  return (
    <section aria-labelledby="performance-figures" data-estimate={isEstimate}>
      <h3 id="performance-figures" className={styles.hidden}>
        {word('keyFigures')}
      </h3>
      {groups.map(({ name, figures }) => (
        <section key={name} aria-labelledby={`performance-${name}`}>
          <h4 id={`performance-${name}`} className={styles.group}>
            {word(name)}
          </h4>
          <ul className={styles.tiles}>
            {figures.map((figure) => (
              <FigureTile key={figure.name} figure={figure} {...context} />
            ))}
          </ul>
        </section>
      ))}
      <Workings figures={groups.flatMap(({ figures }) => figures)} {...context} />
    </section>
  )
}
