import { checkoutIsSetUp } from '@/collections/billing/operations/setUp'
import type { Language } from '@/i18n/triple'
import { legalLinks } from '../Chrome/links'
import { allOf } from '../content'
import type { PreviewKind } from './kinds'
import type { Surroundings } from './LivePage'

/** What stands beside a document on its page; only what its kind of page shows is read. */
export async function surroundingsOf(kind: PreviewKind, id: string, language: Language): Promise<Surroundings> {
  const reads = (...kinds: PreviewKind[]) => kinds.includes(kind)
  const [plans, usecases, categories, prompts, legal] = await Promise.all([
    reads('home-page', 'billing-products') ? allOf('billing-products', language) : [],
    reads('home-page') ? allOf('usecases', language) : [],
    reads('usecase-categories') ? allOf('usecase-categories', language) : [],
    reads('shorts-page') ? allOf('shorts-prompts', language) : [],
    reads('site-chrome') ? allOf('legal-pages', language) : [],
  ])
  const ofCategory = reads('usecase-categories')
    ? await allOf('usecases', language, { category: { equals: id } })
    : usecases
  return {
    plans,
    usecases: ofCategory,
    categories,
    prompts,
    legal: legalLinks(legal, language),
    checkoutIsSetUp: checkoutIsSetUp(),
  }
}
