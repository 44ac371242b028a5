import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Mark } from '../Mark'
import { Icon } from '../ui/Icon'
import { LanguageSwitch } from './LanguageSwitch'
import type { Link } from './links'

type Props = { navigation: Link[]; language: Language; path: string }

/**
 * The name, the ways through the site, the languages, the way in. They share a line: it is shown when the last of them
 * has come, because each would make room for the next.
 */
export function Header({ navigation, language, path }: Props) {
  const here = `/${language}${path}`
  const links = navigation.map((link) => (
    <li key={link.href}>
      <a
        href={link.href}
        aria-current={isAt(link.href, here) ? 'page' : undefined}
        className="inline-flex min-h-8 items-center text-small font-medium underline-offset-8 hover:text-clay aria-[current=page]:underline aria-[current=page]:decoration-clay aria-[current=page]:decoration-2"
      >
        {link.label}
      </a>
    </li>
  ))
  return (
    <header className="not-has-[+main]:invisible border-b border-line">
      <div className="wrap flex min-h-[4.5rem] items-center gap-x-8">
        <a
          href={`/${language}`}
          className="mr-auto inline-flex items-center gap-2.5 py-2 text-name font-bold tracking-tight"
        >
          <Mark size={28} />
          Madang
        </a>
        <nav aria-label={say(site.navigation, language)} className="hidden lg:block">
          <ul className="flex flex-wrap gap-x-7">{links}</ul>
        </nav>
        <div className="hidden lg:block">
          <LanguageSwitch language={language} path={path} />
        </div>
        <a
          href={`/${language}/search`}
          className="inline-grid size-11 place-items-center rounded-md hover:text-clay lg:-mx-4"
        >
          <Icon name="search" className="text-[1.1rem]" />
          <span className="sr-only">{say(site.search, language)}</span>
        </a>
        <a
          href="/admin"
          className="hidden min-h-10 items-center rounded-md border border-edge px-4 text-small font-semibold hover:border-ink hover:bg-raised lg:inline-flex"
        >
          {say(site.logIn, language)}
        </a>
        <details className="group -ml-6 lg:hidden">
          <summary className="inline-grid size-11 place-items-center rounded-md hover:text-clay">
            <Icon name="menu" className="text-[1.25rem]" />
            <span className="sr-only">{say(site.menu, language)}</span>
          </summary>
          <div className="absolute inset-x-0 z-10 mt-3.5 border-b border-line bg-raised shadow-lift">
            <div className="wrap flex flex-col gap-5 py-6">
              <nav aria-label={say(site.navigation, language)}>
                <ul className="flex flex-col gap-2">{links}</ul>
              </nav>
              <a href="/admin" className="inline-flex min-h-8 items-center text-small font-medium hover:text-clay">
                {say(site.logIn, language)}
              </a>
              <div className="-ml-2 border-t border-line pt-4">
                <LanguageSwitch language={language} path={path} />
              </div>
            </div>
          </div>
        </details>
      </div>
    </header>
  )
}

const isAt = (href: string, here: string) => here === href || here.startsWith(`${href}/`)
