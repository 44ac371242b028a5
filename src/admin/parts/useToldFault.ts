'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { ApiFault } from './api'
import { useTriples } from './useTriples'
import { parts } from './words'

/** Shows a fault for a moment: for deeds that have no place of their own to show it in. */
export function useToldFault() {
  const { word } = useTriples(parts)
  return useCallback(
    (fault: ApiFault | undefined) => {
      if (!fault) return
      const details = fault.data?.reasons ?? fault.data?.errors?.map(({ message }) => message)
      toast.error(fault.message ?? word('noAnswer'), { description: details?.join(' ') })
    },
    [word],
  )
}
