'use client'

import { useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useDeed } from '../parts/useDeed'
import { useToldFault } from '../parts/useToldFault'
import { useTriples } from '../parts/useTriples'
import { type BoardScene, charactersBefore, isConfirmed } from './facts'
import { Narration } from './Narration'
import styles from './SceneCard.module.css'
import { TextBox } from './TextBox'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

/** What is said in a scene, what is seen, and how long it lasts. */
export function SceneWords({ scene, number, actions }: { scene: BoardScene; number: number; actions: SceneActions }) {
  const { announce, board, call, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const { run } = useDeed(reload)
  const narration = useRef<HTMLTextAreaElement>(null)
  const [hint, setHint] = useState('')
  const warning = isConfirmed(scene) ? word('reopens') : undefined
  const isEditable = board.editable

  const cut = async () => {
    const box = narration.current
    const text = box?.value ?? ''
    const at = charactersBefore(text, box?.selectionStart ?? 0)
    const isInside = text.slice(0, box?.selectionStart).trim() && text.slice(box?.selectionStart).trim()
    setHint(isInside ? '' : word('cutWhere'))
    if (!isInside) return box?.focus()
    await run(async () => {
      // What is cut is what is stored.
      const isStored = text === (scene.audioDescription ?? '')
      const unsaved = isStored ? undefined : await actions.save({ audioDescription: text })
      const answer = unsaved
        ? { ok: false as const, fault: unsaved }
        : await call('POST', `/scenes/${scene.id}/split`, { at })
      if (answer.ok) announce(word('cutDone'))
      else tell(answer.fault)
      return undefined
    })
  }

  return (
    <div className={styles.words}>
      <TextBox
        label={word('narrationText')}
        value={scene.audioDescription ?? ''}
        placeholder={word('narrationPlaceholder')}
        maxLength={2000}
        isEditable={isEditable}
        isMultiline
        box={narration}
        onSave={(audioDescription) => actions.save({ audioDescription })}
        tool={
          scene.audioDescription ? (
            <button type="button" className={styles.tool} onClick={() => void cut()} data-act="cut">
              <span aria-hidden="true">✂</span> {word('cutHere')}
            </button>
          ) : null
        }
      />
      <p className={styles.hint} role="status">
        {hint}
      </p>
      <Narration scene={scene} number={number} actions={actions} />
      <TextBox
        label={word('promptText')}
        value={scene.imagePrompt ?? ''}
        placeholder={word('promptPlaceholder')}
        maxLength={4000}
        isEditable={isEditable}
        isMultiline
        warning={warning}
        onSave={(imagePrompt) => actions.save({ imagePrompt })}
      />
      <details className={styles.motion}>
        <summary>{word('motionText')}</summary>
        <TextBox
          label={word('motionText')}
          isLabelHidden
          value={scene.visualDescription ?? ''}
          placeholder={word('motionPlaceholder')}
          maxLength={2000}
          isEditable={isEditable}
          isMultiline
          warning={warning}
          onSave={(visualDescription) => actions.save({ visualDescription })}
        />
      </details>
    </div>
  )
}
