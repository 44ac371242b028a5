'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { useApi } from './parts/useApi'
import styles from './Transitions.module.css'
import { useWords } from './useWords'
import { collectionWord } from './words'

const parts = ['campaign-influencers', 'content-plans', 'content-submissions', 'performance-metrics', 'settlements']

/** From a campaign to the lists of what belongs to it. */
export function CampaignLinks({ id }: { id: string }) {
  const { config } = useConfig()
  const { api } = useApi()
  const { permissions } = useAuth()
  const { language, word } = useWords()
  const readable = parts.filter((slug) => permissions?.collections?.[slug]?.read)
  return (
    <nav className={styles.links} aria-label={word('partsOfCampaign')}>
      <span>{word('partsOfCampaign')}</span>
      <ul>
        {readable.map((slug) => (
          <li key={slug}>
            <a href={`${config.routes.admin}/collections/${slug}?where[or][0][and][0][campaign][equals]=${id}`}>
              {collectionWord(slug, language, 'plural')}
            </a>
          </li>
        ))}
        <li>
          <a href={`${api}/campaigns/${id}/archive`} download>
            {word('archive')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
