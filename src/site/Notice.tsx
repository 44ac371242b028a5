'use client'

import { useParams } from 'next/navigation'
import { languages, languageTags, say, type Triple } from '@/i18n/triple'
import { siteNotices as words } from '@/i18n/words/siteNotices'
import { Mark } from './Mark'
import { Button, ButtonLink } from './ui/Button'

type Props = { title: Triple; text: Triple; onRetry?: () => void }

function Notice({ title, text, onRetry }: Props) {
  const { locale } = useParams()
  const known = languages.filter((language) => language === locale)
  // An address that begins with no language of ours does not say which one its visitor reads.
  const spoken = known.length > 0 ? known : languages
  return (
    <main className="wrap flex min-h-svh flex-col items-start justify-center gap-10 py-12">
      <Mark size={56} />
      {spoken.map((language, index) => {
        const Heading = index === 0 ? 'h1' : 'h2'
        return (
          <div key={language} lang={languageTags[language]}>
            <Heading className={known.length > 0 ? 'text-title' : 'text-heading'}>{say(title, language)}</Heading>
            <p className="mt-3 max-w-[36rem] text-lead text-soft">{say(text, language)}</p>
            <div className="mt-6 flex flex-wrap gap-3">
              {onRetry && index === 0 ? (
                <Button type="button" onClick={onRetry}>
                  {say(words.again, language)}
                </Button>
              ) : null}
              <ButtonLink kind="secondary" href={`/${language}`}>
                {say(words.home, language)}
              </ButtonLink>
              <ButtonLink kind="secondary" href={`/${language}/search`}>
                {say(words.search, language)}
              </ButtonLink>
            </div>
          </div>
        )
      })}
    </main>
  )
}

/** A page that does not exist. */
export const NotFound = () => <Notice title={words.notFoundTitle} text={words.notFoundText} />

/** A page that failed. */
export const ErrorNotice = ({ onRetry }: { onRetry: () => void }) => (
  <Notice title={words.errorTitle} text={words.errorText} onRetry={onRetry} />
)
