import { type Language, say } from '@/i18n/triple'
import type { BillingProduct } from '@/payload-types'
import { kindWords } from './kinds'
import { type PublicPage, publicPages } from './pages'
import { rowsOf } from './rows'
import { folded, shortened, wordsIn } from './texts'

export type Found = {
  kind: Searched['kind']
  /** The kind in the visitor's language. */
  kindLabel: string
  title: string
  summary: string
  /** Without its language; a plan's leads to it on the page of prices. */
  path: string
}

type Searched = Pick<PublicPage, 'kind' | 'path' | 'title' | 'summary' | 'text'>

const longest = 100
const most = 20

/**
 * What visitors can read that has every word of `q` in it, by any part of a word, in one language; titles first, 20 at
 * most. Of a longer query the first 100 characters count; an empty one finds nothing. It is compared in memory with
 * what a visitor may read: no query reaches the database.
 */
export async function searchSite(q: string, language: Language): Promise<Found[]> {
  const query = Array.from(q).slice(0, longest).join('').trim()
  const terms = query.split(/\s+/).map(folded).filter(Boolean)
  if (terms.length === 0) return []
  const ranked = (await everything(language))
    .map((page) => ({ page, rank: rankOf(page, folded(query), terms) }))
    .filter(({ rank }) => rank !== undefined)
  // A stable sort: within a rank the order of the editors stays.
  ranked.sort((one, other) => Number(one.rank) - Number(other.rank))
  return ranked.slice(0, most).map(({ page: { kind, title, summary, text, path } }) => ({
    kind,
    kindLabel: say(kindWords[kind], language),
    title,
    summary: shortened(summary || text, 160),
    path,
  }))
}

async function everything(language: Language): Promise<Searched[]> {
  const [pages, plans] = await Promise.all([publicPages(language), rowsOf('billing-products', language)])
  return [...pages, ...plans.map(planPage)]
}

const planPage = (plan: BillingProduct): Searched => ({
  kind: 'plan',
  path: `/pricing#${plan.slug}`,
  title: plan.name,
  summary: plan.headline || plan.description || '',
  text: wordsIn(plan),
})

/** How well a page answers, 0 best; nothing where a word of the query is nowhere on it. */
function rankOf(page: Searched, query: string, terms: string[]): number | undefined {
  const title = folded(page.title)
  const all = `${title}\n${folded(page.summary)}\n${folded(page.text)}`
  if (!terms.every((term) => all.includes(term))) return undefined
  if (title.includes(query)) return 0
  if (terms.every((term) => title.includes(term))) return 1
  return all.includes(query) ? 2 : 3
}
