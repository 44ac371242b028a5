'use client'

import { useDocumentInfo, useRouteCache } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * When a document is saved, Payload keeps what the server had rendered of it: what was rendered for an older version
 * is fetched again here, once for each version.
 */
export function RefreshAfterSave({ version }: { version: string }) {
  const { data } = useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const current: unknown = data?.updatedAt
  const fetched = useRef<unknown>(version)
  useEffect(() => {
    if (!current || current === version || current === fetched.current) return
    fetched.current = current
    clearRouteCache()
  }, [clearRouteCache, current, version])
  return null
}
