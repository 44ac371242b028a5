import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Mark } from '../Mark'
import { evenly } from '../ui/grid'
import { Prose } from '../ui/Prose'
import { LanguageSwitch } from './LanguageSwitch'
import type { Column } from './links'

type Props = { columns: Column[]; imprint?: string | null; language: Language; path: string }

/**
 * What stands under every page and reaches to its end. Nothing in it makes room for what comes after it: while a page
 * is on its way, what is read stays where it is.
 */
export const Footer = ({ columns, imprint, language, path }: Props) => (
  <footer className="flex-1 border-t border-line text-small">
    <div className="wrap grid gap-x-16 gap-y-10 pt-14 pb-10 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      <div>
        <a href={`/${language}`} className="inline-flex items-center gap-2 text-body font-bold tracking-tight">
          <Mark size={24} />
          Madang
        </a>
        <p className="mt-3 text-soft">{say(site.footer, language)}</p>
        <div className="mt-3 -ml-2">
          <LanguageSwitch language={language} path={path} />
        </div>
      </div>
      <div className="even-columns gap-8" style={evenly(columns.length, '9rem')}>
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
    <div className="wrap pb-10">
      <Prose text={imprint} className="max-w-[46rem] text-tiny text-soft" />
    </div>
  </footer>
)
