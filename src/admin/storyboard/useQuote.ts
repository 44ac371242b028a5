'use client'

import { useEffect, useState } from 'react'
import type { ReadQuote } from '@/collections/studio/operations/readQuote'
import type { Quoted } from '../parts/Price'
import { useBoardState } from './useBoard'

type Asked = { kind: string; scene?: string; candidates?: number; model?: string }

/** What an order would cost, asked again when `version` changes; nothing is asked without an order. */
export function useQuote(asked: Asked | undefined, version: string): Quoted {
  const { board, call } = useBoardState()
  const project = board.project.id
  const question = asked && JSON.stringify({ ...asked, project })
  const [answer, setAnswer] = useState<Quoted & { question?: string }>({})

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the scene may have another price
  useEffect(() => {
    if (!question) return
    let isWanted = true
    void call<ReadQuote>('POST', '/generations/quote', JSON.parse(question)).then((read) => {
      if (!isWanted) return
      setAnswer(read.ok ? { question, quote: read.body } : { question, fault: read.fault.message ?? '' })
    })
    return () => {
      isWanted = false
    }
  }, [call, question, version])

  return answer.question === question ? answer : {}
}
