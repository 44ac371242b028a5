import { type Addressed, addresses } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { globalPage, pageAt } from '@/site/content'
import { type Kind, kindWords } from './kinds'
import { rowsOf } from './rows'
import { wordsIn } from './texts'

/** A page that visitors can read, in one language. */
export type PublicPage = {
  kind: Kind
  /** Without its language; '' is the home page. */
  path: string
  title: string
  summary: string
  /** Every text of its own document. */
  text: string
  noIndex: boolean
  updatedAt?: string
  publishedAt?: string
}

type Text = string | null | undefined
type Seo = { title?: Text; description?: Text; noIndex?: boolean | null } | null | undefined

const kinds: Record<Addressed, Kind> = {
  resources: 'resource',
  usecases: 'usecase',
  'usecase-categories': 'category',
  'legal-pages': 'legal',
}

/** Every page of the site that a visitor can read now, those of its own first. */
export async function publicPages(language: Language): Promise<PublicPage[]> {
  const parts = await Promise.all([
    ownPages(language),
    ...(Object.keys(addresses) as Addressed[]).map((collection) => pagesOf(collection, language)),
  ])
  return parts.flat()
}

/** The page at a path without its language, or nothing where visitors find none. */
export const publicPageAt = async (path: string, language: Language): Promise<PublicPage | undefined> =>
  (await publicPages(language)).find((page) => page.path === path)

/** The pages that every installation has, and where. */
const ownPaths = { home: '', pricing: '/pricing', resources: '/resources', usecases: '/usecases', shorts: '/shorts' }
/** What is a page, but none to be found. */
const searchPath = '/search'

/**
 * Whether a page is at a path (without its language) at this moment. It asks the database and not the rows that are kept
 * for a second: browsers keep an answer that says "permanently" for good.
 */
export async function isPage(path: string, language: Language): Promise<boolean> {
  if (path === '/' || path === searchPath || Object.values(ownPaths).includes(path)) return true
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const collection = (Object.keys(addresses) as Addressed[]).find((name) => addresses[name](slug) === path)
  return collection !== undefined && (await pageAt(collection, slug, language)) !== undefined
}

/** The pages of the rows of one collection, in the order of their editors. */
export async function pagesOf(collection: Addressed, language: Language): Promise<PublicPage[]> {
  const rows = await rowsOf(collection, language)
  return rows.map((row) => ({
    kind: kinds[collection],
    path: addresses[collection](row.slug),
    title: 'title' in row ? row.title : row.name,
    summary: summaryOf(row),
    text: wordsIn(row),
    noIndex: row.seo?.noIndex ?? false,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt ?? undefined,
  }))
}

const summaryOf = (row: { summary?: Text; subtitle?: Text; description?: Text; seo?: Seo }) =>
  row.summary || row.subtitle || row.description || row.seo?.description || ''

async function ownPages(language: Language): Promise<PublicPage[]> {
  const [home, shorts] = await Promise.all([globalPage('home-page', language), globalPage('shorts-page', language)])
  const own = (kind: Kind & keyof typeof ownPaths): PublicPage => ({
    kind,
    path: ownPaths[kind],
    title: say(kindWords[kind], language),
    summary: '',
    text: '',
    noIndex: false,
  })
  const told = (page: PublicPage, document: typeof home | typeof shorts): PublicPage => ({
    ...page,
    title: document?.seo?.title || page.title,
    summary: document?.seo?.description || page.summary,
    text: wordsIn(document),
    noIndex: document?.seo?.noIndex ?? false,
    updatedAt: document?.updatedAt ?? undefined,
  })
  const shortsPage = own('shorts')
  const hero = home?.layout?.find((block) => block.blockType === 'hero')
  const homePage = own('home')
  return [
    told({ ...homePage, title: hero?.title || homePage.title, summary: hero?.intro ?? '' }, home),
    own('pricing'),
    own('resources'),
    own('usecases'),
    told({ ...shortsPage, title: shorts?.title || shortsPage.title, summary: shorts?.intro ?? '' }, shorts),
  ]
}
