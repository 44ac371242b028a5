'use client'

import { useTranslation } from '@payloadcms/ui'
import type { admin } from '@/i18n/words/admin'

type Key = `madang:${keyof typeof admin}`

/** Our own words in the viewer's language. */
export function useWords() {
  const { i18n, t } = useTranslation<{ madang: typeof admin }, Key>()
  return {
    language: i18n.language,
    word: (key: keyof typeof admin, values?: Record<string, string | number>) => t(`madang:${key}`, values),
  }
}
