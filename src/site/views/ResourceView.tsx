import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Resource } from '@/payload-types'
import { Downloads } from '../resources/Downloads'
import { Items } from '../resources/Items'
import { Badge } from '../ui/Badge'
import { Breadcrumbs } from '../ui/Breadcrumbs'
import { ButtonLink } from '../ui/Button'
import { Cover } from '../ui/Cover'
import { Faqs } from '../ui/Faqs'
import { PageHead } from '../ui/PageHead'
import { Section } from '../ui/Section'

/** One resource: what it is, its parts in the order of its editor, its files. */
type Props = {
  doc: Resource
  language: Language
  /** Whether a mail server is there that gated files can be sent by. */
  isMailed?: boolean
}

export function ResourceView({ doc, language, isMailed = true }: Props) {
  const items = doc.items ?? []
  const faqs = [
    ...items
      .filter(({ itemType }) => itemType === 'faq')
      .map(({ id, title, description }) => ({ id, question: title, answer: description ?? '' })),
    ...(doc.faqs ?? []),
  ]
  return (
    <article>
      <PageHead
        title={doc.title}
        lead={doc.description}
        above={
          <div className="flex flex-col items-start gap-4">
            <Breadcrumbs
              language={language}
              trail={[{ href: `/${language}/resources`, label: say(site.resources, language) }]}
            />
            {doc.badgeLabel ? <Badge icon={doc.badgeIcon}>{doc.badgeLabel}</Badge> : null}
          </div>
        }
        beside={
          <Cover
            picture={doc.heroPlaceholder}
            name={`/${language}/resources/${doc.slug}`}
            sizes="(min-width: 64rem) 34rem, 90vw"
            isFirst
          />
        }
      >
        <div className="flex flex-wrap gap-3 empty:hidden">
          {doc.ctaPrimaryLabel && doc.ctaPrimaryHref ? (
            <ButtonLink href={inLanguage(doc.ctaPrimaryHref, language)}>{doc.ctaPrimaryLabel}</ButtonLink>
          ) : null}
          {doc.ctaSecondaryLabel && doc.ctaSecondaryHref ? (
            <ButtonLink kind="secondary" href={inLanguage(doc.ctaSecondaryHref, language)}>
              {doc.ctaSecondaryLabel}
            </ButtonLink>
          ) : null}
        </div>
      </PageHead>
      <Items items={items} language={language} />
      {doc.downloads?.length ? (
        <Section id="downloads" heading="beside" title={say(words.downloads, language)}>
          <Downloads resource={doc} language={language} isMailed={isMailed} />
        </Section>
      ) : null}
      {faqs.length > 0 ? (
        <Section id="questions" heading="beside" title={say(site.questions, language)}>
          <Faqs faqs={faqs} />
        </Section>
      ) : null}
    </article>
  )
}
