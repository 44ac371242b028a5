import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Usecase } from '@/payload-types'
import { Breadcrumbs } from '../ui/Breadcrumbs'
import { ButtonLink } from '../ui/Button'
import { Cover } from '../ui/Cover'
import { columnsFor, evenly } from '../ui/grid'
import { Metrics } from '../ui/Metric'
import { PageHead } from '../ui/PageHead'
import { Prose } from '../ui/Prose'
import { Quote } from '../ui/Quote'
import { Section } from '../ui/Section'
import { UsecaseCard } from './UsecaseCard'

type Props = { doc: Usecase; others: Usecase[]; language: Language }

/** One use case: what it was about, what it brought, what people say of it. */
export function UsecaseView({ doc, others, language }: Props) {
  const start = `/${language}/usecases`
  const category = typeof doc.category === 'object' && doc.category ? doc.category : undefined
  return (
    <>
      <article>
        <PageHead
          title={doc.title}
          lead={doc.subtitle}
          above={
            <Breadcrumbs
              language={language}
              trail={[
                { href: start, label: say(site.usecases, language) },
                ...(category ? [{ href: `${start}/category/${category.slug}`, label: category.name }] : []),
              ]}
            />
          }
          beside={
            <Cover
              picture={doc.heroMedia}
              name={`${start}/${doc.slug}`}
              sizes="(min-width: 64rem) 34rem, 90vw"
              isFirst
            />
          }
        >
          <Prose text={doc.summary} className="max-w-[38rem]" />
          {doc.ctaLabel && doc.ctaHref ? (
            <div className="mt-8">
              <ButtonLink href={inLanguage(doc.ctaHref, language)}>{doc.ctaLabel}</ButtonLink>
            </div>
          ) : null}
        </PageHead>
        {doc.metrics?.length ? (
          <Section id="results" heading="beside" title={say(words.results, language)}>
            <Metrics metrics={doc.metrics} />
          </Section>
        ) : null}
        {doc.sections?.length ? <Story sections={doc.sections} /> : null}
        {doc.testimonials?.length ? (
          <Section id="voices" heading="beside" title={say(words.voices, language)}>
            <ul className="even-columns gap-x-12 gap-y-12" style={evenly(doc.testimonials.length, '18rem')}>
              {doc.testimonials.map((said) => (
                <li key={said.id ?? said.quote}>
                  <Quote {...said} />
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </article>
      {others.length > 0 ? (
        <Section id="more" title={say(words.more, language)}>
          <ul className={columnsFor(others.length)}>
            {others.map((usecase) => (
              <li key={usecase.id}>
                <UsecaseCard usecase={usecase} language={language} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** What happened, told part by part. */
const Story = ({ sections }: { sections: NonNullable<Usecase['sections']> }) => (
  <div className="border-t border-line">
    <div className="wrap block-space space-y-14">
      {sections.map(({ id, heading, body }, index) => (
        <section
          key={id ?? heading}
          aria-labelledby={`part-${index + 1}`}
          className="grid gap-x-16 gap-y-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
        >
          <h2 id={`part-${index + 1}`} className="text-heading">
            {heading}
          </h2>
          <Prose text={body} className="max-w-[42rem]" />
        </section>
      ))}
    </div>
  </div>
)
