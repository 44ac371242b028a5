import { type Language, languages, languageTags, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'

type Props = { language: Language; path: string }

/** The same page in the other languages. */
export const LanguageSwitch = ({ language, path }: Props) => (
  <ul aria-label={say(site.languages, language)} className="flex gap-1 text-small">
    {languages.map((other) => (
      <li key={other}>
        <a
          href={`/${other}${path}`}
          hrefLang={languageTags[other]}
          lang={languageTags[other]}
          aria-current={other === language ? 'true' : undefined}
          className="inline-flex min-h-8 items-center rounded-sm px-2 text-soft hover:text-ink hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
        >
          {site.languageName[other]}
        </a>
      </li>
    ))}
  </ul>
)
