'use client'

import { useConfig } from '@payloadcms/ui'
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useDeed } from '../parts/useDeed'
import { useToldFault } from '../parts/useToldFault'
import { useTriples } from '../parts/useTriples'
import type { BoardScene } from './facts'
import styles from './SceneMenu.module.css'
import { useBoardState } from './useBoard'

type Props = {
  scene: BoardScene
  index: number
  count: number
  onMove: (to: number) => void
  onInsert: (order: number) => void
  isInserting: boolean
  onRemove: () => void
}

/** What is done with a scene now and then: buttons behind one button. */
export function SceneMenu({ scene, index, count, onMove, onInsert, isInserting, onRemove }: Props) {
  const { announce, call, reload } = useBoardState()
  const { config } = useConfig()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const { run, isBusy } = useDeed(reload)
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const number = index + 1

  const merge = () =>
    run(async () => {
      const answer = await call('POST', `/scenes/${scene.id}/merge`)
      if (answer.ok) announce(word('merged'))
      else tell(answer.fault)
      return undefined
    })

  const close = () => {
    setIsOpen(false)
    opener.current?.focus()
  }
  const choose = (deed: () => void) => () => {
    close()
    deed()
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    close()
  }
  const item = (name: string, text: string, deed: () => void, isOff = false) => (
    <li>
      <button type="button" disabled={isOff} onClick={choose(deed)} data-act={name}>
        {text}
      </button>
    </li>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it closes with Escape and when the focus leaves it
    <div className={styles.menu} onBlur={leave} onKeyDown={press}>
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-label={word('more', { number })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        data-act="more"
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {item('move-up', word('moveUp'), () => onMove(index - 1), index === 0)}
        {item('move-down', word('moveDown'), () => onMove(index + 1), index === count - 1)}
        {item('insert-before', word('insertBefore'), () => onInsert(number), isInserting)}
        {item('insert-after', word('insertAfter'), () => onInsert(number + 1), isInserting)}
        {item('merge', word('merge'), () => void merge(), isBusy || index === count - 1)}
        <li>
          <a href={`${config.routes.admin}/collections/scenes/${scene.id}`}>{word('allFields')}</a>
        </li>
        {item('remove', word('remove'), onRemove)}
      </ul>
    </div>
  )
}
