'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { stages } from '@/collections/campaigns/Campaigns/stages'
import styles from './Stepper.module.css'
import { useWords } from './useWords'
import { statusWord } from './words'

/** The twelve stages of a campaign and where it stands. */
export function Stepper({ status }: { status: string }) {
  const { language, word } = useWords()
  const stage = useFormFields(([fields]) => Number(fields.currentStage?.value ?? 1))
  const here = useRef<HTMLLIElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const isCancelled = status === 'cancelled'
  const isCompleted = status === 'completed'

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stage is another place to scroll to
  useEffect(() => {
    if (!list.current || !here.current) return
    list.current.scrollLeft = here.current.offsetLeft - list.current.clientWidth / 2 + here.current.clientWidth / 2
  }, [stage])

  return (
    <>
      {isCancelled ? (
        <p className={styles.cancelled} role="status">
          {word('cancelledAtStage', { state: statusWord('campaigns', stages[stage - 1] ?? '', language) })}
        </p>
      ) : null}
      <ol
        ref={list}
        className={styles.stages}
        data-cancelled={isCancelled}
        aria-label={word('stagesOfCampaign')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when narrow, and the keyboard must reach that
        tabIndex={0}
      >
        {stages.map((name, index) => {
          const isCurrent = index + 1 === stage
          const isDone = index + 1 < stage || isCompleted
          return (
            <li
              key={name}
              ref={isCurrent ? here : undefined}
              className={styles.stage}
              data-done={isDone}
              data-current={isCurrent}
              aria-current={isCurrent && !isCancelled ? 'step' : undefined}
            >
              <span className={styles.dot} aria-hidden="true">
                {isCancelled && isCurrent ? '✕' : isDone ? '✓' : index + 1}
              </span>
              <span className={styles.name}>
                {statusWord('campaigns', name, language)}
                {isDone ? <span className={styles.hidden}> ({word('stageDone')})</span> : null}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
