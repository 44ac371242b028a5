'use client'

import { useEffect, useRef, useState } from 'react'
import type { Progress } from '@/collections/studio/operations/watch'

const patience = 5000

/**
 * What is being made, told as it happens over one connection. The browser connects again by
 * itself after a break; what was missed meanwhile is for the caller to read.
 */
export function useEvents(address: string, onProgress: (progress: Progress) => void, onReconnect: () => void) {
  const handlers = useRef({ onProgress, onReconnect })
  handlers.current = { onProgress, onReconnect }
  const [isOffline, setIsOffline] = useState(false)

  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasLost = false
    const connect = () => {
      source = new EventSource(address, { withCredentials: true })
      source.addEventListener('generation', ({ data }: MessageEvent<string>) =>
        handlers.current.onProgress(JSON.parse(data) as Progress),
      )
      source.onopen = () => {
        setIsOffline(false)
        if (wasLost) handlers.current.onReconnect()
        wasLost = false
      }
      source.onerror = () => {
        wasLost = true
        setIsOffline(true)
        // An answer that is no stream ends the browser's own attempts.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, patience)
      }
    }
    connect()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [address])

  return isOffline
}
