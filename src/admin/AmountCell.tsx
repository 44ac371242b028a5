'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** An amount in a list, its thousands apart. */
export function AmountCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'number') return null
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{cellData.toLocaleString(i18n.language)}</span>
}
