'use client'

import { DraggableSortable, DraggableSortableItem } from '@payloadcms/ui'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { useDeed } from '../parts/useDeed'
import { useToldFault } from '../parts/useToldFault'
import { useTriples } from '../parts/useTriples'
import styles from './Board.module.css'
import { movedTo } from './facts'
import { SceneCard } from './SceneCard'
import { useBoardState } from './useBoard'

/** All scenes in their order; they are moved by dragging, with the keyboard, or from their menus. */
export function Scenes() {
  const { board, call, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const adding = useDeed(reload)
  const tell = useToldFault()
  const place = useArrangement()
  const ids = board.scenes.map(({ id }) => id)
  const shape = shapeOf(board.project.ratio)

  const insert = (order: number) =>
    adding.run(async () => {
      const made = await call('POST', '/scenes', { project: board.project.id, order })
      if (!made.ok) tell(made.fault)
      return undefined
    })

  return (
    <section aria-labelledby="scenes-title">
      <h3 id="scenes-title" className={styles.sectionTitle} tabIndex={-1}>
        {word('scenes')}
        <span className={styles.number}>{ids.length}</span>
      </h3>
      <p id="drag-hint" className={styles.hidden}>
        {word('dragHint')}
      </p>
      <div data-shape={shape} style={{ '--ratio': board.project.ratio.replace(':', ' / ') } as React.CSSProperties}>
        <DraggableSortable
          className={styles.cards}
          ids={ids}
          onDragEnd={({ moveFromIndex, moveToIndex }) => place(moveFromIndex, moveToIndex)}
        >
          {board.scenes.map((scene, index) => (
            <DraggableSortableItem key={scene.id} id={scene.id} disabled={!board.editable}>
              {(drag) => (
                <SceneCard
                  scene={scene}
                  index={index}
                  count={ids.length}
                  drag={drag}
                  onMove={(to) => place(index, to)}
                  onInsert={(order) => void insert(order)}
                  isInserting={adding.isBusy}
                  onGone={(hadFocus) => {
                    if (hadFocus) document.getElementById('scenes-title')?.focus()
                    return reload()
                  }}
                />
              )}
            </DraggableSortableItem>
          ))}
        </DraggableSortable>
      </div>
      {board.editable ? (
        <p className={styles.add}>
          <Act look="secondary" onClick={() => void insert(ids.length + 1)} isBusy={adding.isBusy} name="add-scene">
            {word('addScene')}
          </Act>
        </p>
      ) : null}
    </section>
  )
}

/** Moves a scene from one place to another, counted from 0, and says so. */
function useArrangement() {
  const { announce, arrange, board } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  return (from: number, to: number) => {
    const total = board.scenes.length
    if (from === to || from < 0 || to < 0 || to >= total) return
    const ids = movedTo(
      board.scenes.map(({ id }) => id),
      from,
      to,
    )
    void arrange(ids).then(tell)
    announce(word('moved', { place: to + 1, total }))
  }
}

const shapeOf = (ratio: string): 'portrait' | 'square' | 'landscape' => {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width > height ? 'landscape' : width === height ? 'square' : 'portrait'
}
