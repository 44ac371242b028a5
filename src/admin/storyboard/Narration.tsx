'use client'

import { storyboard } from '@/i18n/words/storyboard'
import { useTriples } from '../parts/useTriples'
import { type BoardScene, freshOf, nextStep, runningOf, shownOf, troubleOf } from './facts'
import { MakeButton } from './MakeButton'
import { Running } from './Running'
import styles from './SceneCard.module.css'
import { Trouble } from './Trouble'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

/** The voice of a scene: heard, being made, or to be made. */
export function Narration({ scene, number, actions }: { scene: BoardScene; number: number; actions: SceneActions }) {
  const { board, latest, progress } = useBoardState()
  const { word } = useTriples(storyboard)
  if (!scene.audioDescription?.trim()) return null
  const file = shownOf(scene, 'voice')
  const isFresh = Boolean(freshOf(scene, 'voice'))
  const running = runningOf(progress, scene.id, 'voice')
  const trouble = running || isFresh ? undefined : troubleOf(latest, scene.id, 'voice')
  const make = (label?: string) => (
    <MakeButton
      kind="voice"
      scene={scene}
      actions={actions}
      look={nextStep(scene) === 'voice' ? 'primary' : 'secondary'}
      label={label}
    />
  )
  return (
    <div className={styles.voice}>
      {file?.url ? (
        <div className={styles.voiceRow}>
          {/* biome-ignore lint/a11y/useMediaCaption: its words stand right above */}
          <audio controls preload="metadata" src={file.url} aria-label={word('narrationOf', { number })} />
          {file.stale ? (
            <span className={styles.staleMark} title={word('staleHint')}>
              {word('stale')}
            </span>
          ) : null}
        </div>
      ) : null}
      {running ? (
        <Running
          progress={running}
          label={word('progressNarration', { number })}
          stopLabel={word('stopNarration', { number })}
        />
      ) : trouble ? (
        <Trouble order={trouble} kind="voice">
          {board.editable ? make(word('tryAgain')) : null}
        </Trouble>
      ) : isFresh || !board.editable ? null : (
        make()
      )}
    </div>
  )
}
