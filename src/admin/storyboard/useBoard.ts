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
  /** Asks the API; deeds wait for what is being written. */
  call: Call
  /** Asks the API at once. */
  ask: Call
  /** Holds back deeds and readings while something is written; what it comes to, once the page shows it. */
  hold: <T>(write: Promise<T>) => Promise<T>
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
  const newest = useRef<Promise<void>>(undefined)
  const writes = useRef(new Set<Promise<unknown>>())
  const moved = useRef<Promise<unknown>>(Promise.resolve())

  const written = useCallback(async () => {
    while (writes.current.size > 0) await Promise.all(writes.current)
  }, [])

  const call = useCallback<Call>(
    async (method, ...asked) => {
      // What is done with a scene means the words and the place that are shown: its neighbour is the one beside it.
      if (method === 'POST') await written()
      return ask(method, ...asked)
    },
    [ask, written],
  )

  const reload = useCallback((): Promise<void> => {
    const read = async (): Promise<void> => {
      // Before all is written, the board of before would be read.
      await written()
      newest.current = mine
      const isNewest = begin()
      const [storyboard, orders] = await Promise.all([
        ask<Storyboard>('GET', `/projects/${id}/storyboard`),
        ask<{ docs: LatestOrder[] }>('GET', latestQuery(id)),
      ])
      // Whoever waits for this reading waits for the one that is shown instead, or for one of what was written since.
      if (!isNewest()) return newest.current === mine ? reload() : newest.current
      if (orders.ok) setLatest(orders.body.docs)
      if (!storyboard.ok) return
      for (const one of storyboard.body.generations) known.current.set(one.id, one.status)
      setBoard(storyboard.body)
      setProgress(storyboard.body.generations)
    }
    const mine: Promise<void> = read()
    return mine
  }, [ask, begin, id, written])

  const hold = useCallback(
    async <T>(write: Promise<T>): Promise<T> => {
      // What is being read at this moment is older than what is shown now.
      begin()
      writes.current.add(write)
      const done = await write
      writes.current.delete(write)
      await reload()
      return done
    },
    [begin, reload],
  )

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
      const move = moved.current.then(async () => {
        const answer = await ask('POST', `/projects/${id}/reorder`, { scenes: ids })
        return answer.ok ? undefined : answer.fault
      })
      moved.current = move
      return hold(move)
    },
    [ask, hold, id],
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
    () => ({ board, progress, latest, isOffline, call, ask, hold, reload, arrange, expect, announce }),
    [board, progress, latest, isOffline, call, ask, hold, reload, arrange, expect, announce],
  )
}
