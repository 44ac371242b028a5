'use client'

import { useCallback, useRef, useState } from 'react'
import type { ApiFault } from './api'

/**
 * One deed at a time: busy while it lasts, another is not begun then, the page read again after it, its fault kept for
 * people to read. `run` answers whether it was done.
 * @param reload reads the page again; the same function from one rendering to the next
 */
export function useDeed(reload: () => Promise<void>) {
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const isRunning = useRef(false)
  const run = useCallback(
    async (deed: () => Promise<ApiFault | undefined>) => {
      if (isRunning.current) return false
      isRunning.current = true
      setIsBusy(true)
      setFault(undefined)
      const failed = await deed()
      setFault(failed)
      // Also after a refusal: somebody else may have been faster.
      await reload()
      isRunning.current = false
      setIsBusy(false)
      return !failed
    },
    [reload],
  )
  return { run, isBusy, fault, forget: useCallback(() => setFault(undefined), []) }
}
