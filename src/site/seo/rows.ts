import { LRUCache } from 'lru-cache'
import type { CollectionSlug } from 'payload'
import type { Language } from '@/i18n/triple'
import { publishedRows, type Rows } from '@/site/content'

/**
 * Sitemaps, feeds, pictures and searches cost the database no more than one reading a second, however many ask; what is
 * no longer published is gone within that second.
 */
const kept = new LRUCache<string, Rows<CollectionSlug>>({
  max: 20,
  ttl: 1000,
  fetchMethod: (key) => {
    const [collection, language] = key.split(':') as [CollectionSlug, Language]
    return publishedRows(collection, language, { depth: 0 })
  },
})

/** All published rows of a kind as a visitor reads them, without what they refer to. */
export const rowsOf = async <Slug extends CollectionSlug>(collection: Slug, language: Language) =>
  ((await kept.fetch(`${collection}:${language}`)) ?? []) as Rows<Slug>
