'use client'

import { useId } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useIsAlive } from '../parts/useIsAlive'
import { useToldFault } from '../parts/useToldFault'
import { useTriples } from '../parts/useTriples'
import type { BoardScene } from './facts'
import styles from './SceneCard.module.css'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'
import { useTyped } from './useTyped'

/** How long a scene lasts, in seconds. */
export function Seconds({ scene, actions }: { scene: BoardScene; actions: SceneActions }) {
  const { board } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const isAlive = useIsAlive()
  const value = String(scene.durationSeconds)
  const { text, change, save, discard } = useTyped(value, async (next) => {
    const failed = await actions.save({ durationSeconds: Number(next) })
    tell(failed)
    return failed
  })
  const id = useId()
  if (!board.editable) return <span className={styles.seconds}>{word('secondsShort', { seconds: value })}</span>
  const leave = () => {
    const seconds = Number(text)
    if (!text || Number.isNaN(seconds)) return discard()
    void save(String(Math.min(60, Math.max(1, seconds))))
  }
  return (
    <span className={styles.seconds}>
      <label htmlFor={id}>{word('seconds')}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={60}
        step={0.1}
        value={text}
        readOnly={!isAlive}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave()
        }}
      />
    </span>
  )
}
