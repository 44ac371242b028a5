'use client'

import { useRef, useState } from 'react'
import { useApi } from '../parts/useApi'

export type Told = { line: number; column: string | null; message: string; value?: string }
export type Summary = {
  rows: number
  created: number
  updated: number
  unchanged: number
  errors: Told[]
  errorCount: number
  estimatesReplaced?: number
  leftOut?: string[]
} & Book
/** The sheets of a workbook, and which is read. */
export type Book = { sheet?: string | null; sheets?: { name: string; rows: number }[] }
export type Options = { campaign?: string; sheet?: string; cumulative: boolean; estimate: boolean }
export type Outcome =
  | { kind: 'checked' | 'imported'; summary: Summary }
  | { kind: 'refused'; message?: string; errors: Told[]; errorCount: number; book?: Book }

type Refusal = { errors?: { message?: string; data?: { errors?: Told[]; errorCount?: number } & Book }[] }

/** A file on its way in: what was chosen, what is under way, and what came of it. */
export function useImport() {
  const { api } = useApi()
  const [file, setFile] = useState<File>()
  const [options, setOptions] = useState<Options>({ cumulative: false, estimate: false })
  const [sheets, setSheets] = useState<Book['sheets']>()
  const [busy, setBusy] = useState<'checking' | 'importing'>()
  const [outcome, setOutcome] = useState<Outcome>()
  const attempt = useRef(0)

  /** What was found out about another file, or about other options, says nothing any more. */
  const forget = () => {
    attempt.current++
    setOutcome(undefined)
  }
  const send = async (preview: boolean) => {
    if (!file || busy) return
    const mine = ++attempt.current
    setBusy(preview ? 'checking' : 'importing')
    setOutcome(undefined)
    const found = await sendFile(`${api}/performance-metrics/import`, file, { ...options, preview })
    setBusy(undefined)
    if (mine !== attempt.current) return
    setOutcome(found)
    const book = found.kind === 'refused' ? found.book : found.summary
    setSheets(book?.sheets)
  }
  return {
    file,
    sheets,
    options,
    busy,
    outcome,
    choose: (chosen: File | undefined) => {
      setFile(chosen)
      setSheets(undefined)
      setOptions({ ...options, sheet: undefined })
      forget()
    },
    change: (changed: Partial<Options>) => {
      setOptions({ ...options, ...changed })
      forget()
    },
    check: () => send(true),
    importAll: () => send(false),
  }
}

async function sendFile(address: string, file: File, options: Options & { preview: boolean }): Promise<Outcome> {
  const body = new FormData()
  body.set('file', file)
  body.set('_payload', JSON.stringify(options))
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'include', body })
    if (response.ok)
      return { kind: options.preview ? 'checked' : 'imported', summary: (await response.json()) as Summary }
    const [{ message, data = {} } = {}] = ((await response.json()) as Refusal).errors ?? []
    const errors = data.errors?.filter(({ line }) => line) ?? []
    return { kind: 'refused', message, errors, errorCount: data.errorCount ?? errors.length, book: data }
  } catch {
    return { kind: 'refused', errors: [], errorCount: 0 }
  }
}
