'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { asLanguage, say } from '@/i18n/triple'
import { importPage } from '@/i18n/words/import'

/** The words of the import page in the viewer's language, and numbers as that language writes them. */
export function useImportWords() {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => {
    const word = (key: keyof typeof importPage, values?: Record<string, string | number>) =>
      say(importPage[key], language, values)
    return { language, word, number: (value: number) => value.toLocaleString(language) }
  }, [language])
}
