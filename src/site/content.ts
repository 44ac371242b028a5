import config from '@payload-config'
import { type CollectionSlug, type GlobalSlug, getPayload, type Where } from 'payload'
import { cache } from 'react'
import type { Language } from '@/i18n/triple'
import type { Config } from '@/payload-types'

/**
 * What the pages show, read as a visitor: no page can show what a visitor may not read. Each answer is read once for a
 * page, however many of its parts ask for it.
 */
type Rows<Slug extends CollectionSlug> = Config['collections'][Slug][]

/** More than any site has; a hundred is the API's limit for callers, not for pages. */
const most = 5000

/** All published rows of a kind, in the order their editors gave them. */
export const allOf = cache(
  async <Slug extends CollectionSlug>(collection: Slug, language: Language, where?: Where): Promise<Rows<Slug>> => {
    const payload = await getPayload({ config })
    const { docs } = await payload.find({
      collection,
      where,
      locale: language,
      depth: 1,
      limit: most,
      pagination: false,
      sort: ['order', '-createdAt'],
      overrideAccess: false,
    })
    return docs as unknown as Rows<Slug> // Payload's answer type follows a `select`; there is none here.
  },
)

/** The published page at this address, if there is one. */
export const pageAt = cache(
  async <Slug extends CollectionSlug>(collection: Slug, slug: string, language: Language) =>
    (await allOf(collection, language, { slug: { equals: slug } }))[0],
)

/** A page of its own, or nothing before it was published for the first time. */
export const globalPage = cache(
  async <Slug extends GlobalSlug>(slug: Slug, language: Language): Promise<Config['globals'][Slug] | undefined> => {
    const payload = await getPayload({ config })
    const found = await payload.findGlobal({ slug, locale: language, depth: 1, overrideAccess: false })
    return 'id' in found && found.id ? (found as Config['globals'][Slug]) : undefined
  },
)
