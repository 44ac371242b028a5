'use client'

import { useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { asLanguage, type Language, say } from '@/i18n/triple'
import { statement as words } from '@/i18n/words/statement'
import { type ApiFault, type Call, callerOf } from '../storyboard/api'
import type { May, Statement } from './facts'

export type StatementWord = (key: keyof typeof words, values?: Record<string, string | number>) => string

/** The statement's words in the viewer's language. */
export function useStatementWords(): { language: Language; word: StatementWord } {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => ({ language, word: (key, values) => say(words[key], language, values) }), [language])
}

export type StatementState = {
  statement: Statement
  may: May
  /** A day in Seoul. */
  today: string
  language: Language
  word: StatementWord
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
  const { language, word } = useStatementWords()
  const api = `${config.serverURL}${config.routes.api}`
  const call = useMemo(() => callerOf(api), [api])
  const [statement, setStatement] = useState(initial)
  const [reading, setReading] = useState(0)
  const { id } = initial

  const reload = useCallback(async () => {
    const read = await call<Statement>('GET', `/settlements/${id}/statement`)
    if (read.ok) setStatement(read.body)
    setReading((count) => count + 1)
    // The form in the next tab shows the same settlement.
    clearRouteCache()
  }, [call, id, clearRouteCache])

  return useMemo(
    () => ({ statement, may, today, language, word, call, api, admin: config.routes.admin, reading, reload }),
    [statement, may, today, language, word, call, api, config.routes.admin, reading, reload],
  )
}

/** One deed at a time: busy while it lasts, the statement read again after it, its fault kept for people to read. */
export function useDeed() {
  const { reload } = useStatement()
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const run = useCallback(
    async (deed: () => Promise<ApiFault | undefined>) => {
      setIsBusy(true)
      setFault(undefined)
      const failed = await deed()
      setFault(failed)
      // Also after a refusal: somebody else may have been faster.
      await reload()
      setIsBusy(false)
      return !failed
    },
    [reload],
  )
  return { run, isBusy, fault, forget: useCallback(() => setFault(undefined), []) }
}
