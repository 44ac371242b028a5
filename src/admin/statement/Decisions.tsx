'use client'

import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { momentIn } from '../dates'
import { isDecided } from './facts'
import styles from './Path.module.css'
import { useStatement } from './useStatement'

/** How each fee is taxed: who decided that, when, and on what basis. */
export function Decisions() {
  const { statement, word, language } = useStatement()
  const decided = statement.lines.filter(isDecided)
  return (
    <>
      <p className={styles.count}>{word('decidedOf', { done: decided.length, total: statement.lines.length })}</p>
      <ul className={styles.papers}>
        {decided.map(({ influencer, incomeTaxRate, decidedBy, decidedAt, decisionBasis, ...line }) => (
          <li key={line.id}>
            <p className={styles.paperHead}>
              <strong>{influencer.name ?? word('someone')}</strong>
              <span>
                {say(options.taxTreatment[line.taxTreatment ?? 'needs-review'], language)}
                {line.taxTreatment === 'non-resident' && incomeTaxRate !== undefined ? ` ${incomeTaxRate}%` : ''}
              </span>
            </p>
            <p className={styles.soft}>
              {decidedAt
                ? word('decidedBy', {
                    name: decidedBy?.name ?? word('someone'),
                    date: momentIn(language, decidedAt),
                  })
                : word('byStatus')}
              {decisionBasis ? (
                <>
                  {' · '}
                  {word('basis')}: {decisionBasis}
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
