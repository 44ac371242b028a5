import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Mark } from '../Mark'
import { Prose } from '../ui/Prose'
import { LanguageSwitch } from './LanguageSwitch'
import type { Column } from './links'

type Props = { columns: Column[]; imprint?: string | null; language: Language; path: string }

/** What stands under every page. */
export const Footer = ({ columns, imprint, language, path }: Props) => (
  <footer className="mt-auto border-t border-line text-small">
    <div className="wrap grid gap-x-16 gap-y-10 pt-14 pb-10 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      <div>
        <a href={`/${language}`} className="inline-flex items-center gap-2 text-body font-bold tracking-tight">
          <Mark size={24} />
          Madang
        </a>
        <p className="mt-3 text-soft">{say(site.footer, language)}</p>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-8">
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <p className="font-semibold">{title}</p>
            <ul className="mt-2">
              {links.map(({ label, href }) => (
                <li key={`${href} ${label}`}>
                  <a href={href} className="inline-flex min-h-8 items-center text-soft hover:text-ink hover:underline">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </div>
    <div className="wrap flex flex-wrap items-start justify-between gap-x-10 gap-y-4 border-line pb-10">
      <Prose text={imprint} className="max-w-[46rem] text-tiny text-soft" />
      <div className="-ml-2">
        <LanguageSwitch language={language} path={path} />
      </div>
    </div>
  </footer>
)
