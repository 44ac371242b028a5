'use client'

import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { performance } from '@/i18n/words/performance'
import { addDays } from '@/lib/days'
import { currencies } from '@/lib/money'
import { fullDayIn } from '../dates'
import { useTriples } from '../parts/useTriples'
import styles from './Controls.module.css'
import type { Analysis } from './facts'
import type { Choice } from './usePerformance'

type Props = { choice: Choice; choose: (choice: Choice) => void; analysis?: Analysis; today: string }

type Days = { from?: string; to?: string }

/** Which days are shown, and in which currency. */
export function Controls({ choice, choose, analysis, today }: Props) {
  const { language, word } = useTriples(performance)
  const id = useId()
  const { currency } = choice
  const keep = currency ? { currency } : {}
  const [typed, setTyped] = useState<Days>({})
  // What is typed stays, whatever numbers arrive meanwhile; what was asked for stands there until it is answered.
  const days: Days = {
    from: choice.from ?? analysis?.window.from,
    to: choice.to ?? analysis?.window.to,
    ...typed,
  }
  const show = (next: Choice) => {
    setTyped({})
    choose(next)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    show({ ...keep, ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) })
  }
  const day = (name: keyof Days) => ({
    id: `${id}-${name}`,
    name,
    value: days[name] ?? '',
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: target.value }),
  })
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
          <button type="button" aria-pressed={!choice.from && !choice.to} onClick={() => show(keep)}>
            {word('wholeCampaign')}
          </button>
          <button type="button" aria-pressed={isMonth} onClick={() => show({ ...keep, from: monthAgo, to: today })}>
            {word('last30Days')}
          </button>
        </div>
        <form className={styles.days} onSubmit={submit}>
          <label htmlFor={`${id}-from`}>{word('from')}</label>
          <input type="date" max="9999-12-31" {...day('from')} />
          <label htmlFor={`${id}-to`}>{word('to')}</label>
          <input type="date" max="9999-12-31" {...day('to')} />
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
