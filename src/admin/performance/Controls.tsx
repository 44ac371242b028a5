'use client'

import { type FormEvent, useId } from 'react'
import { performance } from '@/i18n/words/performance'
import { addDays } from '@/lib/days'
import { currencies } from '@/lib/money'
import { fullDayIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import styles from './Controls.module.css'
import type { Analysis } from './facts'
import type { Choice } from './usePerformance'

type Props = { choice: Choice; choose: (choice: Choice) => void; analysis?: Analysis; today: string }

/** Which days are shown, and in which currency. */
export function Controls({ choice, choose, analysis, today }: Props) {
  const { language, word } = useTriples(performance)
  const id = useId()
  const { currency } = choice
  const shown = analysis?.window ?? choice
  const keep = currency ? { currency } : {}
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const days = ['from', 'to'].map((name) => [name, String(data.get(name) ?? '')]).filter(([, day]) => day)
    choose({ ...keep, ...Object.fromEntries(days) })
  }
  const monthAgo = addDays(today, -29)
  const isMonth = choice.from === monthAgo && choice.to === today
  return (
    <section aria-label={word('controls')}>
      {analysis ? (
        <p className={styles.printed}>
          {word('windowText', {
            from: fullDayIn(language, analysis.window.from),
            to: fullDayIn(language, analysis.window.to),
          })}
          {` · ${analysis.currency}`}
        </p>
      ) : null}
      <div className={styles.controls}>
        <div className={styles.presets}>
          <button type="button" aria-pressed={!choice.from && !choice.to} onClick={() => choose(keep)}>
            {word('wholeCampaign')}
          </button>
          <button type="button" aria-pressed={isMonth} onClick={() => choose({ ...keep, from: monthAgo, to: today })}>
            {word('last30Days')}
          </button>
        </div>
        {/* Anew for each window that is shown, so that the days in it are the ones in effect. */}
        <form className={styles.days} onSubmit={submit} key={`${shown.from} ${shown.to}`}>
          <label htmlFor={`${id}-from`}>{word('from')}</label>
          <input id={`${id}-from`} type="date" name="from" defaultValue={shown.from} max="9999-12-31" />
          <label htmlFor={`${id}-to`}>{word('to')}</label>
          <input id={`${id}-to`} type="date" name="to" defaultValue={shown.to} max="9999-12-31" />
          <button type="submit">{word('show')}</button>
        </form>
        <div className={styles.currency}>
          <label htmlFor={`${id}-currency`}>{word('currency')}</label>
          <select
            id={`${id}-currency`}
            value={currency ?? analysis?.currency ?? ''}
            onChange={({ target }) => choose({ ...choice, currency: target.value })}
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </div>
      </div>
    </section>
  )
}
