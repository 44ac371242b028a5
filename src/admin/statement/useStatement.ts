'use client'

import { useConfig, useRouteCache } from '@payloadcms/ui'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { Language } from '@/i18n/triple'
import { statement as words } from '@/i18n/words/statement'
import type { Call } from '../parts/api'
import { useApi } from '../parts/useApi'
import { useNewest } from '../parts/useNewest'
import { useTriples, type Word } from '../parts/useTriples'
import type { May, Statement } from './facts'

export type StatementState = {
  statement: Statement
  may: May
  /** A day in Seoul. */
  today: string
  language: Language
  word: Word<keyof typeof words>
  call: Call
  api: string
  admin: string
  /** Counts readings: what depends on the settlement but is read elsewhere is read again with it. */
  reading: number
  reload: () => Promise<void>
}

export const StatementContext = createContext<StatementState | undefined>(undefined)

export function useStatement(): StatementState {
  const state = useContext(StatementContext)
  if (!state) throw new Error('This part of the statement stands outside of it.')
  return state
}

/** The statement as the server has it, read again after each deed. */
export function useStatementState(initial: Statement, may: May, today: string): StatementState {
  const { config } = useConfig()
  const { clearRouteCache } = useRouteCache()
  const { language, word } = useTriples(words)
  const { api, call } = useApi()
  const [statement, setStatement] = useState(initial)
  const [reading, setReading] = useState(0)
  const begin = useNewest()
  const { id } = initial

  const reload = useCallback(async () => {
    const isNewest = begin()
    const read = await call<Statement>('GET', `/settlements/${id}/statement`)
    if (!isNewest()) return
    if (read.ok) setStatement(read.body)
    setReading((count) => count + 1)
    // The form in the next tab shows the same settlement.
    clearRouteCache()
  }, [begin, call, id, clearRouteCache])

  return useMemo(
    () => ({ statement, may, today, language, word, call, api, admin: config.routes.admin, reading, reload }),
    [statement, may, today, language, word, call, api, config.routes.admin, reading, reload],
  )
}
