import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/siteUrl'

// The address of the installation is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

const notToBeFound = ['/admin', '/api/', '/*/preview/', '/*/search', '/*/design', '/*/p/', '/*/unsubscribe/']

/** Crawlers may read every page of the site, and the pictures on them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/media/file/'], disallow: notToBeFound },
    sitemap: siteUrl('/sitemap.xml'),
  }
}
