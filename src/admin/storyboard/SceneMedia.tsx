'use client'

import { useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useTriples } from '../parts/useTriples'
import { Candidates } from './Candidates'
import { type BoardScene, filesOf, runningOf, sceneKinds, shownOf } from './facts'
import styles from './SceneMedia.module.css'
import { useBoardState } from './useBoard'
import type { SceneActions } from './useScene'

type Props = { scene: BoardScene; number: number; actions: SceneActions }

/** The clip of a scene, or its picture, or the place where it will be. */
export function SceneMedia({ scene, number, actions }: Props) {
  const { board, progress } = useBoardState()
  const { word } = useTriples(storyboard)
  const [isComparing, setIsComparing] = useState(false)
  const image = shownOf(scene, 'image')
  const clip = shownOf(scene, 'video')
  // A clip of an older picture would hide the new one.
  const video = clip && (!clip.stale || image?.stale) ? clip : undefined
  const shown = video ?? image
  const isWorking = (['image', 'video'] as const).some((kind) => runningOf(progress, scene.id, kind))
  const count = sceneKinds.reduce(
    (sum, kind) => sum + (filesOf(scene, kind).length > 1 ? filesOf(scene, kind).length : 0),
    0,
  )
  const pictures = scene.images.filter(({ stale }) => !stale)
  return (
    <div className={styles.media}>
      <div className={styles.frame} data-working={isWorking} data-stale={Boolean(shown?.stale)}>
        {video?.url ? (
          // biome-ignore lint/a11y/useMediaCaption: its words stand beside it
          <video
            key={video.id}
            controls
            playsInline
            preload={image ? 'none' : 'metadata'}
            poster={image?.thumbnailURL ?? undefined}
            src={video.url}
            aria-label={word('clipOf', { number })}
          />
        ) : image ? (
          // biome-ignore lint/performance/noImgElement: a private file, already in the right size
          <img
            key={image.id}
            src={image.thumbnailURL ?? image.url ?? ''}
            alt={word('pictureOf', { number })}
            loading="lazy"
          />
        ) : (
          <p className={styles.none}>
            <span aria-hidden="true">{number}</span>
            {word('noPicture')}
          </p>
        )}
        <p className={styles.marks}>
          {shown?.stale ? (
            <span className={styles.stale} title={word('staleHint')}>
              {word('stale')}
            </span>
          ) : null}
          {shown?.aiGenerated ? <span>{word('draftLabel')}</span> : null}
        </p>
      </div>
      {pictures.length > 1 && !video && board.editable ? (
        <ul className={styles.strip}>
          {pictures.slice(0, 4).map((file) => (
            <li key={file.id}>
              <button
                type="button"
                aria-pressed={Boolean(file.isSelected)}
                aria-label={word('chooseLabel', { version: file.version ?? 1 })}
                data-candidate={file.id}
                onClick={() => (file.isSelected ? undefined : void actions.choose(file.id))}
              >
                {/* biome-ignore lint/performance/noImgElement: a private file, already in the right size */}
                <img src={file.thumbnailURL ?? ''} alt="" loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {count > 1 && board.editable ? (
        <button type="button" className={styles.compare} onClick={() => setIsComparing(true)} data-act="compare">
          {word('compareCount', { count })}
        </button>
      ) : null}
      {isComparing ? (
        <Candidates scene={scene} number={number} actions={actions} onClose={() => setIsComparing(false)} />
      ) : null}
    </div>
  )
}
