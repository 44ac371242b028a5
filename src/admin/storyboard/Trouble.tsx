'use client'

import { useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import styles from '../parts/Fault.module.css'
import { useTriples } from '../parts/useTriples'
import { parts } from '../parts/words'
import type { LatestOrder, SceneKind } from './facts'

const titles = {
  image: 'failedPicture',
  video: 'failedClip',
  voice: 'failedNarration',
  film: 'failedFilm',
  scenes: 'failedScenes',
} as const

type Props = { order: LatestOrder; kind: SceneKind | 'film' | 'scenes'; children?: React.ReactNode }

/** An order that ended without a result: why, and what can be done. */
export function Trouble({ order, kind, children }: Props) {
  const { word } = useTriples(storyboard)
  const { word: partWord } = useTriples(parts)
  const [dismissed, setDismissed] = useState('')
  if (dismissed === order.id) return null
  const isUncertain = order.status === 'uncertain'
  return (
    <div className={isUncertain ? styles.uncertain : styles.fault} data-trouble={order.status}>
      <p>
        <strong>{word(isUncertain ? 'uncertainTitle' : titles[kind])}</strong>
      </p>
      <p>{order.lastErrorMessage ?? (isUncertain ? word('uncertainText') : '')}</p>
      {isUncertain ? null : (
        <>
          {children}
          <button
            type="button"
            className={styles.dismiss}
            aria-label={partWord('dismiss')}
            onClick={() => setDismissed(order.id)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </>
      )}
    </div>
  )
}
