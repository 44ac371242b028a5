import type { Triple } from '@/i18n/triple'
import { seo } from '@/i18n/words/seo'
import { site } from '@/i18n/words/site'
import { siteHome } from '@/i18n/words/siteHome'

/** What pages are called by their kind; the pages of the site's own have it for their title. */
export const kindWords = {
  home: siteHome.headline,
  pricing: site.pricing,
  resources: site.resources,
  usecases: site.usecases,
  shorts: site.shorts,
  resource: seo.resource,
  usecase: seo.usecase,
  category: site.usecases,
  legal: site.legal,
  plan: seo.plan,
} satisfies Record<string, Triple>

export type Kind = keyof typeof kindWords
