'use client'

import { useDocumentInfo, useServerFunctions } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { timelineFunction } from './timelineFunction'

type Props = { id: string; version: string; children: ReactNode }

/**
 * When a document is saved, Payload keeps what the server had rendered of it. The timeline alone is fetched again then:
 * refreshing the whole page would throw away what somebody is typing.
 */
export function LatestTimeline({ id, version, children }: Props) {
  const { data } = useDocumentInfo()
  const { serverFunction } = useServerFunctions()
  const [fetched, setFetched] = useState<{ version: string; timeline: ReactNode }>()
  const current = typeof data?.updatedAt === 'string' ? data.updatedAt : version

  useEffect(() => {
    if (current === version) return
    let isWanted = true
    const fetchAgain = async () => {
      const timeline = (await serverFunction({ name: timelineFunction, args: { id } })) as ReactNode
      if (isWanted) setFetched({ version: current, timeline })
    }
    void fetchAgain()
    return () => {
      isWanted = false
    }
  }, [current, id, serverFunction, version])

  return fetched?.version === current ? fetched.timeline : children
}
