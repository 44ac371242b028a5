'use client'

import { useId, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { Dialog } from '../parts/Dialog'
import { useTriples } from '../parts/useTriples'
import { type BoardScene, filesOf, freshOf, nextStep, runningOf, type SceneKind, sceneKinds } from './facts'
import { MakeButton } from './MakeButton'
import styles from './Parts.module.css'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

const names = { image: 'picture', video: 'clip', voice: 'narration' } as const

/** What is there already can be made once more; the new result stands beside the old one until it is chosen. */
export function Again({ scene, number, actions }: { scene: BoardScene; number: number; actions: SceneActions }) {
  const { progress } = useBoardState()
  const { word } = useTriples(storyboard)
  const [isOpen, setIsOpen] = useState(false)
  const [candidates, setCandidates] = useState(1)
  const id = useId()
  const kinds = sceneKinds.filter((kind) => canRepeat(scene, kind) && !runningOf(progress, scene.id, kind))
  if (kinds.length === 0 && !isOpen) return null
  const close = () => setIsOpen(false)
  return (
    <>
      <Act look="secondary" onClick={() => setIsOpen(true)} name="again">
        {word('again')}
      </Act>
      {isOpen ? (
        <Dialog title={word('againTitle', { number })} onClose={close}>
          <p className={styles.soft}>{word('againText')}</p>
          <ul className={styles.againList}>
            {kinds.map((kind) => (
              <li key={kind}>
                <strong>{word(names[kind])}</strong>
                {kind === 'image' ? (
                  <label htmlFor={id} className={styles.inlineSelect}>
                    {word('candidates')}
                    <select id={id} value={candidates} onChange={({ target }) => setCandidates(Number(target.value))}>
                      {[1, 2, 3, 4].map((count) => (
                        <option key={count}>{count}</option>
                      ))}
                    </select>
                  </label>
                ) : null}
                <MakeButton
                  kind={kind}
                  scene={scene}
                  actions={actions}
                  look="secondary"
                  candidates={kind === 'image' ? candidates : 1}
                  label={word('again')}
                  onOrdered={close}
                />
              </li>
            ))}
          </ul>
          <div className={styles.dialogButtons}>
            <Act look="secondary" onClick={close}>
              {word('close')}
            </Act>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

/** Its turn has come, something was made before, and making it is not the next step anyhow. */
function canRepeat(scene: BoardScene, kind: SceneKind): boolean {
  if (filesOf(scene, kind).length === 0 || nextStep(scene) === kind) return false
  if (kind === 'image') return nextStep(scene) !== 'confirm-prompt'
  return kind === 'voice' || Boolean(freshOf(scene, 'video'))
}
