'use client'

import { useCallback, useState } from 'react'
import type { ListedMove } from '@/state/gate'
import { useApi } from './parts/useApi'
import { useNewest } from './parts/useNewest'

/**
 * The moves a person can make with a document, and a way to make one. Nothing is read before `load` is called, `initial`
 * is what is known before; the newest reading wins. `isRefused`: the API did not list them, and `moves` are those of before.
 */
export function useMoves(slug: string, id: string | number | undefined, initial?: ListedMove[]) {
  const { call } = useApi()
  const [moves, setMoves] = useState(initial)
  const [isRefused, setIsRefused] = useState(false)
  const begin = useNewest()

  const load = useCallback(async () => {
    if (!id) return
    const isNewest = begin()
    const read = await call<{ moves: ListedMove[] }>('GET', `/${slug}/${id}/transitions`)
    if (!isNewest()) return
    if (read.ok) setMoves(read.body.moves)
    // Without an answer nothing is known: what was read before stays.
    if (read.ok || read.fault.status > 0) setIsRefused(!read.ok)
  }, [begin, call, slug, id])

  const move = useCallback(
    (to: string, reason?: string) => call('POST', `/${slug}/${id}/transition`, { to, reason }),
    [call, slug, id],
  )
  return { moves, isRefused, load, move }
}
