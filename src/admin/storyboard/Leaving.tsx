'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { useToldFault } from '../parts/useToldFault'
import { useTriples } from '../parts/useTriples'
import styles from './SceneCard.module.css'
import { useBoardState } from './useBoard'

const grace = 10_000

type Props = { scene: string; number: number; onStay: () => void; onGone: (hadFocus: boolean) => Promise<void> }

/**
 * A scene on its way to the trash. Only staff can bring it back from there, so it waits a while in its place, where
 * everybody can; who leaves the page meant it.
 */
export function Leaving({ scene, number, onStay, onGone }: Props) {
  const { announce, call, reload } = useBoardState()
  const { word } = useTriples(storyboard)
  const tell = useToldFault()
  const [isGoing, setIsGoing] = useState(false)
  const isDecided = useRef(false)
  const isHere = useRef(false)
  const box = useRef<HTMLDivElement>(null)

  const remove = useCallback(async () => {
    if (isDecided.current) return
    isDecided.current = true
    setIsGoing(true)
    const answer = await call('PATCH', `/scenes/${scene}`, { deletedAt: new Date().toISOString() })
    if (!isHere.current) return
    if (answer.ok) {
      announce(word('removed'))
      await onGone(box.current?.contains(document.activeElement) ?? false)
      // Still here: the board could not be read again, and both buttons try that.
      if (isHere.current) setIsGoing(false)
      return
    }
    tell(answer.fault)
    onStay()
    // Without an answer it may be gone all the same.
    await reload()
  }, [announce, call, onGone, onStay, reload, scene, tell, word])
  const latest = useRef(remove)
  latest.current = remove

  useEffect(() => {
    isHere.current = true
    box.current?.querySelector('button')?.focus()
    const timer = setTimeout(() => void latest.current(), grace)
    const leave = () => void latest.current()
    window.addEventListener('pagehide', leave)
    return () => {
      isHere.current = false
      clearTimeout(timer)
      window.removeEventListener('pagehide', leave)
      // Development takes components away and puts them back at once.
      setTimeout(() => {
        if (!isHere.current) leave()
      })
    }
  }, [])

  const stay = () => {
    if (isDecided.current) return void reload()
    isDecided.current = true
    onStay()
  }
  return (
    <div ref={box} className={styles.leaving}>
      <p role="status">{word('leaving', { number })}</p>
      <Act look="secondary" onClick={stay} isDisabled={isGoing} name="undo">
        {word('undo')}
      </Act>
      <Act
        look="subtle"
        onClick={() => void (isDecided.current ? reload() : remove())}
        isBusy={isGoing}
        name="remove-now"
      >
        {word('removeNow')}
      </Act>
    </div>
  )
}
