'use client'

import { useEffect, useRef } from 'react'
import { columnLabel } from '@/collections/analytics/operations/import/columns'
import { importPage } from '@/i18n/words/import'
import { useTriples } from '../parts/useTriples'
import { countIn } from './format'
import styles from './Import.module.css'
import type { Outcome, Summary, Told } from './useImport'

/** What a check found, or what an import did. Its heading takes the focus, so that it is heard. */
export function Report({ outcome, list }: { outcome: Outcome; list: string }) {
  const { language, word } = useTriples(importPage)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { errors, errorCount } = outcome.kind === 'refused' ? outcome : outcome.summary
  const isBad = outcome.kind === 'refused' || errorCount > 0
  const title = () => {
    if (errorCount > 0) return word('bad', { count: countIn(language, errorCount) })
    if (outcome.kind === 'refused') return word('failed')
    return word(outcome.kind === 'imported' ? 'done' : 'good')
  }
  return (
    <section className={styles.report} data-outcome={outcome.kind} data-bad={isBad}>
      <h2 ref={heading} tabIndex={-1}>
        {title()}
      </h2>
      {errorCount > 0 ? <p>{word('badLead')}</p> : null}
      {outcome.kind === 'refused' && errorCount === 0 ? <p>{outcome.message ?? word('noAnswer')}</p> : null}
      {outcome.kind === 'refused' || errorCount > 0 ? null : <Counts summary={outcome.summary} />}
      {errors.length > 0 ? <Errors errors={errors} count={errorCount} /> : null}
      {outcome.kind === 'imported' ? (
        <p>
          <a href={list}>{word('toList')}</a>
        </p>
      ) : null}
    </section>
  )
}

function Counts({ summary }: { summary: Summary }) {
  const { language, word } = useTriples(importPage)
  const counts = ['rows', 'created', 'updated', 'unchanged'] as const
  return (
    <>
      <dl className={styles.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{word(name)}</dt>
            <dd data-count={name}>{countIn(language, summary[name])}</dd>
          </div>
        ))}
      </dl>
      {summary.sheet ? <p>{word('sheetRead', { name: summary.sheet })}</p> : null}
      {summary.estimatesReplaced ? (
        <p data-estimates-replaced>
          {word('estimatesReplaced', { count: countIn(language, summary.estimatesReplaced) })}
        </p>
      ) : null}
      {summary.leftOut ? <p>{word('leftOut', { list: summary.leftOut.join(', ') })}</p> : null}
      {summary.created + summary.updated === 0 ? <p>{word('nothingToDo')}</p> : null}
    </>
  )
}

function Errors({ errors, count }: { errors: Told[]; count: number }) {
  const { language, word } = useTriples(importPage)
  return (
    <>
      {count > errors.length ? <p>{word('firstErrors', { shown: countIn(language, errors.length) })}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-label={word('errorTable')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['line', 'column', 'value', 'message'] as const).map((name) => (
                <th key={name} scope="col">
                  {word(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.map(({ line, column, value, message }) => (
              <tr key={`${line} ${column} ${message}`}>
                <th scope="row">{line}</th>
                <td>{column === null ? '–' : columnLabel(column, language)}</td>
                <td className={styles.value}>{value ?? '–'}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
