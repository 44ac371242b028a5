'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { performance } from '@/i18n/words/performance'
import { fullDayIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import type { Analysis } from './facts'
import styles from './Page.module.css'

/** The exchange rates that were used, with their day, and those that are missing. */
export function Rates({ analysis }: { analysis: Analysis }) {
  const { language, word } = useTriples(performance)
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { rates, missingRates, currency } = analysis
  if (rates.length === 0 && missingRates.length === 0) return null
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 })
  const used = rates.map(({ from, to, rate, date }) => {
    const day = fullDayIn(language, date)
    // A won in yuan is a number nobody reads: then the yuan in won.
    return rate < 0.1
      ? word('rateUsed', { from: to, to: from, rate: number.format(1 / rate), date: day })
      : word('rateUsed', { from, to, rate: number.format(rate), date: day })
  })
  return (
    <div className={styles.rates}>
      {used.length > 0 ? <p className={styles.soft}>{used.join(' · ')}</p> : null}
      {missingRates.map((from) => (
        <p key={from} className={styles.warning} data-missing-rate={from}>
          {word('rateMissing', { from, to: currency })}{' '}
          {permissions?.collections?.['exchange-rates']?.create ? (
            <a href={`${config.routes.admin}/collections/exchange-rates/create`}>{word('enterRate')}</a>
          ) : null}
        </p>
      ))}
    </div>
  )
}
