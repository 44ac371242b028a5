import { create } from 'xmlbuilder2'
import { isLanguage, type Language, languageTags, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { siteUrl } from '@/lib/siteUrl'
import { pagesOf } from './pages'

type FeedKind = 'resources' | 'usecases'

const most = 50
const newestFirst = (one: { publishedAt?: string }, other: { publishedAt?: string }) =>
  (other.publishedAt ?? '').localeCompare(one.publishedAt ?? '')

/** The newest pages of a kind, 50 at most, as RSS 2.0. */
export async function feedOf(kind: FeedKind, language: Language): Promise<string> {
  const pages = (await pagesOf(kind, language)).sort(newestFirst).slice(0, most)
  const items = pages.map(({ title, summary, path, publishedAt }) => ({
    title,
    link: siteUrl(`/${language}${path}`),
    guid: { '@isPermaLink': 'true', '#': siteUrl(`/${language}${path}`) },
    ...(summary && { description: summary }),
    ...(publishedAt && { pubDate: new Date(publishedAt).toUTCString() }),
  }))
  return create(
    { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' },
    {
      rss: {
        '@version': '2.0',
        '@xmlns:atom': 'http://www.w3.org/2005/Atom',
        channel: {
          title: `Madang · ${say(site[kind], language)}`,
          link: siteUrl(`/${language}/${kind}`),
          description: say(site.metaDescription, language),
          language: languageTags[language],
          'atom:link': {
            '@href': siteUrl(`/${language}/${kind}/feed.xml`),
            '@rel': 'self',
            '@type': 'application/rss+xml',
          },
          item: items,
        },
      },
    },
  ).end({ prettyPrint: true })
}

/** What a route answers with: the feed in the language of the address, or nothing there. */
export async function feedResponse(kind: FeedKind, locale: string): Promise<Response> {
  if (!isLanguage(locale)) return new Response(null, { status: 404 })
  return new Response(await feedOf(kind, locale), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  })
}
