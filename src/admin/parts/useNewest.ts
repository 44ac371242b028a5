'use client'

import { useCallback, useRef } from 'react'

/**
 * For answers that may arrive in another order than they were asked for. Begins something and returns whether it is
 * still the newest: what is not has nothing to show any more.
 */
export function useNewest(): () => () => boolean {
  const begun = useRef(0)
  return useCallback(() => {
    begun.current += 1
    const mine = begun.current
    return () => mine === begun.current
  }, [])
}
