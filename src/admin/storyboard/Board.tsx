'use client'

import { useCallback, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useTriples } from '../parts/useTriples'
import styles from './Board.module.css'
import { Film } from './Film'
import type { LatestOrder, Storyboard } from './facts'
import { Models } from './Models'
import { Path } from './Path'
import { Scenes } from './Scenes'
import { Script, SplitAgain } from './Script'
import { BoardContext, useBoard } from './useBoard'
import { useFilmOrder } from './useFilmOrder'
import { useSpokenProgress } from './useSpokenProgress'

type Props = { initial: Storyboard; latest: LatestOrder[] }

/** The storyboard of a project: from its script to its film. */
export function Board({ initial, latest }: Props) {
  const { word } = useTriples(storyboard)
  const [said, setSaid] = useState('')
  const turn = useRef(false)
  // The same sentence twice is only heard twice when it differs.
  const announce = useCallback((text: string) => {
    turn.current = !turn.current
    setSaid(turn.current ? text : `${text}\u00A0`)
  }, [])
  const state = useBoard(initial, latest, announce)
  useSpokenProgress(state)
  const { board, isOffline } = state
  const hasScenes = board.scenes.length > 0

  return (
    <BoardContext value={state}>
      <div className={styles.board} data-board>
        <header className={styles.head}>
          <h2 className={styles.title}>{word('title')}</h2>
          <p className={styles.offline} role="status">
            {isOffline ? word('offline') : null}
          </p>
          {board.editable ? (
            <div className={styles.tools}>
              {hasScenes ? <SplitAgain /> : null}
              <Models />
            </div>
          ) : null}
        </header>
        {board.editable ? null : <p className={styles.lookOnly}>{word('lookOnly')}</p>}
        {hasScenes ? <Way /> : board.editable ? <Script /> : <p className={styles.empty}>{word('noScenesYet')}</p>}
        <p className={styles.hidden} role="status" data-announcements>
          {said}
        </p>
      </div>
    </BoardContext>
  )
}

/** From the first prompt to the film. */
function Way() {
  const film = useFilmOrder()
  return (
    <>
      <Path film={film} />
      <Scenes />
      <Film order={film} />
    </>
  )
}
