'use client'

import { useRef } from 'react'
import { newKey } from '../parts/api'
import type { Quoted } from '../parts/Price'
import { useDeed } from '../parts/useDeed'
import { isFilmCurrent, type LatestOrder, type Progress, runningOf, troubleOf } from './facts'
import { useBoardState } from './useBoard'
import { useQuote } from './useQuote'

export type FilmOrder = ReturnType<typeof useFilmOrder>

type Made = { doc: { id: string; kind: string } }

/** Everything about making the film: what it needs, what it costs, whether it is under way. */
export function useFilmOrder() {
  const { board, call, expect, latest, progress, reload } = useBoardState()
  const action = useDeed(reload)
  const asked = useRef({ intent: '', key: '' })
  const version = board.scenes
    .map(({ updatedAt, clips, images, narrations }) =>
      [updatedAt, ...[clips, images, narrations].flat().map(({ id, isSelected }) => `${id}${isSelected}`)].join(),
    )
    .join()
  const quoted: Quoted = useQuote(board.editable ? { kind: 'film', model: 'local' } : undefined, version)
  const running: Progress | undefined = runningOf(progress, null, 'film')
  const trouble: LatestOrder | undefined = running ? undefined : troubleOf(latest, null, 'film')

  const isReady = quoted.quote !== undefined && quoted.quote.reasons.length === 0
  // While a change is priced anew the button stays where it is.
  const wasReady = useRef(isReady)
  if (quoted.quote) wasReady.current = isReady

  const make = () =>
    action.run(async () => {
      // Other scenes, and another film, are another intent.
      const intent = `${version} ${board.films.length}`
      if (asked.current.intent !== intent) asked.current = { intent, key: newKey() }
      const made = await call<Made>('POST', `/projects/${board.project.id}/render`, {}, asked.current.key)
      // Without an answer the same order may be there already: the key stays.
      if (made.ok || made.fault.status > 0) asked.current.intent = ''
      if (!made.ok) return made.fault
      expect([made.body.doc])
      return undefined
    })

  return {
    quoted,
    running,
    trouble,
    isRunning: Boolean(running),
    isCurrent: isFilmCurrent(board),
    isReady,
    isOffered: isReady || wasReady.current,
    missing: quoted.quote?.reasons ?? [],
    make: () => void make(),
    isBusy: action.isBusy,
    fault: action.fault,
    forget: action.forget,
  }
}
