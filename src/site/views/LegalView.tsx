import { type Language, languageTags, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import type { LegalPage } from '@/payload-types'
import { PageHead } from '../ui/PageHead'
import { Prose } from '../ui/Prose'

/** What the law wants to be said, to be read from top to bottom. */
export function LegalView({ doc, language }: { doc: LegalPage; language: Language }) {
  const sections = doc.sections ?? []
  const date = new Intl.DateTimeFormat(languageTags[language], { dateStyle: 'long', timeZone: 'Asia/Seoul' })
  return (
    <article>
      <PageHead title={doc.title} lead={doc.summary}>
        <p className="text-small text-soft">
          <time dateTime={doc.updatedAt}>
            {say(site.updated, language, { date: date.format(new Date(doc.updatedAt)) })}
          </time>
        </p>
      </PageHead>
      <div className="border-t border-line">
        <div className="wrap block-space grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,16rem)_minmax(0,44rem)]">
          <nav aria-label={say(site.contents, language)}>
            <ol className="text-small lg:sticky lg:top-8">
              {sections.map(({ id, heading }, index) => (
                <li key={id ?? heading}>
                  <a href={`#part-${index + 1}`} className="inline-block py-1 text-soft hover:text-ink hover:underline">
                    {heading}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <div className="space-y-12">
            {sections.map(({ id, heading, body }, index) => (
              <section key={id ?? heading} aria-labelledby={`part-${index + 1}`}>
                <h2 id={`part-${index + 1}`} className="text-name">
                  {heading}
                </h2>
                <Prose text={body} className="mt-4" />
              </section>
            ))}
          </div>
        </div>
      </div>
    </article>
  )
}
