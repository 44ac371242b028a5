import config from '@payload-config'
import { type CollectionSlug, type GlobalSlug, getPayload, type Where } from 'payload'
import { cache } from 'react'
import type { Language } from '@/i18n/triple'
import type { Config } from '@/payload-types'

// Everything here is read as a visitor: no page can show what a visitor may not read.

export type Rows<Slug extends CollectionSlug> = Config['collections'][Slug][]

/** What whoever is not the system itself gets at once (see `guardQuery`), and more than any site has. */
const [batch, most] = [100, 5000]

type Reading = { where?: Where; depth: number }

/** All published rows of a kind, 5,000 at most, in the order their editors gave them; each time anew. */
export async function publishedRows<Slug extends CollectionSlug>(
  collection: Slug,
  language: Language,
  { where, depth }: Reading,
): Promise<Rows<Slug>> {
  const payload = await getPayload({ config })
  const rows: Rows<Slug> = []
  for (let page = 1; rows.length < most; page += 1) {
    const { docs } = await payload.find({
      collection,
      where,
      locale: language,
      depth,
      limit: batch,
      page,
      // A full batch says that there may be another: the database need not count.
      pagination: false,
      sort: ['order', '-createdAt', 'id'],
      overrideAccess: false,
    })
    rows.push(...(docs as unknown as Rows<Slug>)) // Payload's answer type follows a `select`; there is none here.
    if (docs.length < batch) break
  }
  return rows
}

/** All published rows of a kind with what they refer to; read once for a page, however many of its parts ask. */
export const allOf = cache(<Slug extends CollectionSlug>(collection: Slug, language: Language, where?: Where) =>
  publishedRows(collection, language, { where, depth: 1 }),
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
