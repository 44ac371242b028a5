'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { ApiFault } from './api'
import { useBoardState } from './useBoard'
import { useStoryboardWords } from './useStoryboardWords'

type Outcome = ApiFault | undefined

/** One deed at a time: busy while it lasts, the board read again after it, and its fault kept for people to read. */
export function useAction() {
  const { reload } = useBoardState()
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault>()

  const run = useCallback(
    async (deed: () => Promise<Outcome>) => {
      setIsBusy(true)
      setFault(undefined)
      const failed = await deed()
      setFault(failed)
      await reload()
      setIsBusy(false)
      return !failed
    },
    [reload],
  )
  return { run, isBusy, fault, forget: useCallback(() => setFault(undefined), []) }
}

/** Shows a fault for a moment: for deeds that have no place of their own to show it in. */
export function useToldFault() {
  const { word } = useStoryboardWords()
  return useCallback(
    (fault: ApiFault | undefined) => {
      if (!fault) return
      const details = fault.data?.reasons ?? fault.data?.errors?.map(({ message }) => message)
      toast.error(fault.message ?? word('noAnswer'), { description: details?.join(' ') })
    },
    [word],
  )
}
