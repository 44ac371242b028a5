'use client'

import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type Call, callerOf } from './api'

/** Where the API is, and a way to ask it; both stay the same from one rendering to the next. */
export function useApi(): { api: string; call: Call } {
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}`
  return useMemo(() => ({ api, call: callerOf(api) }), [api])
}
