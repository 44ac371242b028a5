'use client'

import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import type { Analysis, KeyFigure } from './facts'
import { NumbersTable } from './NumbersTable'
import { useWorking } from './useWorking'

type Props = { figures: KeyFigure[]; analysis: Analysis; rows: number }

/** Every figure with its working, as a table: for paper, and for who listens. */
export function Workings({ figures, analysis, rows }: Props) {
  const { word } = useTriples(performance)
  return (
    <NumbersTable
      summary={word('allWorkings')}
      caption={`${word('keyFigures')} · ${word('formulaVersion')} ${analysis.formulaVersion}`}
      head={[word('figure'), word('value'), word('formula'), word('numerator'), word('denominator')]}
      isText
    >
      {figures.map((figure) => (
        <Row key={figure.name} figure={figure} analysis={analysis} rows={rows} />
      ))}
    </NumbersTable>
  )
}

function Row({ figure, analysis, rows }: { figure: KeyFigure } & Omit<Props, 'figures'>) {
  const { word } = useTriples(performance)
  const { written, reason, formula, parts, reported } = useWorking(figure, analysis, rows)
  const of = (name: 'numerator' | 'denominator') => parts.find(([term]) => term === word(name))?.[1]
  return (
    <tr>
      <th scope="row">{word(figure.name)}</th>
      <td>
        {written} {reason}
      </td>
      <td>{formula}</td>
      <td>{of('numerator') ?? reported}</td>
      <td>{of('denominator') ?? ''}</td>
    </tr>
  )
}
