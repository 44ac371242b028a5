'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiFault, type Call, newKey } from '../parts/api'
import { useNewest } from '../parts/useNewest'

type Status = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled' | 'uncertain'

/** The newest order for an analysis, as far as people are told of it. */
export type AnalysisOrder = { id: string; status: Status; lastErrorMessage?: string | null }

/** An order that has not ended. */
export const underWay = (order: AnalysisOrder | undefined): AnalysisOrder | undefined =>
  order?.status === 'pending' || order?.status === 'processing' ? order : undefined

/** The newest order of an analysis, also one that began before this page was opened, and a way to make another. */
export function useAnalysisOrder(call: Call, id: string) {
  const [latest, setLatest] = useState<AnalysisOrder>()
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  // One for each intent: without an answer the order may be there, and asking again makes no second one.
  const keys = useRef(new Map<string, string>())
  const begin = useNewest()

  const reload = useCallback(async () => {
    const query = `where[analysis][equals]=${id}&sort=-createdAt&limit=1&depth=0&select[status]=true&select[lastErrorMessage]=true`
    const isNewest = begin()
    const read = await call<{ docs: AnalysisOrder[] }>('GET', `/generations?${query}`)
    if (!read.ok) return undefined
    if (isNewest()) setLatest(read.body.docs[0])
    return read.body.docs[0]
  }, [begin, call, id])
  useEffect(() => {
    void reload()
  }, [reload])

  const order = async (model: string) => {
    setIsBusy(true)
    setFault(undefined)
    const key = keys.current.get(model) ?? newKey()
    keys.current.set(model, key)
    const made = await call<{ doc: AnalysisOrder }>('POST', `/comment-analyses/${id}/analyze`, { model }, key)
    if (made.ok || made.fault.status > 0) keys.current.delete(model)
    if (made.ok) {
      // What is being read may not know of it.
      begin()
      setLatest(made.body.doc)
    } else setFault(made.fault)
    setIsBusy(false)
  }

  return { latest, reload, order, isBusy, fault, forget: useCallback(() => setFault(undefined), []) }
}
