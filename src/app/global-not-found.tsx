import '@/site/base.css'
import type { Metadata } from 'next'
import { languages } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { languageTags } from '@/site/languages'
import { Mark } from '@/site/Mark'
import styles from '@/site/Notice.module.css'

export const metadata: Metadata = { title: '404 · Madang' }

/** Addresses that belong to no language: the visitor's is not known here, so the page says it in all three. */
export default function GlobalNotFound() {
  return (
    <html lang="ko">
      <body>
        <main className={styles.notice}>
          <Mark size={56} />
          {languages.map((language, index) => (
            <div key={language} lang={languageTags[language]}>
              {index === 0 ? <h1>{site.notFoundTitle[language]}</h1> : <h2>{site.notFoundTitle[language]}</h2>}
              <a href={`/${language}`}>{site.home[language]}</a>
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
