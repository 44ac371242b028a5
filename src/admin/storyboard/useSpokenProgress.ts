'use client'

import { useEffect, useRef } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import { useTriples } from '../parts/useTriples'
import { stepsOf } from './facts'
import type { BoardState } from './useBoard'

const pace = 5000

/** Tells people who listen how far each step is, when it has changed, and never more often than they can follow. */
export function useSpokenProgress({ board, progress, announce }: BoardState) {
  const { word } = useTriples(storyboard)
  const text = stepsOf(board, progress)
    .filter(({ running }) => running > 0)
    .map(({ step, done, total }) => word('spoken', { step: word(step), done, total }))
    .join(' ')
  const spokenAt = useRef(0)

  useEffect(() => {
    if (!text) return
    const wait = Math.max(0, spokenAt.current + pace - Date.now())
    const timer = setTimeout(() => {
      spokenAt.current = Date.now()
      announce(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [announce, text])
}
