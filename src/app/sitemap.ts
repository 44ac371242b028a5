import { sitemapEntries } from '@/site/seo/sitemap'

// What is published changes without a build, and a build has no database.
export const dynamic = 'force-dynamic'

export default sitemapEntries
