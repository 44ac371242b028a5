'use client'

import { useAuth, useConfig, useListDrawerContext } from '@payloadcms/ui'
import { importPage } from '@/i18n/words/import'
import { useTriples } from '../parts/useTriples'
import styles from './Import.module.css'

/** From the list of metrics to the page that imports them, for those who may. */
export function ImportLink() {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { word } = useTriples(importPage)
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer || !permissions?.collections?.['performance-metrics']?.create) return null
  return (
    <p className={styles.link}>
      <a href={`${config.routes.admin}/collections/performance-metrics/import`}>{word('link')}</a>
    </p>
  )
}
