import type { CollectionSlug, DataFromCollectionSlug, DataFromGlobalSlug, GlobalSlug } from 'payload'
import { type Language, languages, type Triple } from '../../../src/i18n/triple'
import type { Actor } from '../actor'

/** A document as it is told in three languages: each text as a triple, or as a string where it is the same in all. */
export type Told<Value> = Value extends string
  ? Value | Triple
  : Value extends (infer Item)[]
    ? Told<Item>[]
    : Value extends object
      ? { [Key in keyof Value]?: Told<Value[Key]> }
      : Value

export type ToldRow<Slug extends CollectionSlug> = Told<DataFromCollectionSlug<Slug>>

type Page = { id?: string; _status?: string | null }

const isTriple = (value: object): value is Triple =>
  Object.keys(value).length === languages.length && languages.every((language) => language in value)

/** The document in one language. Rows of lists keep the ids they have in `made`, which is how Payload knows them again. */
function inLanguage(told: unknown, language: Language, made?: unknown): unknown {
  if (typeof told !== 'object' || told === null) return told
  if (Array.isArray(told)) {
    const rows = Array.isArray(made) ? made : []
    return told.map((item, index) => {
      const row = inLanguage(item, language, rows[index])
      const id = (rows[index] as { id?: string } | undefined)?.id
      return id && typeof row === 'object' && row !== null ? { ...row, id } : row
    })
  }
  if (isTriple(told)) return told[language]
  const before = (made ?? {}) as Record<string, unknown>
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, inLanguage(value, language, before[key])]))
}

/** A page in three languages: drafted, translated, and published with the last of them. What is published stays as it is. */
export async function publish<Slug extends CollectionSlug>(
  writer: Actor,
  collection: Slug,
  key: Partial<DataFromCollectionSlug<Slug>>,
  told: ToldRow<Slug>,
): Promise<DataFromCollectionSlug<Slug>> {
  type Data = Partial<DataFromCollectionSlug<Slug>>
  const first = await writer.ensure(
    collection,
    key as never, // the same fields, as a create takes them
    () => inLanguage(told, 'ko') as never,
    undefined,
    { draft: true },
  )
  if ((first as Page)._status === 'published') return first
  await writer.update(collection, String(first.id), inLanguage(told, 'zh', first) as Data, {
    locale: 'zh',
    draft: true,
  })
  const last = { ...(inLanguage(told, 'en', first) as Data), _status: 'published' }
  return writer.update(collection, String(first.id), last, { locale: 'en' })
}

/** A single page, likewise. */
export async function publishGlobal<Slug extends GlobalSlug>(
  writer: Actor,
  slug: Slug,
  told: Told<DataFromGlobalSlug<Slug>>,
): Promise<void> {
  type Data = Partial<DataFromGlobalSlug<Slug>>
  const found: Page = await writer.payload.findGlobal({ slug, depth: 0 })
  if (found._status === 'published') return
  const first = await writer.updateGlobal(slug, inLanguage(told, 'ko') as Data, { draft: true })
  await writer.updateGlobal(slug, inLanguage(told, 'zh', first) as Data, { locale: 'zh', draft: true })
  const last = { ...(inLanguage(told, 'en', first) as Data), _status: 'published' } as Data
  await writer.updateGlobal(slug, last, { locale: 'en' })
}
