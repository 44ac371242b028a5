'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import styles from './Page.module.css'

/** No numbers: what to do first, for those who may. */
export function Empty({ isWhole }: { isWhole: boolean }) {
  const { word } = useTriples(performance)
  const { config } = useConfig()
  const { permissions } = useAuth()
  const list = `${config.routes.admin}/collections/performance-metrics`
  return (
    <section className={styles.empty} data-empty>
      <h3>{word('emptyTitle')}</h3>
      <p>{word(isWhole ? 'emptyText' : 'emptyWindow')}</p>
      {permissions?.collections?.['performance-metrics']?.create ? (
        <p className={styles.emptyLinks}>
          <a href={`${list}/import`}>{word('importMetrics')}</a>
          <a href={`${list}/create`}>{word('enterMetrics')}</a>
        </p>
      ) : null}
    </section>
  )
}
