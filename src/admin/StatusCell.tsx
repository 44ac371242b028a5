'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { StatusBadge } from './StatusBadge'
import { statusWord } from './words'

/** The status in a list. */
export function StatusCell({ cellData, collectionSlug }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string') return null
  return <StatusBadge status={cellData}>{statusWord(collectionSlug, cellData, i18n.language)}</StatusBadge>
}
