import { type APIRequestContext, expect } from '@playwright/test'

export type SitePage = { name: string; path: string }

/** Every kind of page that the site has, with the first of the demo's rows where there are many. Without languages. */
export async function sitePages(request: APIRequestContext): Promise<SitePage[]> {
  const first = async (collection: string): Promise<string> => {
    const response = await request.get(`/api/${collection}?limit=1&sort=order&where[_status][equals]=published`)
    expect(response.status()).toBe(200)
    const [doc] = ((await response.json()) as { docs: { slug: string }[] }).docs
    if (!doc) throw new Error(`The demo has no ${collection}.`)
    return doc.slug
  }
  const [resource, usecase, category, legal] = await Promise.all(
    ['resources', 'usecases', 'usecase-categories', 'legal-pages'].map(first),
  )
  return [
    { name: 'home', path: '' },
    { name: 'pricing', path: '/pricing' },
    { name: 'resources', path: '/resources' },
    { name: 'resource', path: `/resources/${resource}` },
    { name: 'usecases', path: '/usecases' },
    { name: 'usecase-category', path: `/usecases/category/${category}` },
    { name: 'usecase', path: `/usecases/${usecase}` },
    { name: 'shorts', path: '/shorts' },
    { name: 'legal', path: `/legal/${legal}` },
    { name: 'search', path: '/search?q=a' },
    { name: 'design', path: '/design' },
    { name: 'resource-sent', path: `/resources/${resource}/sent` },
    { name: 'problem', path: '/pricing/problem?code=ALREADY_SUBSCRIBED' },
    { name: 'unsubscribe', path: '/unsubscribe/some-token' },
    { name: 'unsubscribed', path: '/unsubscribe/done' },
    { name: 'paid', path: '/billing/done' },
    { name: 'not-paid', path: '/billing/cancelled' },
  ]
}
