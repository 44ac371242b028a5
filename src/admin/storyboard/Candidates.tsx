'use client'

import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { Dialog } from '../parts/Dialog'
import { Fault } from '../parts/Fault'
import { useTriples } from '../parts/useTriples'
import styles from './Candidates.module.css'
import { type BoardFile, type BoardScene, filesOf, type SceneKind, sceneKinds } from './facts'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

const names = { image: 'picture', video: 'clip', voice: 'narration' } as const

type Props = { scene: BoardScene; number: number; actions: SceneActions; onClose: () => void }

/** Everything that was made for a scene side by side, to choose from. */
export function Candidates({ scene, number, actions, onClose }: Props) {
  const { board } = useBoardState()
  const { word } = useTriples(storyboard)
  const kinds = sceneKinds.filter((kind) => filesOf(scene, kind).length > 1)
  return (
    <Dialog title={word('compareTitle', { number })} size="wide" onClose={onClose}>
      <div style={{ '--ratio': board.project.ratio.replace(':', ' / ') } as React.CSSProperties}>
        {kinds.map((kind) => (
          <section key={kind} className={styles.kind} aria-label={word(names[kind])}>
            <h3>{word(names[kind])}</h3>
            {kind === 'image' ? <p className={styles.hint}>{word('choosePictureHint')}</p> : null}
            <ul className={styles.list} data-kind={kind}>
              {filesOf(scene, kind).map((file) => (
                <li key={file.id} data-selected={Boolean(file.isSelected)}>
                  <Preview file={file} kind={kind} />
                  <Choice file={file} actions={actions} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Fault fault={actions.fault} onDismiss={actions.forget} />
      <div className={styles.buttons}>
        <Act look="secondary" onClick={onClose}>
          {word('close')}
        </Act>
      </div>
    </Dialog>
  )
}

function Preview({ file, kind }: { file: BoardFile; kind: SceneKind }) {
  const { word } = useTriples(storyboard)
  const label = word('candidate', { version: file.version ?? 1 })
  const url = file.url ?? ''
  // biome-ignore lint/performance/noImgElement: a private file, already in the right size
  if (kind === 'image') return <img src={file.thumbnailURL ?? url} alt={label} />
  // biome-ignore lint/a11y/useMediaCaption: its words stand in the scene
  if (kind === 'voice') return <audio controls preload="none" src={url} aria-label={label} />
  // biome-ignore lint/a11y/useMediaCaption: its words stand in the scene
  return <video controls playsInline preload="metadata" src={url} aria-label={label} />
}

function Choice({ file, actions }: { file: BoardFile; actions: SceneActions }) {
  const { word } = useTriples(storyboard)
  const version = file.version ?? 1
  return (
    <div className={styles.choice}>
      <span>
        {word('candidate', { version })}
        {file.stale ? <em>{word('stale')}</em> : null}
      </span>
      {file.stale ? null : file.isSelected ? (
        <strong>✓ {word('chosen')}</strong>
      ) : (
        <Act
          look="secondary"
          label={`${word('choose')}: ${word('candidate', { version })}`}
          isBusy={actions.isBusy}
          onClick={() => void actions.choose(file.id)}
          name="choose"
        >
          {word('choose')}
        </Act>
      )}
    </div>
  )
}
