'use client'

import { useEffect, useId, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useTriples } from '../parts/useTriples'
import type { BoardScene } from './facts'
import styles from './SceneCard.module.css'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'
import { useToldFault } from './useToldFault'

/** How long a scene lasts, in seconds. */
export function Seconds({ scene, actions }: { scene: BoardScene; actions: SceneActions }) {
  const { board } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const value = String(scene.durationSeconds)
  const [text, setText] = useState(value)
  const id = useId()
  useEffect(() => setText(value), [value])
  if (!board.editable) return <span className={styles.seconds}>{word('secondsShort', { seconds: value })}</span>
  const save = async () => {
    const seconds = Number(text)
    if (text === value) return
    if (!text || Number.isNaN(seconds)) return setText(value)
    const durationSeconds = Math.min(60, Math.max(1, seconds))
    setText(String(durationSeconds))
    const failed = await actions.save({ durationSeconds })
    if (failed) setText(value)
    tell(failed)
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
        onChange={({ target }) => setText(target.value)}
        onBlur={() => void save()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void save()
        }}
      />
    </span>
  )
}
