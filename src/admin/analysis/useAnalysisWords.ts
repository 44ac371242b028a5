'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { asLanguage, say } from '@/i18n/triple'
import { analysis } from '@/i18n/words/analysis'

type AnalysisWord = (key: keyof typeof analysis, values?: Record<string, string | number>) => string

/** The words of rating comments anew, in the viewer's language. */
export function useAnalysisWords() {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => {
    const word: AnalysisWord = (key, values) => say(analysis[key], language, values)
    return { language, word }
  }, [language])
}
