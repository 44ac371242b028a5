'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { asLanguage, say } from '@/i18n/triple'
import { storyboard } from '@/i18n/words/storyboard'

export type StoryboardWord = (key: keyof typeof storyboard, values?: Record<string, string | number>) => string

/** The storyboard's words in the viewer's language. */
export function useStoryboardWords() {
  const { i18n } = useTranslation()
  const language = asLanguage(i18n.language)
  return useMemo(() => {
    const word: StoryboardWord = (key, values) => say(storyboard[key], language, values)
    return { language, word }
  }, [language])
}
