'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReadQuote } from '@/collections/studio/operations/readQuote'
import type { Quoted } from '../parts/Price'
import { useBoardState } from './useBoard'

type Asked = { kind: string; scene?: string; candidates?: number; model?: string }

/** What an order would cost, asked again when `version` changes; nothing is asked without an order. */
export function useQuote(asked: Asked | undefined, version: string): Quoted {
  const { board, call } = useBoardState()
  const project = board.project.id
  const body = asked && JSON.stringify({ ...asked, project })
  // Another version of what is made may have another price: that of before is no answer.
  const question = body && `${body} ${version}`
  const [answer, setAnswer] = useState<Quoted & { question?: string }>({})
  const hasFailed = useRef(false)
  const [attempt, setAttempt] = useState(0)

  // What could not be answered is asked again when the board has been read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading
  useEffect(() => {
    if (hasFailed.current) setAttempt((count) => count + 1)
  }, [board])

  // biome-ignore lint/correctness/useExhaustiveDependencies: to ask again
  useEffect(() => {
    if (!body) return
    let isWanted = true
    void call<ReadQuote>('POST', '/generations/quote', JSON.parse(body)).then((read) => {
      if (!isWanted) return
      hasFailed.current = !read.ok
      setAnswer(read.ok ? { question, quote: read.body } : { question, fault: read.fault.message ?? '' })
    })
    return () => {
      isWanted = false
    }
  }, [attempt, body, call, question])

  return answer.question === question ? answer : {}
}
