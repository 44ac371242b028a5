'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { asLanguage, type Language, say, type Triple } from '@/i18n/triple'

/** One of some words in the viewer's language, its `{placeholders}` filled from `values`. */
export type Word<Key extends string> = (key: Key, values?: Record<string, string | number>) => string

/** A page's words in the viewer's language. */
export function useTriples<Key extends string>(words: Record<Key, Triple>): { language: Language; word: Word<Key> } {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => {
    const word: Word<Key> = (key, values) => say(words[key], language, values)
    return { language, word }
  }, [words, language])
}
