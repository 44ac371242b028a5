'use client'

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ApiFault, Call } from '../parts/api'
import { useApi } from '../parts/useApi'
import { useEvents } from '../parts/useEvents'
import { useNewest } from '../parts/useNewest'
import { isRunning, type LatestOrder, type Progress, type Storyboard } from './facts'

export type BoardState = {
  board: Storyboard
  progress: Progress[]
  latest: LatestOrder[]
  isOffline: boolean
  /** Asks the API; deeds wait for the moves before them. */
  call: Call
  /** Reads everything again; the newest reading wins. */
  reload: () => Promise<void>
  /** Shows the scenes in another order at once, and tells the server, one order after the other; a fault comes back. */
  arrange: (ids: string[]) => Promise<ApiFault | undefined>
  /** Shows an order as waiting before the first event of it arrives. */
  expect: (docs: { id: string; scene?: unknown; kind: string }[]) => void
  /** Says something to people who listen rather than look. */
  announce: (text: string) => void
}

export const BoardContext = createContext<BoardState | undefined>(undefined)

export function useBoardState(): BoardState {
  const state = useContext(BoardContext)
  if (!state) throw new Error('This part of the storyboard stands outside of it.')
  return state
}

/** Orders of a project, newest first: what ended badly is told from them. */
export const latestQuery = (project: string) =>
  `/generations?where[project][equals]=${project}&sort=-createdAt&limit=100&depth=0` +
  ['scene', 'kind', 'status', 'lastErrorMessage', 'candidates'].map((name) => `&select[${name}]=true`).join('')

/** The board as the server has it, kept up to date by its events. */
export function useBoard(
  initial: Storyboard,
  initialLatest: LatestOrder[],
  announce: (text: string) => void,
): BoardState {
  const { api, call: ask } = useApi()
  const { id } = initial.project
  const [board, setBoard] = useState(initial)
  const [latest, setLatest] = useState(initialLatest)
  const [progress, setProgress] = useState(initial.generations)
  const known = useRef(new Map(initial.generations.map((one) => [one.id, one.status])))
  const begin = useNewest()
  const moves = useRef(0)
  const told = useRef<Promise<unknown>>(Promise.resolve())

  const call = useCallback<Call>(
    async (method, ...asked) => {
      // What is done with a scene means the place it is shown at: its neighbour is the one that is seen beside it.
      if (method === 'POST') while (moves.current > 0) await told.current
      return ask(method, ...asked)
    },
    [ask],
  )

  const reload = useCallback(async () => {
    // Before the last move has arrived, the order of before would be read.
    while (moves.current > 0) await told.current
    const isNewest = begin()
    const [read, orders] = await Promise.all([
      ask<Storyboard>('GET', `/projects/${id}/storyboard`),
      ask<{ docs: LatestOrder[] }>('GET', latestQuery(id)),
    ])
    if (!isNewest()) return
    if (orders.ok) setLatest(orders.body.docs)
    if (!read.ok) return
    for (const one of read.body.generations) known.current.set(one.id, one.status)
    setBoard(read.body)
    setProgress(read.body.generations)
  }, [ask, begin, id])

  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])

  const onProgress = useCallback(
    (one: Progress) => {
      const before = known.current.get(one.id)
      known.current.set(one.id, one.status)
      setProgress((all) => [...all.filter((other) => other.id !== one.id), one])
      if (isRunning(one) || before === one.status) return
      // Several often end together.
      clearTimeout(soon.current)
      soon.current = setTimeout(reload, 150)
    },
    [reload],
  )

  const isOffline = useEvents(`${api}/projects/${id}/events`, onProgress, reload)

  const arrange = useCallback(
    (ids: string[]) => {
      setBoard((current) => ({
        ...current,
        scenes: ids.flatMap((scene) => current.scenes.find((one) => one.id === scene) ?? []),
      }))
      // What is being read at this moment is older than what is shown now.
      begin()
      moves.current += 1
      const move = told.current.then(async () => {
        const answer = await ask('POST', `/projects/${id}/reorder`, { scenes: ids })
        moves.current -= 1
        if (moves.current === 0) void reload()
        return answer.ok ? undefined : answer.fault
      })
      told.current = move
      return move
    },
    [ask, begin, id, reload],
  )

  const expect = useCallback((docs: { id: string; scene?: unknown; kind: string }[]) => {
    const waiting = docs.map(
      (doc): Progress => ({
        id: doc.id,
        scene: typeof doc.scene === 'string' ? doc.scene : null,
        kind: doc.kind,
        status: 'pending',
        progressPercentage: 0,
        queuePosition: null,
        estimatedCompletionAt: null,
      }),
    )
    setProgress((all) => [...all, ...waiting.filter((one) => !all.some((other) => other.id === one.id))])
    setLatest((all) => all.filter((old) => !waiting.some((one) => one.scene === old.scene && one.kind === old.kind)))
  }, [])

  return useMemo(
    () => ({ board, progress, latest, isOffline, call, reload, arrange, expect, announce }),
    [board, progress, latest, isOffline, call, reload, arrange, expect, announce],
  )
}
