import type { ReactNode } from 'react'
import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { ShortsPage, ShortsPrompt } from '@/payload-types'
import { Empty } from '../ui/Empty'
import { Faqs } from '../ui/Faqs'
import { PageHead } from '../ui/PageHead'
import { Prose } from '../ui/Prose'
import { Section } from '../ui/Section'

type Props = {
  doc: ShortsPage | undefined
  prompts: ShortsPrompt[]
  /** Where visitors try it. */
  tryOut?: ReactNode
  language: Language
}

/** What the studio makes, to be tried at once, with ideas to begin with. */
export const ShortsView = ({ doc, prompts, tryOut, language }: Props) => (
  <>
    <PageHead
      title={doc?.title || say(words.shortsTitle, language)}
      lead={doc?.intro || say(words.shortsLead, language)}
    />
    {tryOut ? <div className="wrap pb-[clamp(3rem,6vw,6rem)]">{tryOut}</div> : null}
    <Section id="prompts" title={say(words.prompts, language)}>
      {prompts.length === 0 ? (
        <Empty text={say(words.promptsNone, language)} />
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-6">
          {prompts.map(({ id, title, description, ctaLabel, ctaHref }) => (
            <li key={id} className="flex flex-col border-l-2 border-leaf bg-raised p-6">
              <h3 className="text-name">{title}</h3>
              <Prose text={description} className="mt-2 text-small text-soft" />
              {ctaLabel && ctaHref ? (
                <p className="at-bottom pt-4 text-small">
                  <a className="link" href={inLanguage(ctaHref, language)}>
                    {ctaLabel}
                  </a>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
    {doc?.faqs?.length ? (
      <Section id="questions" heading="beside" title={say(site.questions, language)}>
        <Faqs faqs={doc.faqs} />
      </Section>
    ) : null}
  </>
)
