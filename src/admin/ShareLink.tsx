'use client'

import { useConfig, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { storyboard } from '@/i18n/words/storyboard'
import button from './parts/SmallButton.module.css'
import { useTriples } from './parts/useTriples'
import styles from './ShareLink.module.css'

/** The link under which a public project can be looked at by anybody, or how there comes to be one. */
export function ShareLink({ path }: { path: string }) {
  const { language, word } = useTriples(storyboard)
  const { config } = useConfig()
  const { data } = useDocumentInfo()
  const { value } = useField<string | null>({ path })
  const isPublic = useFormFields(([fields]) => Boolean(fields.isPublic?.value))
  const [origin, setOrigin] = useState(config.serverURL)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => setOrigin((known) => known || window.location.origin), [])

  // After a save the document knows its new link before the form does.
  const token = (data && 'shareToken' in data ? (data.shareToken as string | null) : value) || undefined
  const link = token && `${origin}/${language}/p/${token}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link has not been copied yet
  useEffect(() => setSaid(''), [link])

  const copy = async () => {
    box.current?.select()
    try {
      await navigator.clipboard.writeText(link ?? '')
      setSaid(word('copied'))
    } catch {
      // Only secure pages may write to the clipboard.
      setSaid(word('copyByHand'))
    }
  }

  return (
    <section className={styles.share} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {word('shareTitle')}
      </h3>
      {link ? (
        <>
          <input
            ref={box}
            className={styles.link}
            type="text"
            readOnly
            value={link}
            aria-labelledby={`${id}-title`}
            onFocus={({ target }) => target.select()}
          />
          <div className={styles.actions}>
            <button type="button" className={button.small} onClick={() => void copy()}>
              {word('copy')}
            </button>
            <a href={link} target="_blank" rel="noreferrer">
              {word('openShared')}
            </a>
            <span className={styles.said} role="status">
              {said}
            </span>
          </div>
        </>
      ) : null}
      <p className={isPublic || !link ? styles.hint : styles.ending}>
        {link ? word(isPublic ? 'shareHint' : 'shareEnding') : word(isPublic ? 'shareSoon' : 'shareOff')}
      </p>
    </section>
  )
}
