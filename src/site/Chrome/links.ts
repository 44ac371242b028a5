import { addresses, inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import type { LegalPage, SiteChrome } from '@/payload-types'

export type Link = { label: string; href: string }

type Chrome = SiteChrome | undefined
type Row = { label?: string | null; href?: string | null }

/** The rows of a list of links that are whole; one that is being written is not. */
const linksOf = (rows: Row[] | null | undefined, language: Language): Link[] =>
  (rows ?? []).flatMap(({ label, href }) => (label && href ? [{ label, href: inLanguage(href, language) }] : []))

const own = (language: Language, ...pages: ('pricing' | 'resources' | 'usecases' | 'shorts' | 'search')[]): Link[] =>
  pages.map((page) => ({ label: say(site[page], language), href: `/${language}/${page}` }))

/** The navigation of the editors, or of the house before they made one. */
export function navigationOf(chrome: Chrome, language: Language): Link[] {
  const links = linksOf(chrome?.navigation, language)
  return links.length > 0 ? links : own(language, 'usecases', 'resources', 'shorts', 'pricing')
}

export type Column = { title: string; links: Link[] }

/** The columns of the footer, likewise. */
export function columnsOf(chrome: Chrome, language: Language): Column[] {
  const columns = (chrome?.footer ?? [])
    .map(({ title, links }) => ({ title: title ?? '', links: linksOf(links, language) }))
    .filter(({ title, links }) => title && links.length > 0)
  if (columns.length > 0) return columns
  return [
    {
      title: say(site.product, language),
      links: [
        ...own(language, 'pricing', 'shorts'),
        { label: say(site.admin, language), href: '/admin' },
        { label: say(site.apiDocs, language), href: '/api/docs' },
      ],
    },
    { title: say(site.learn, language), links: own(language, 'usecases', 'resources', 'search') },
  ]
}

/** What the law wants to be found on every page. */
export const legalLinks = (pages: LegalPage[], language: Language): Link[] =>
  pages.map(({ slug, title }) => ({ label: title, href: inLanguage(addresses['legal-pages'](slug), language) }))
