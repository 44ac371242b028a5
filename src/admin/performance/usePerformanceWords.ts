'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { asLanguage, say, type Triple } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { performance } from '@/i18n/words/performance'

export type PerformanceKey = keyof typeof performance
export type PerformanceWord = (key: PerformanceKey, values?: Record<string, string | number>) => string

const platforms: Record<string, Triple> = options.platform

/** The page's words in the viewer's language. */
export function usePerformanceWords() {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => {
    const word: PerformanceWord = (key, values) => say(performance[key], language, values)
    const platformWord = (platform: string) => {
      const known = platforms[platform]
      return known ? say(known, language) : platform
    }
    return { language, word, platformWord }
  }, [language])
}
