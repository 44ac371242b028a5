'use client'

import { momentIn } from '../dates'
import type { ApiFault } from './api'
import styles from './Fault.module.css'
import { dollars } from './money'
import { useTriples } from './useTriples'
import { parts } from './words'

/** Why something was refused: the sentence, what is missing, and where a limit stands. */
export function Fault({ fault, onDismiss }: { fault: ApiFault | undefined; onDismiss?: () => void }) {
  const { language, word } = useTriples(parts)
  if (!fault) return null
  const { limit, spent, currency, resetsAt, reasons, errors } = fault.data ?? {}
  const amount = (value: number) => (currency ? dollars(language, value) : word('limitCalls', { count: value }))
  const details = [...new Set([...(reasons ?? []), ...(errors ?? []).map(({ message }) => message)])].filter(
    (text) => text !== fault.message,
  )
  return (
    <div className={styles.fault} role="alert">
      <p>{fault.message ?? word('noAnswer')}</p>
      {details.length > 0 ? (
        <ul>
          {details.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {limit !== undefined && spent !== undefined ? (
        <p className={styles.faultDetail}>
          {word('limitDetail', { limit: amount(limit), spent: amount(spent) })}
          {resetsAt ? ` · ${word('resets', { date: momentIn(language, resetsAt) })}` : null}
        </p>
      ) : null}
      {onDismiss ? (
        <button type="button" className={styles.dismiss} aria-label={word('dismiss')} onClick={onDismiss}>
          <span aria-hidden="true">✕</span>
        </button>
      ) : null}
    </div>
  )
}
