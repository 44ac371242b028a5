import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { seoulDate } from '@/lib/days'
import type { Campaign } from '@/payload-types'
import { Performance } from './Performance'
import type { Choice } from './usePerformance'

/** What a campaign brought; the numbers are read by the page itself, so that the choice of time reads them again. */
export function PerformanceView({ doc, initPageResult, searchParams }: DocumentViewServerProps) {
  const { req } = initPageResult
  // The address of a new campaign, or of one the viewer may not see.
  if (!doc?.id || !req.user) notFound()
  const { id, title, currency } = doc as Campaign
  return (
    <Gutter>
      <Performance
        id={id}
        title={title}
        own={currency}
        today={seoulDate(new Date())}
        initial={choiceOf(searchParams)}
      />
    </Gutter>
  )
}

const choiceOf = (params: DocumentViewServerProps['searchParams']): Choice =>
  Object.fromEntries(
    (['from', 'to', 'currency'] as const).flatMap((name) =>
      typeof params?.[name] === 'string' ? [[name, params[name]]] : [],
    ),
  )
