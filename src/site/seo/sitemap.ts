import type { MetadataRoute } from 'next'
import { languages } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import { alternatesOf } from './metadata'
import { publicPages } from './pages'

/** What one sitemap may hold after the protocol (sitemaps.org); every page takes one entry for each language. */
const most = Math.floor(50_000 / languages.length)

/** Every page that search engines may show, in every language, with its other languages and its last change. */
export async function sitemapEntries(): Promise<MetadataRoute.Sitemap> {
  const pages = (await publicPages('ko')).filter(({ noIndex }) => !noIndex).slice(0, most)
  return pages.flatMap(({ path, updatedAt }) =>
    languages.map((language) => ({
      url: siteUrl(`/${language}${path}`),
      lastModified: updatedAt,
      alternates: { languages: alternatesOf(path) },
    })),
  )
}
