import '@/site/site.css'
import type { Metadata } from 'next'
import { languages, languageTags } from '@/i18n/triple'
import { siteNotices as words } from '@/i18n/words/siteNotices'
import { Mark } from '@/site/Mark'

export const metadata: Metadata = { title: '404 · Madang' }

/** Addresses that belong to no language: the visitor's is not known here, so the page says it in all three. */
export default function GlobalNotFound() {
  return (
    <html lang="ko">
      <body>
        <main className="wrap flex min-h-svh flex-col items-start justify-center gap-8 py-12">
          <Mark size={56} />
          {languages.map((language, index) => {
            const Heading = index === 0 ? 'h1' : 'h2'
            return (
              <div key={language} lang={languageTags[language]}>
                <Heading className="text-heading">{words.notFoundTitle[language]}</Heading>
                <a className="link" href={`/${language}`}>
                  {words.home[language]}
                </a>
              </div>
            )
          })}
        </main>
      </body>
    </html>
  )
}
