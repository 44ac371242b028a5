'use client'

import { useEffect, useState } from 'react'
import type { ListedModel } from '@/collections/studio/operations/listModels'
import type { ReadQuote } from '@/collections/studio/operations/readQuote'
import type { ApiFault, Call } from '../parts/api'
import type { Quoted } from '../parts/Price'

/** The models that rate comments, those that can be had first. */
export function useModels(call: Call) {
  const [models, setModels] = useState<ListedModel[]>([])
  const [fault, setFault] = useState<ApiFault>()
  useEffect(() => {
    let isWanted = true
    void call<{ docs: ListedModel[] }>('GET', '/generations/models').then((read) => {
      if (!isWanted) return
      if (!read.ok) return setFault(read.fault)
      const raters = read.body.docs.filter(({ kinds }) => kinds.includes('sentiment'))
      setModels(raters.sort((a, b) => Number(b.available) - Number(a.available)))
    })
    return () => {
      isWanted = false
    }
  }, [call])
  return { models, fault }
}

/** What an analysis would cost with a model, asked again for each `version` of the saved comments. */
export function useAnalysisQuote(call: Call, address: string, model: string | undefined, version: unknown) {
  const question = `${model} ${String(version)}`
  const [answer, setAnswer] = useState<Quoted & { question?: string }>({})
  useEffect(() => {
    if (!model) return
    let isWanted = true
    void call<ReadQuote>('POST', address, { model, dryRun: true }).then((read) => {
      if (!isWanted) return
      setAnswer(read.ok ? { question, quote: read.body } : { question, fault: read.fault.message ?? '' })
    })
    return () => {
      isWanted = false
    }
  }, [call, address, model, question])
  return answer.question === question ? answer : {}
}
