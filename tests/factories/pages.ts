import type { Client } from '../support/app'

type Values = Record<string, unknown>

let made = 0

/** A page that everybody sees, at an address of its own. */
const published = () => ({ slug: `row-${++made}`, _status: 'published' })

export const pageSlugs = [
  'resources',
  'usecases',
  'usecase-categories',
  'shorts-prompts',
  'legal-pages',
  'billing-products',
] as const
export type PageSlug = (typeof pageSlugs)[number]

/** What makes a published row of each collection whose rows are pages, for staff to send. */
export const pages: Record<PageSlug, (staff: Client) => Values | Promise<Values>> = {
  resources: () => ({ ...published(), title: 'Resource row' }),
  usecases: async (staff) => ({
    ...published(),
    title: 'Use case row',
    category: (await page(staff, 'usecase-categories')).id,
  }),
  'usecase-categories': () => ({ ...published(), name: 'Category row' }),
  'shorts-prompts': () => ({ _status: 'published', title: 'Idea row', description: 'A quiet sea' }),
  'legal-pages': () => ({ ...published(), title: 'Legal row' }),
  'billing-products': () => ({ ...published(), name: 'Plan row', visibility: 'public' }),
}

/** A new published page; `extra` goes over what it would hold. */
export async function page(staff: Client, slug: PageSlug, extra: Values = {}): Promise<{ id: string; slug: string }> {
  const { status, body } = await staff.post(`/${slug}`, { ...(await pages[slug](staff)), ...extra })
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.doc
}
