'use client'

import { useConfig } from '@payloadcms/ui'
import { useId } from 'react'
import { contractedStatuses } from '@/collections/campaigns/Campaigns/stages'
import { performance } from '@/i18n/words/performance'
import { fullDayIn } from '../dates'
import button from '../parts/SmallButton.module.css'
import { useTriples } from '../parts/useTriples'
import styles from './Figures.module.css'
import { type Analysis, type KeyFigure, rowsBehind, whereOf } from './facts'
import { useWorking } from './useWorking'

type Props = { figure: KeyFigure; analysis: Analysis; isEstimate: boolean; rows: number }

/** One figure. Its card is the browser's own popover: it opens with the keyboard, and closes with Escape. */
export function FigureTile({ figure, analysis, isEstimate, rows }: Props) {
  const { word } = useTriples(performance)
  const id = useId()
  const { written, reason } = useWorking(figure, analysis, rows)
  return (
    <li className={styles.tile} data-figure={figure.name}>
      <button type="button" popoverTarget={id}>
        <span className={styles.name}>{word(figure.name)}</span>
        <span className={styles.value} data-value={figure.value ?? 'none'}>
          {written}
        </span>
        {reason ? <span className={styles.reason}>{reason}</span> : null}
      </button>
      <section id={id} popover="auto" className={styles.card} aria-labelledby={`${id}-name`}>
        <h5 id={`${id}-name`}>{word(figure.name)}</h5>
        <p className={styles.cardValue}>
          {written} {reason ? <span>{reason}</span> : null}
        </p>
        <Working figure={figure} analysis={analysis} rows={rows} />
        <Behind figure={figure} analysis={analysis} isEstimate={isEstimate} />
        <button type="button" className={button.small} popoverTarget={id} popoverTargetAction="hide">
          {word('close')}
        </button>
      </section>
    </li>
  )
}

function Working({ figure, analysis, rows }: Omit<Props, 'isEstimate'>) {
  const { language, word } = useTriples(performance)
  const { formula, parts, reported } = useWorking(figure, analysis, rows)
  const { from, to } = analysis.window
  const lines: [string, string][] = [
    [word('formula'), formula],
    ...parts,
    [word('window'), word('windowText', { from: fullDayIn(language, from), to: fullDayIn(language, to) })],
    [word('reportedRows'), reported],
    [word('formulaVersion'), analysis.formulaVersion],
  ]
  return (
    <dl className={styles.working}>
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The ways to the rows behind a figure. */
function Behind({ figure, analysis, isEstimate }: Omit<Props, 'rows'>) {
  const { word } = useTriples(performance)
  const { config } = useConfig()
  const root = config.routes.admin
  const { scope, window } = analysis
  const isOfCost = figure.name === 'cost'
  const hasCost = isOfCost || figure.numerator?.name === 'cost' || figure.denominator?.name === 'cost'
  const contracts = whereOf([
    ['campaign', 'equals', scope.id],
    ['status', 'in', contractedStatuses.join(',')],
  ])
  return (
    <p className={styles.behind}>
      {isOfCost ? null : <a href={rowsBehind(root, { campaign: scope.id, window, isEstimate })}>{word('openRows')}</a>}
      {hasCost ? <a href={`${root}/collections/campaign-influencers?${contracts}`}>{word('openContracts')}</a> : null}
    </p>
  )
}
