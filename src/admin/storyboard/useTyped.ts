'use client'

import { useEffect, useRef, useState } from 'react'
import type { ApiFault } from '../parts/api'
import { useNewest } from '../parts/useNewest'

/**
 * Text that is changed where it stands. What is typed stays, whatever the server tells meanwhile and whether or not it
 * could be saved; `value` is what the server has.
 */
export function useTyped(value: string, onSave: (text: string) => Promise<ApiFault | undefined>) {
  const [text, setText] = useState(value)
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  const [fault, setFault] = useState<ApiFault>()
  const begin = useNewest()
  // What the server has or was sent; unknown after a failure, so that the next time it is sent again.
  const told = useRef<string | undefined>(value)

  // Somebody else changed it, and nothing is being typed here.
  useEffect(() => {
    const before = told.current
    told.current = value
    setText((current) => (current === before ? value : current))
  }, [value])

  const save = async (next = text) => {
    if (next !== text) setText(next)
    if (next === told.current) return
    const isNewest = begin()
    told.current = next
    setState('saving')
    const failed = await onSave(next)
    // How an older text fared is no news of the one that was sent after it.
    if (!isNewest()) return
    if (failed) told.current = undefined
    setFault(failed)
    setState(failed ? 'idle' : 'saved')
  }

  return {
    text,
    state,
    fault,
    isChanged: text !== value,
    change: (next: string) => {
      setText(next)
      setState('idle')
    },
    /** Sends what stands there, or something put in its place. */
    save,
    /** Back to what the server has, also where it was sent something else meanwhile. */
    discard: () => {
      setFault(undefined)
      void save(value)
    },
    forget: () => setFault(undefined),
  }
}
