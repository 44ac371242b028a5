'use client'

import { useParams } from 'next/navigation'
import { asLanguage, say, type Triple } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Mark } from './Mark'
import styles from './Notice.module.css'

type Props = { title: Triple; text: Triple; onRetry?: () => void }

function Notice({ title, text, onRetry }: Props) {
  const language = asLanguage(useParams().locale)
  return (
    <main className={styles.notice}>
      <Mark size={56} />
      <h1>{say(title, language)}</h1>
      <p>{say(text, language)}</p>
      <p className={styles.ways}>
        {onRetry ? (
          <button type="button" onClick={onRetry}>
            {say(site.again, language)}
          </button>
        ) : null}
        <a href={`/${language}`}>{say(site.home, language)}</a>
      </p>
    </main>
  )
}

/** A page that does not exist. */
export const NotFound = () => <Notice title={site.notFoundTitle} text={site.notFoundText} />

/** A page that failed. */
export const ErrorNotice = ({ onRetry }: { onRetry: () => void }) => (
  <Notice title={site.errorTitle} text={site.errorText} onRetry={onRetry} />
)
