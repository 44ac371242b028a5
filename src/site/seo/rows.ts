import config from '@payload-config'
import { LRUCache } from 'lru-cache'
import { type CollectionSlug, getPayload } from 'payload'
import type { Language } from '@/i18n/triple'
import type { Config } from '@/payload-types'

type Rows<Slug extends CollectionSlug> = Config['collections'][Slug][]

const batch = 100
const most = 5_000

/**
 * Sitemaps, feeds, pictures and searches cost the database no more than one reading a second, however many ask; what is
 * no longer published is gone within that second.
 */
const kept = new LRUCache<string, Rows<CollectionSlug>>({
  max: 20,
  ttl: 1000,
  fetchMethod: (key) => {
    const [collection, language] = key.split(':') as [CollectionSlug, Language]
    return readAll(collection, language)
  },
})

/** All published rows of a kind as a visitor reads them, 5,000 at most, without what they refer to. */
export const rowsOf = async <Slug extends CollectionSlug>(collection: Slug, language: Language) =>
  ((await kept.fetch(`${collection}:${language}`)) ?? []) as Rows<Slug>

async function readAll(collection: CollectionSlug, language: Language): Promise<Rows<CollectionSlug>> {
  const payload = await getPayload({ config })
  const rows: Rows<CollectionSlug> = []
  for (let page = 1; rows.length < most; page += 1) {
    const { docs } = await payload.find({
      collection,
      locale: language,
      depth: 0,
      limit: batch,
      page,
      // A full batch says that there may be another: the database need not count.
      pagination: false,
      sort: ['order', '-createdAt', 'id'],
      overrideAccess: false,
    })
    rows.push(...(docs as Rows<CollectionSlug>))
    if (docs.length < batch) break
  }
  return rows
}
