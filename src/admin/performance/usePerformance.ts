'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ApiFault } from '../parts/api'
import { useApi } from '../parts/useApi'
import { useNewest } from '../parts/useNewest'
import type { Comments } from './comments'
import { type Analysis, type Window, whereOf } from './facts'

/** What the viewer asked for: without days the whole campaign, without a currency its own. */
export type Choice = { from?: string; to?: string; currency?: string }

type Read = { analysis?: Analysis; comments?: Comments | 'failed'; fault?: ApiFault; readAt?: string }

/** A campaign's numbers as the API has them; the newest question wins, and the address keeps it. */
export function usePerformance(id: string, initial: Choice) {
  const { call } = useApi()
  const [choice, setChoice] = useState(initial)
  const [read, setRead] = useState<Read>({})
  const [isLoading, setIsLoading] = useState(true)
  const begin = useNewest()

  const reload = useCallback(async () => {
    const isNewest = begin()
    setIsLoading(true)
    const query = new URLSearchParams({ ...choice, by: 'platform,day,influencer' })
    const answer = await call<Analysis>('GET', `/analytics/campaigns/${id}?${query}`)
    const comments = answer.ok ? await call<Comments>('GET', commentsOf(id, answer.body.window)) : undefined
    if (!isNewest()) return
    setIsLoading(false)
    setRead((before) =>
      answer.ok
        ? {
            analysis: answer.body,
            comments: comments?.ok ? comments.body : 'failed',
            readAt: new Date().toISOString(),
          }
        : { ...before, fault: answer.fault },
    )
  }, [begin, call, choice, id])

  useEffect(() => {
    void reload()
  }, [reload])

  const choose = useCallback((next: Choice) => {
    setChoice(next)
    const query = new URLSearchParams(next).toString()
    window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`)
  }, [])

  return { ...read, choice, choose, isLoading, reload }
}

const commentFields = [
  'totalComments',
  'positiveComments',
  'negativeComments',
  'neutralComments',
  'unratedComments',
  'keyTopics',
]

/** The analyses of a campaign's comments in a window, the newest first. */
const commentsOf = (id: string, { from, to }: Window): string =>
  `/comment-analyses?${whereOf([
    ['campaign', 'equals', id],
    ['metricDate', 'greater_than_equal', from],
    ['metricDate', 'less_than_equal', to],
  ])}&sort=-metricDate&limit=100&depth=0${commentFields.map((name) => `&select[${name}]=true`).join('')}`
