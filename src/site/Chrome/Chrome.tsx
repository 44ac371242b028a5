import type { ReactNode } from 'react'
import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import type { SiteChrome } from '@/payload-types'
import { Icon } from '../ui/Icon'
import { Footer } from './Footer'
import { Header } from './Header'
import { columnsOf, type Link, navigationOf } from './links'

type Props = {
  chrome: SiteChrome | undefined
  /** The pages that the law wants to be found from everywhere. */
  legal: Link[]
  language: Language
  /** Of the page inside, without its language: '' is the home page. */
  path: string
  children: ReactNode
}

/** What stands around every page. */
export function Chrome({ chrome, legal, language, path, children }: Props) {
  const columns = columnsOf(chrome, language)
  const { announcement } = chrome ?? {}
  return (
    <div className="flex min-h-svh flex-col">
      <a
        href="#content"
        className="absolute left-[-999rem] z-20 rounded-md bg-ink px-5 py-3 font-semibold text-paper focus:top-3 focus:left-3"
      >
        {say(site.skip, language)}
      </a>
      {announcement?.isShown && announcement.text ? (
        <aside
          aria-label={say(site.announcement, language)}
          className="on-tile not-has-[+header]:invisible bg-tile text-small text-on-tile"
        >
          <p className="wrap py-2.5 text-center">
            {announcement.href ? (
              <a href={inLanguage(announcement.href, language)} className="hover:underline">
                {announcement.text} <Icon name="arrow" />
              </a>
            ) : (
              announcement.text
            )}
          </p>
        </aside>
      ) : null}
      <Header navigation={navigationOf(chrome, language)} language={language} path={path} />
      <main id="content" className="min-h-[60svh]">
        {children}
      </main>
      <Footer
        columns={legal.length > 0 ? [...columns, { title: say(site.legal, language), links: legal }] : columns}
        imprint={chrome?.imprint}
        language={language}
        path={path}
      />
    </div>
  )
}
