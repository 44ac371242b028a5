import { type Language, languages } from '@/i18n/triple'

/** Where the rows of a collection have their pages, by their slugs; addresses are without their language. */
export const addresses = {
  resources: (slug: string) => `/resources/${slug}`,
  usecases: (slug: string) => `/usecases/${slug}`,
  'usecase-categories': (slug: string) => `/usecases/category/${slug}`,
  'legal-pages': (slug: string) => `/legal/${slug}`,
} as const

export type Addressed = keyof typeof addresses

const anyLanguage = languages.join('|')
const withoutLanguage = new RegExp(`^/(?:${anyLanguage})(?=/|$)`)
// The admin and the API have no language in their addresses.
const complete = new RegExp(`^/(?:admin|api|${anyLanguage})(?=[/?#]|$)`)

/** An address as it is looked up: no language before it, no slash behind it, no query. */
export const plainAddress = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '').replace(withoutLanguage, '').replace(/\/+$/, '') || '/'

/**
 * An address as editors write it, in the language of whoever follows it. One that names a language, leads out of the
 * site's pages or to another site stays as it is.
 */
export function inLanguage(address: string, language: Language): string {
  if (!address.startsWith('/') || complete.test(address)) return address
  return address === '/' ? `/${language}` : `/${language}${address}`
}
