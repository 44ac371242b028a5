import { randomBytes } from 'node:crypto'
import type { CollectionSlug, FlattenedField, GlobalSlug, Payload } from 'payload'
import { encrypt } from '@/lib/crypto'
import type { App } from '../support/app'
import { slugs } from '../support/matrix'
import { makeWorld, type World } from './world'

type Values = Record<string, unknown>
type Owner = { slug: string; locale: string; rowOf: (slug: CollectionSlug) => string | undefined }

const newId = () => randomBytes(12).toString('hex')

/** A text that a field takes: one of its choices, or one of the forms that texts have here. */
function textOf(name: string, { form, options }: { form?: string; options?: unknown[] } = {}): unknown {
  const first = options?.[0]
  if (first) return typeof first === 'object' ? (first as { value: unknown }).value : first
  const shape = form && new RegExp(form.replace('(?i)', ''), 'i')
  const texts = [`filled ${name}`, 'https://filled.example/', 'filled', '1208147521']
  return shape ? texts.find((text) => shape.test(text)) : texts[0]
}

/** What fills a field of this kind, as the database adapter takes it; nothing for what has no column of its own. */
function fillerOf(field: FlattenedField, owner: Owner): unknown {
  if ('virtual' in field && field.virtual) return undefined
  const many = 'hasMany' in field && field.hasMany
  const one = () => {
    switch (field.type) {
      case 'text':
      case 'textarea':
        if (field.custom?.encrypted) return encrypt('12', `${owner.slug}.${field.name}`)
        return textOf(field.name, field.custom)
      case 'email':
        return 'filled@test.example'
      case 'number':
        return Math.min(7, field.max ?? 7)
      case 'checkbox':
        return true
      case 'date':
        return field.custom?.calendarDate ? '2026-02-03' : '2026-02-03T04:05:06.789Z'
      case 'select':
      case 'radio': {
        const option = field.options.at(-1)
        return typeof option === 'object' ? option.value : option
      }
      case 'json':
        return { filled: [1, 'two', null] }
      case 'relationship':
      case 'upload': {
        const related = Array.isArray(field.relationTo) ? field.relationTo[0] : field.relationTo
        const value = owner.rowOf(related as CollectionSlug)
        return value && Array.isArray(field.relationTo) ? { relationTo: related, value } : value
      }
      case 'group':
      case 'tab':
        return valuesOf(field.flattenedFields, owner)
      case 'array':
        return [{ ...valuesOf(field.flattenedFields, owner), id: newId() }]
      case 'blocks':
        return field.blocks.map((block) => ({
          ...valuesOf(block.flattenedFields, owner),
          id: newId(),
          blockType: block.slug,
        }))
    }
  }
  const value = one()
  const given = many && value !== undefined ? [value] : value
  return 'localized' in field && field.localized && given !== undefined ? { [owner.locale]: given } : given
}

function valuesOf(fields: FlattenedField[], owner: Owner): Values {
  const values: Values = {}
  for (const field of fields) {
    const value = field.name === 'id' ? undefined : fillerOf(field, owner)
    if (value !== undefined) values[field.name] = value
  }
  return values
}

const kept = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'searchGrams'])

const isEmpty = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && !value.length)

/** Values for the fields that are empty in a row, for its groups and rows with what they have already. */
function missing(fields: FlattenedField[], row: Values, owner: Owner): Values {
  const found: Values = {}
  for (const field of fields) {
    if (kept.has(field.name)) continue
    const value = row[field.name]
    const isLocalized = 'localized' in field && field.localized
    if (field.type === 'group' || field.type === 'tab')
      found[field.name] = { ...(value as Values), ...missing(field.flattenedFields, (value ?? {}) as Values, owner) }
    else if (isEmpty(isLocalized ? (value as Values | undefined)?.[owner.locale] : value))
      found[field.name] = isLocalized
        ? { ...(value as Values), ...(fillerOf(field, owner) as Values) }
        : fillerOf(field, owner)
    else if (field.type === 'array' && Array.isArray(value))
      found[field.name] = value.map((one) => ({ ...one, ...missing(field.flattenedFields, one, owner) }))
  }
  return found
}

/**
 * Gives every field of a row that is still empty a value of its kind, straight in the database: rules about which
 * values go together are not asked, and what the database itself refuses stays as it was. Where versions are kept, one
 * with the same values is added.
 */
async function fill({ db, collections }: Payload, slug: CollectionSlug, id: string, how: Omit<Owner, 'slug'>) {
  const { flattenedFields, versions } = collections[slug].config
  const row = async () =>
    (await db.find<Values>({ collection: slug, where: { id: { equals: id } }, limit: 1 })).docs[0] ?? {}
  const data = missing(flattenedFields, await row(), { slug, ...how })
  // The whole row, because what is not named in a language is taken out of it.
  const write = async (part: Values) =>
    db.updateOne({ collection: slug, id, data: { ...(await row()), ...part }, returning: false })
  const isTaken = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    )
  const { id: _, createdAt: _moment, ...rest } = await row()
  // Of what nobody may change there is a new one.
  if (!((await isTaken(write(data))) || (await isTaken(db.create({ collection: slug, data: { ...rest, ...data } })))))
    for (const [name, value] of Object.entries(data)) await isTaken(write({ [name]: value }))
  if (versions)
    await db.createVersion({ collectionSlug: slug, parent: id, versionData: (await row()) as never, ...ofVersion })
}

/** The same for the one document of a global. */
async function fillGlobal({ db, globals }: Payload, slug: GlobalSlug, how: Omit<Owner, 'slug'>) {
  const config = globals.config.find((one) => one.slug === slug)
  const given = await db.findGlobal({ slug })
  const data = { ...given, ...missing(config?.flattenedFields ?? [], given, { slug, ...how }) }
  await (given.id ? db.updateGlobal({ slug, data }) : db.createGlobal({ slug, data }))
  if (config?.versions) await db.createGlobalVersion({ globalSlug: slug, versionData: data as never, ...ofVersion })
}

const moment = '2026-02-03T04:05:06.789Z'
const ofVersion = { autosave: false, createdAt: moment, updatedAt: moment }

/**
 * A world where each collection has a row whose fields are filled in Korean, as far as the database takes them, and one
 * in the trash where there is one; each global is filled as well.
 */
export async function makeFilledWorld(app: App): Promise<World> {
  const { payload } = app
  const world = await makeWorld(app)
  const rows = new Map<string, string>()
  for (const slug of slugs) rows.set(slug, await world.make(slug, world.a, world.callers.owner))
  const how = { locale: 'ko', rowOf: (slug: CollectionSlug) => rows.get(slug) }
  for (const slug of slugs) await fill(payload, slug, rows.get(slug) as string, how)
  for (const { slug } of payload.globals.config) await fillGlobal(payload, slug as GlobalSlug, how)
  for (const slug of slugs.filter((one) => payload.collections[one].config.trash)) {
    const id = await world.make(slug, world.a)
    await payload.db.updateOne({ collection: slug, id, data: { deletedAt: '2026-01-01T00:00:00.000Z' } })
  }
  return world
}
