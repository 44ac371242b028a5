'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { useTriples } from '../parts/useTriples'
import { Again } from './Again'
import { type BoardScene, nextStep, runningOf, type SceneKind, troubleOf } from './facts'
import { MakeButton } from './MakeButton'
import { Running } from './Running'
import styles from './SceneCard.module.css'
import { Seconds } from './Seconds'
import { Trouble } from './Trouble'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

type Props = { scene: BoardScene; number: number; actions: SceneActions }

const running = {
  image: { label: 'progressPicture', stop: 'stopPicture' },
  video: { label: 'progressClip', stop: 'stopClip' },
} as const

/** The foot of a card: what is being made for the scene, and the one thing to do next. */
export function NextStep({ scene, number, actions }: Props) {
  const { board, latest, progress } = useBoardState()
  const { word } = useTriples(storyboard)
  const step = nextStep(scene)
  const works = (['image', 'video'] as const).flatMap((kind) => runningOf(progress, scene.id, kind) ?? [])
  const isBeingMade = works.some(({ kind }) => kind === step)
  const trouble = !isBeingMade && (step === 'image' || step === 'video') ? troubleOf(latest, scene.id, step) : undefined
  const foot = useKeptFocus(`${step}${isBeingMade}`)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where the focus was
    <footer ref={foot.ref} className={styles.foot} tabIndex={-1} onFocus={foot.onFocus} onBlur={foot.onBlur}>
      {works.map((one) => (
        <Running
          key={one.id}
          progress={one}
          label={word(running[one.kind as 'image' | 'video'].label, { number })}
          stopLabel={word(running[one.kind as 'image' | 'video'].stop, { number })}
        />
      ))}
      {trouble ? <Trouble order={trouble} kind={step as SceneKind} /> : null}
      <div className={styles.footRow}>
        <Seconds scene={scene} actions={actions} />
        {board.editable ? (
          <div className={styles.footActions}>
            <Again scene={scene} number={number} actions={actions} />
            {isBeingMade ? null : <Primary scene={scene} actions={actions} isRetry={trouble?.status === 'failed'} />}
          </div>
        ) : null}
      </div>
    </footer>
  )
}

function Primary({ scene, actions, isRetry }: Omit<Props, 'number'> & { isRetry: boolean }) {
  const { word } = useTriples(storyboard)
  const [candidates, setCandidates] = useState(1)
  const id = useId()
  const step = nextStep(scene)
  if (step === 'confirm-prompt' || step === 'confirm-picture') {
    const isMissing = step === 'confirm-prompt' && !scene.imagePrompt?.trim()
    return (
      <>
        {isMissing ? (
          <span id={`${id}-why`} className={styles.why}>
            {word('promptMissing')}
          </span>
        ) : null}
        <Act
          isBusy={actions.isBusy}
          isDisabled={isMissing}
          describedBy={isMissing ? `${id}-why` : undefined}
          onClick={() => void actions.confirm(step)}
          name={step}
        >
          {word(step === 'confirm-prompt' ? 'confirmPrompt' : 'confirmPicture')}
        </Act>
      </>
    )
  }
  if (step === 'ready') return <span className={styles.ready}>✓ {word('sceneReady')}</span>
  // It is made where it is heard.
  if (step === 'voice') return null
  return (
    <>
      {step === 'image' ? (
        <label className={styles.candidates}>
          {word('candidates')}
          <select value={candidates} onChange={({ target }) => setCandidates(Number(target.value))}>
            {[1, 2, 3, 4].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      ) : null}
      <MakeButton
        kind={step}
        scene={scene}
        actions={actions}
        candidates={step === 'image' ? candidates : 1}
        label={isRetry ? word('tryAgain') : undefined}
      />
    </>
  )
}

/** When the button that had the focus gives way to something else, the focus stays in its neighbourhood. */
function useKeptFocus(state: string) {
  const ref = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another state takes buttons away
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  }, [state])
  return {
    ref,
    onFocus: () => {
      hadFocus.current = true
    },
    onBlur: (event: React.FocusEvent) => {
      // Nothing is told of where the focus goes when its button is taken away.
      if (event.relatedTarget) hadFocus.current = false
    },
  }
}
