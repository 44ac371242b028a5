import { setImmediate } from 'node:timers/promises'
import {
  type CollectionSlug,
  executeAccess,
  type Payload,
  type PayloadRequest,
  type PopulateType,
  type SanitizedCollectionConfig,
  type SelectType,
  sanitizeSortParams,
  type Where,
} from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { beginBatchOf } from '@/lib/sessions'

/** The most rows one export holds; who needs more asks for parts by `where`. */
export const exportLimit = 100_000

/** Rows read at a time. */
const page = 500

type Query = { where?: Where; sort?: string | string[]; limit?: number }
type Row = Record<string, unknown> & { id: string }

/**
 * The ids of the rows that the caller asks for and may read, in their order and as of one moment: what is added or moved
 * while the file is made can neither double a row nor lose one.
 * @throws CodedError 401, 403 or 400 as the list itself answers, and 413 when they are more than a file holds
 */
export async function selectRows(req: PayloadRequest, slug: CollectionSlug, query: Query): Promise<string[]> {
  const { where, sort } = query
  // Asked as a list of one, the query passes every check that a list passes.
  const { totalDocs } = await req.payload.find({
    collection: slug,
    where: structuredClone(where ?? {}), // Payload rewrites it
    sort: orderOf(req, slug, sort),
    limit: 1,
    depth: 0,
    select: {},
    overrideAccess: false,
    req,
  })
  const wanted = Math.min(totalDocs, query.limit ?? totalDocs)
  if (wanted > exportLimit) {
    const data = { limit: exportLimit, found: wanted }
    throw new CodedError('TOO_LARGE', say(errors.exportTooLarge, languageOf(req), data), data)
  }
  return wanted === 0 ? [] : idsOf(req, slug, { where, sort, limit: wanted })
}

/** The ids of the readable rows that a query of our own finds; none in a collection that is closed to the caller. */
export async function idsOf(req: PayloadRequest, slug: CollectionSlug, query: Query): Promise<string[]> {
  const { config } = req.payload.collections[slug]
  const allowed = await executeAccess({ disableErrors: true, req }, config.access.read)
  if (!allowed) return []
  const conditions = [throughTitles(config, query.where ?? {}), config.trash ? { deletedAt: { exists: false } } : {}]
  const where: Where = { and: typeof allowed === 'object' ? [...conditions, allowed] : conditions }
  const order = orderOf(req, slug, query.sort).map((path) => throughTitle(config, path))
  return atOneMoment(req.payload, async (transactionID) => {
    // Straight from the database: to read a hundred thousand rows whole for their ids would take seconds and gigabytes.
    const read = async (page: number, limit: number) => {
      // Texts in several languages are compared in the one asked for, as the list compares them.
      const locale = req.locale ?? undefined
      const part = { sort: [...order], select: {}, pagination: false, page, limit, locale, req: { transactionID } }
      const { docs } = await req.payload.db.find({ collection: slug, where, ...part })
      return docs.map(({ id }) => String(id))
    }
    const ids = new Set<string>()
    const limit = query.limit ?? Number.POSITIVE_INFINITY
    for (let page = 1, last = idsAtOnce; last === idsAtOnce && ids.size < limit; page++) {
      const part = await read(page, idsAtOnce)
      last = part.length
      for (const id of part) ids.add(id)
    }
    return [...ids].slice(0, limit)
  })
}

/** The database takes at most 65,535 values in one statement, and Payload names ids as values. */
const idsAtOnce = 20_000

async function atOneMoment<Result>(
  { db }: Payload,
  work: (transactionID: number | string) => Promise<Result>,
): Promise<Result> {
  const transactionID = await db.beginTransaction({ isolationLevel: 'repeatable read', accessMode: 'read only' })
  if (transactionID === null) throw new Error('The database gave no transaction')
  try {
    await beginBatchOf({ transactionID })
    return await work(transactionID)
  } finally {
    // It only read: there is nothing to keep.
    await db.rollbackTransaction(transactionID)
  }
}

function orderOf(req: PayloadRequest, slug: CollectionSlug, sort: Query['sort']): string[] {
  const asked = sanitizeSortParams(sort ?? req.payload.collections[slug].config.defaultSort) ?? []
  // Among equals the newest comes first, as in the list.
  return [...asked, ...(asked.some((path) => path.endsWith('createdAt')) ? [] : ['-createdAt']), 'id']
}

/** A title that is joined from another row is asked for by that row's path; the database knows no other. */
function throughTitle({ flattenedFields }: SanitizedCollectionConfig, path: string): string {
  const [, mark = '', name = path] = /^(-?)(.*)$/.exec(path) ?? []
  const field = flattenedFields.find((one) => one.name === name)
  return field && 'virtual' in field && typeof field.virtual === 'string' ? `${mark}${field.virtual}` : path
}

/** The same for every path of a condition. */
function throughTitles(config: SanitizedCollectionConfig, where: Where): Where {
  const entries = Object.entries(where).map(([key, value]) =>
    Array.isArray(value) ? [key, value.map((part) => throughTitles(config, part))] : [throughTitle(config, key), value],
  )
  return Object.fromEntries(entries)
}

/** Marks a query whose limits were checked before, as those of a population are (see `guardQuery`). */
const checked = { currentDepth: 0 }

type Shape = { select?: SelectType; populate?: PopulateType; depth: 0 | 1 }

/** The rows of these ids in their order, without those that the caller cannot read any more. */
export async function* readRows(
  req: PayloadRequest,
  slug: CollectionSlug,
  ids: string[],
  shape: Shape,
): AsyncGenerator<Row> {
  for (let at = 0; at < ids.length; at += page) {
    const part = ids.slice(at, at + page)
    const { docs } = await req.payload.find({
      collection: slug,
      where: { id: { in: part } },
      pagination: false,
      limit: page,
      overrideAccess: false,
      req,
      ...checked,
      ...shape,
    })
    // Documents of whatever collection it is: the generated union of them has no keys to read by name.
    const rows = new Map(docs.map((doc) => [String(doc.id), doc as unknown as Row]))
    for (const id of part) {
      const row = rows.get(id)
      if (row) yield row
    }
    // Related rows are remembered for a request; one that reads everything would remember everything.
    req.payloadDataLoader.clearAll()
    await setImmediate()
  }
}
