'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { StatusBadge } from './StatusBadge'
import { useWords } from './useWords'
import { actionWords, collectionWord, statusWord } from './words'

/** The status in a list. */
export function StatusCell({ cellData, collectionSlug }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string') return null
  return <StatusBadge status={cellData}>{statusWord(collectionSlug, cellData, i18n.language)}</StatusBadge>
}

/** An amount in a list, its thousands apart. */
export function AmountCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'number') return null
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{cellData.toLocaleString(i18n.language)}</span>
}

/** A collection's slug as its name. */
export function EntityCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string') return null
  return <span>{collectionWord(cellData, i18n.language) ?? cellData}</span>
}

/** What was done, in the audit log. */
export function ActionCell({ cellData, linkURL }: DefaultCellComponentProps) {
  const { word } = useWords()
  if (typeof cellData !== 'string') return null
  const key = actionWords[cellData]
  const text = key ? word(key) : cellData
  return linkURL ? <a href={linkURL}>{text}</a> : <span>{text}</span>
}

/** The way from a notification to what it is about. */
export function LinkCell({ cellData }: DefaultCellComponentProps) {
  const { word } = useWords()
  if (typeof cellData !== 'string' || !cellData.startsWith('/')) return null
  return <a href={cellData}>{word('open')}</a>
}
