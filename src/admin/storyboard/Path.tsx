'use client'

import { useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { Price } from '../parts/Price'
import { useDeed } from '../parts/useDeed'
import { useTriples, type Word } from '../parts/useTriples'
import { currentStep, movesToConfirm, type PathStep, type SceneKind, type StepFacts, stepsOf } from './facts'
import { OrderAll } from './OrderAll'
import styles from './Path.module.css'
import { useBoardState } from './useBoard'
import type { FilmOrder } from './useFilmOrder'

const orders = { pictures: 'image', clips: 'video', narration: 'voice' } as const
const hints = {
  prompts: 'nextPrompts',
  pictures: 'nextPictures',
  clips: 'nextClips',
  narration: 'nextNarration',
  film: 'nextFilm',
} as const

/** The way from prompts to the film: how far each step is, and what can be done for all scenes at once. */
export function Path({ film }: { film: FilmOrder }) {
  const { board, progress } = useBoardState()
  const { word } = useTriples(storyboard)
  const [ordered, setOrdered] = useState<SceneKind>()
  const steps = stepsOf(board, progress)
  const current = currentStep(steps)
  return (
    <section className={styles.box} aria-label={word('path')}>
      <ol className={styles.steps}>
        {steps.map((facts, index) => (
          <Step key={facts.step} facts={facts} number={index + 1} isCurrent={facts.step === current}>
            {board.editable ? (
              <StepActions facts={facts} isCurrent={facts.step === current} film={film} onOrder={setOrdered} />
            ) : null}
          </Step>
        ))}
      </ol>
      {board.editable ? <p className={styles.hint}>{word(current ? hints[current] : 'nextNothing')}</p> : null}
      {ordered ? <OrderAll kind={ordered} onClose={() => setOrdered(undefined)} /> : null}
    </section>
  )
}

type StepProps = { facts: StepFacts; number: number; isCurrent: boolean; children: React.ReactNode }

function Step({ facts, number, isCurrent, children }: StepProps) {
  const { word } = useTriples(storyboard)
  const { step, done, total, running, toConfirm } = facts
  const isDone = total > 0 && done >= total
  return (
    <li
      className={styles.step}
      data-step={step}
      data-done={isDone}
      data-current={isCurrent}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className={styles.mark} aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <div className={styles.facts}>
        <p className={styles.name}>{word(step)}</p>
        <p className={styles.count} data-count>
          {countOf(facts, word)}
        </p>
        <p className={styles.note} data-busy={running > 0}>
          {noteOf(step, running, toConfirm.length, word)}
        </p>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${total ? (done / total) * 100 : 0}%` }} />
      </div>
      <div className={styles.actions}>{children}</div>
    </li>
  )
}

function countOf({ step, done, total }: StepFacts, word: Word<keyof typeof storyboard>): string {
  if (step === 'film') return word(done ? 'filmMade' : 'filmNotMade')
  return word('ofTotal', { done, total })
}

function noteOf(step: PathStep, running: number, toConfirm: number, word: Word<keyof typeof storyboard>): string {
  if (running > 0) return word('underWay', { count: running })
  return step === 'pictures' && toConfirm > 0 ? word('waitingForYou', { count: toConfirm }) : ''
}

type ActionProps = { facts: StepFacts; isCurrent: boolean; film: FilmOrder; onOrder: (kind: SceneKind) => void }

function StepActions({ facts: { step, toConfirm, toMake, done }, isCurrent, film, onOrder }: ActionProps) {
  const { call, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const { run, isBusy, fault, forget } = useDeed(reload)
  const confirmAll = () =>
    run(async () => {
      for (const scene of toConfirm)
        for (const to of movesToConfirm(scene, step === 'prompts' ? 'confirm-prompt' : 'confirm-picture')) {
          const moved = await call('POST', `/scenes/${scene.id}/transition`, { to })
          if (!moved.ok) return moved.fault
        }
    })
  const count = toConfirm.length
  const look = isCurrent ? 'primary' : 'secondary'
  if (step === 'film') {
    if (film.isRunning) return null
    if (done && film.isCurrent)
      return (
        <a className={styles.watch} href="#film">
          {word('watchFilm')}
        </a>
      )
    return film.isOffered ? (
      <Act look={look} isBusy={film.isBusy} isDisabled={!film.isReady} onClick={film.make} name="film">
        {word(done ? 'filmAgain' : 'makeFilm')}
        <Price quoted={film.quoted} />
      </Act>
    ) : null
  }
  return (
    <>
      {count > 0 ? (
        <Act
          look={look}
          isBusy={isBusy}
          onClick={confirmAll}
          label={`${word(step)}: ${word('confirmAll', { count })}`}
          name={`confirm-${step}`}
        >
          {word('confirmAll', { count })}
        </Act>
      ) : null}
      {step !== 'prompts' && toMake > 0 ? (
        <Act
          look={isCurrent && count === 0 ? 'primary' : 'secondary'}
          onClick={() => onOrder(orders[step])}
          label={`${word(step)}: ${word('makeAll', { count: toMake })}`}
          name={`make-${step}`}
        >
          {word('makeAll', { count: toMake })}
        </Act>
      ) : null}
      <Fault fault={fault} onDismiss={forget} />
    </>
  )
}
