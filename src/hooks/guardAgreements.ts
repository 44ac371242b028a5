import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { type Pair, pairsIn, queryPath } from '@/fields/agrees'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { languageOf } from '@/lib/language'

/**
 * A row and what it refers to belong together, as the fields declare it (see `agrees`), whoever writes: a product is of
 * the campaign's brand. Nor does a row move away from those that refer to it. Only what is new is looked at. Against what
 * another transaction changes meanwhile stand the database's own keys, which lock what they lead to.
 * @throws ValidationError at the reference, or at the value that others rest on
 */
export const guardAgreements: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const pairs = pairsOf(collection.flattenedFields)
  const fault =
    (await brokenClaim(req, pairs, data, originalDoc)) ?? (await heldValue(req, collection.slug, data, originalDoc))
  if (!fault) return data
  const message = say(fault.text, languageOf(req))
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: fault.path }], req }, req.t)
}

type Doc = Record<string, unknown>
type Fault = { path: string; text: Triple }
/** That a row is there with these values. */
type Claim = { path: string; collection: CollectionSlug; id: string; where: Where; text?: Triple }

const read = new WeakMap<FlattenedField[], Pair[]>()

/** The pairs of a collection, looked for once. */
function pairsOf(fields: FlattenedField[]): Pair[] {
  const pairs = read.get(fields) ?? pairsIn(fields)
  read.set(fields, pairs)
  return pairs
}

async function brokenClaim(
  req: PayloadRequest,
  pairs: Pair[],
  data: Doc,
  before: Doc | undefined,
): Promise<Fault | undefined> {
  const same = ({ collection, where }: Claim) => JSON.stringify([collection, where])
  const known = new Set(pairs.flatMap((pair) => claimsOf(pair, before)).map(same))
  for (const claim of pairs.flatMap((pair) => claimsOf(pair, data))) {
    if (known.has(same(claim)) || (await isThere(req, claim.collection, claim.where))) continue
    const isElsewhere = claim.text || (await isThere(req, claim.collection, { id: { equals: claim.id } }))
    return { path: claim.path, text: claim.text ?? (isElsewhere ? errors.belongsElsewhere : errors.noSuchReference) }
  }
  return undefined
}

/** What a document says of the rows it refers to. Of a value that is missing it says nothing. */
function claimsOf({ path, relationTo: [only], same, among, orEmpty, text }: Pair, doc: unknown): Claim[] {
  return placesOf(doc, path).flatMap((place): Claim[] => {
    const { collection, id } = referenceAt(doc, place, only)
    const alike = same.flatMap(({ theirs, ours }): Where[] => {
      const value = referenceAt(doc, [...place.slice(0, ours.length - 1), ours.at(-1) ?? '']).id
      const equal = { [theirs]: { equals: value } }
      return value ? [orEmpty ? { or: [equal, { [theirs]: { exists: false } }] } : equal] : []
    })
    if (!collection || !id || alike.length < (among ? same.length : 1)) return []
    const where = { and: among ? alike : [{ id: { equals: id } }, ...alike] }
    return [{ path: place.join('.'), collection: among ?? collection, id, where, text }]
  })
}

/** Whether rows that refer to this one rest on a value that is about to change. */
async function heldValue(
  req: PayloadRequest,
  slug: CollectionSlug,
  data: Doc,
  before: Doc | undefined,
): Promise<Fault | undefined> {
  if (!before?.id) return undefined // a new row, which nothing refers to yet
  const changed = (name: string) => name in data && referenceAt(data, [name]).id !== referenceAt(before, [name]).id
  for (const { config } of Object.values(req.payload.collections)) {
    for (const pair of pairsOf(config.flattenedFields)) {
      if (pair.among ? pair.among !== slug : !pair.relationTo.includes(slug)) continue
      const moved = pair.same.filter(({ theirs }) => changed(theirs) && !(pair.orEmpty && !data[theirs]))
      const [first] = moved
      if (first && (await isThere(req, config.slug, restingOn(pair, moved, data, before))))
        return { path: first.theirs, text: errors.othersRestOnIt }
    }
  }
  return undefined
}

function restingOn({ path, relationTo, same, among }: Pair, moved: Pair['same'], data: Doc, before: Doc): Where {
  if (among)
    return {
      and: same.map(({ theirs, ours }) => ({ [queryPath(ours)]: { equals: referenceAt(before, [theirs]).id } })),
    }
  const reference = `${queryPath(path)}${relationTo.length > 1 ? '.value' : ''}`
  const elsewhere = moved.map(({ theirs, ours }): Where => {
    const name = queryPath(ours)
    return { and: [{ [name]: { exists: true } }, { [name]: { not_equals: referenceAt(data, [theirs]).id ?? null } }] }
  })
  return { and: [{ [reference]: { equals: before.id } }, { or: elsewhere }] }
}

async function isThere(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<boolean> {
  return (await req.payload.db.count({ collection, where, req })).totalDocs > 0
}

/** The places in a document that a path leads to, one for each row of a list. */
function placesOf(doc: unknown, [first, ...rest]: string[]): string[][] {
  if (first === undefined) return [[]]
  const keys = first === '*' ? (Array.isArray(doc) ? doc.map((_, index) => String(index)) : []) : [first]
  return keys.flatMap((key) => placesOf((doc as Doc | undefined)?.[key], rest).map((place) => [key, ...place]))
}

/** The id at a place, populated or not, and its collection where there are several; what is no id is left to its field. */
function referenceAt(
  doc: unknown,
  place: string[],
  only?: CollectionSlug,
): { collection?: CollectionSlug; id?: string } {
  const value = place.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), doc)
  if (isObject(value) && 'relationTo' in value)
    return { ...referenceAt(value, ['value']), collection: value.relationTo as CollectionSlug }
  const id = isObject(value) ? value.id : value
  return { collection: only, id: isUuid(id) ? id : undefined }
}

const isObject = (value: unknown): value is Doc => typeof value === 'object' && value !== null
