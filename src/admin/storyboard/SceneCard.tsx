'use client'

import type { DraggableSortableItem } from '@payloadcms/ui'
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Fault } from '../parts/Fault'
import { useTriples } from '../parts/useTriples'
import { StatusBadge } from '../StatusBadge'
import { statusWord } from '../words'
import type { BoardScene } from './facts'
import { Leaving } from './Leaving'
import { NextStep } from './NextStep'
import styles from './SceneCard.module.css'
import { SceneMedia } from './SceneMedia'
import { SceneMenu } from './SceneMenu'
import { SceneWords } from './SceneWords'
import { TextBox } from './TextBox'
import { useBoardState } from './useBoard'
import { useScene } from './useScene'

type Drag = Parameters<ComponentProps<typeof DraggableSortableItem>['children']>[0]

type Props = {
  scene: BoardScene
  index: number
  count: number
  drag: Drag
  onMove: (to: number) => void
  onInsert: (order: number) => void
  isInserting: boolean
  onGone: (hadFocus: boolean) => Promise<void>
}

/** One scene: its picture or clip, its words, and what comes next for it. */
export function SceneCard({ scene, index, count, drag, onMove, onInsert, isInserting, onGone }: Props) {
  const { board } = useBoardState()
  const { language, word } = useTriples(storyboard)
  const actions = useScene(scene)
  const id = useId()
  const [isLeaving, setIsLeaving] = useState(false)
  const rest = useRef<HTMLDivElement>(null)
  const number = index + 1
  const leave = () => {
    for (const player of rest.current?.querySelectorAll<HTMLMediaElement>('audio, video') ?? []) player.pause()
    setIsLeaving(true)
  }
  return (
    <article
      ref={drag.setNodeRef as (node: HTMLElement | null) => void} // made for any element, typed for one
      className={styles.card}
      style={{ transform: drag.transform, transition: drag.transition }}
      data-dragging={drag.isDragging}
      data-scene={scene.id}
      data-status={scene.status}
      aria-labelledby={id}
    >
      <header className={styles.head}>
        {board.editable ? <Handle index={index} count={count} drag={drag} onMove={onMove} /> : null}
        <h4 id={id} className={styles.number}>
          <span aria-hidden="true">{number}</span>
          <span className={styles.hidden}>{word('scene', { number })}</span>
        </h4>
        <TextBox
          key={scene.id}
          className={styles.title}
          label={word('sceneTitle')}
          isLabelHidden
          value={scene.title ?? ''}
          placeholder={word('untitled')}
          maxLength={200}
          isEditable={board.editable}
          onSave={(title) => actions.save({ title })}
        />
        <StatusBadge status={scene.status}>{statusWord('scenes', scene.status, language)}</StatusBadge>
        {board.editable && !isLeaving ? (
          <SceneMenu
            scene={scene}
            index={index}
            count={count}
            onMove={onMove}
            onInsert={onInsert}
            isInserting={isInserting}
            onRemove={leave}
          />
        ) : null}
      </header>
      {isLeaving ? (
        <Leaving scene={scene.id} number={number} onStay={() => setIsLeaving(false)} onGone={onGone} />
      ) : null}
      {/* Hidden, not taken away: what was typed is still there when the scene stays. */}
      <div ref={rest} className={styles.rest} hidden={isLeaving}>
        <div className={styles.body}>
          <SceneMedia scene={scene} number={number} actions={actions} />
          <SceneWords scene={scene} number={number} actions={actions} />
        </div>
        <Fault fault={actions.fault} onDismiss={actions.forget} />
        <NextStep scene={scene} number={number} actions={actions} />
      </div>
    </article>
  )
}

type HandleProps = { index: number; count: number; drag: Drag; onMove: (to: number) => void }

/** Dragged with the mouse or a finger; with the keyboard the arrows move the scene by one place. */
function Handle({ index, count, drag, onMove }: HandleProps) {
  const { word } = useTriples(storyboard)
  const button = useRef<HTMLButtonElement>(null)
  const wasMoved = useRef(false)
  const { onMouseDown, onTouchStart } = (drag.listeners ?? {}) as Pick<
    ComponentProps<'button'>,
    'onMouseDown' | 'onTouchStart'
  >

  // A card that changes its place lets go of the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place matters
  useEffect(() => {
    if (wasMoved.current) button.current?.focus()
    wasMoved.current = false
  }, [index])

  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      Home: 0,
      End: count - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    wasMoved.current = to >= 0 && to < count && to !== index
    onMove(to)
  }

  return (
    <button
      ref={button}
      type="button"
      className={styles.handle}
      data-dragging={drag.isDragging}
      aria-label={word('drag', { number: index + 1 })}
      aria-describedby="drag-hint"
      onKeyDown={press}
      onMouseDown={onMouseDown}
      onTouchStart={onTouchStart}
    >
      <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
        {[2, 8, 14].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </button>
  )
}
