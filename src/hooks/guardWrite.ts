import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  executeAccess,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, lockRows, query, sql, tableOf } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { etagVersion } from '@/lib/etag'
import { languageOf } from '@/lib/language'
import { type Head, type Heads, hasDrafts, headOf, headsOf, timesOf, turnToHead } from './heads'

declare module 'payload' {
  interface RequestContext {
    /** Rows that this request's update by id has locked. */
    lockedRows?: Record<string, true>
  }
}

/** Keys a body may have besides the collection's own fields. */
const common = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'password',
  'confirm-password',
  'file',
  'collection',
  'enableAPIKey',
  'apiKey',
  'apiKeyIndex',
  'sessions',
  '_strategy',
  '_verified',
])

/** A body from outside is an object whose top-level keys are fields: a misspelt one is an error, not a silent loss. */
export const rejectUnknownFields: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  if (
    !req.user &&
    operation === 'create' &&
    !(await executeAccess({ disableErrors: true, req }, collection.access.create))
  )
    throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
  const { data } = args as { data?: unknown }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new CodedError('VALIDATION_FAILED', say(errors.bodyNotObject, languageOf(req)), { errors: [] })
  }
  const known = new Set(collection.flattenedFields.map(({ name }) => name))
  const unknown = Object.keys(data).filter((key) => !known.has(key) && !common.has(key))
  if (unknown.length === 0) return args
  const message = say(errors.unknownField, languageOf(req), { fields: unknown.slice(0, 5).join(', ').slice(0, 200) })
  throw new CodedError('UNKNOWN_FIELD', message, { fields: unknown.slice(0, 20) })
}

/**
 * A write answers with the whole row. What follows from a change, and what the audit log keeps of a row that is deleted,
 * is read from the answer: asking for a part of it must not leave out the rest of the work.
 */
export const answerWhole: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) =>
  overrideAccess || !['create', 'update', 'delete'].includes(operation) ? args : { ...args, select: undefined }

/**
 * Before a row is changed or deleted by id: a row the caller cannot read does not exist (404 before 403); then the
 * row is locked, so that everything read afterwards in this transaction is what will be written over; then `If-Match`
 * is compared with it.
 */
export const lockRow: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req, collection }) => {
  const { id } = args as { id?: unknown }
  if ((operation !== 'update' && operation !== 'delete') || !isUuid(id)) return args
  if (!overrideAccess && !(await canRead(req, collection, id, (args as { trash?: boolean }).trash))) {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  }
  // Payload refuses the write itself; a log's rows could not even be locked.
  if (!overrideAccess && !(await executeAccess({ id, disableErrors: true, req }, collection.access[operation])))
    return args
  const head = (heads: Heads) => (operation === 'delete' ? 'either' : headOf(args, heads))
  const heads = await holdRow(req, collection, id, head, overrideAccess)
  return heads && operation === 'update' ? turnToHead(args, heads) : args
}

/**
 * Locks a row for the rest of the request's transaction and compares the head that the write is about with `If-Match`,
 * if the caller sent that.
 * @returns the heads of a page; nothing for rows that are not written as drafts
 */
export async function holdRow(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: string,
  headOfWrite: (heads: Heads) => Head | 'either',
  overrideAccess?: boolean,
): Promise<Heads | undefined> {
  const { slug } = collection
  await lockRows(req, slug, [id])
  req.context.lockedRows = { ...req.context.lockedRows, [id]: true }
  const heads = hasDrafts(collection) ? await noteHeads(req, slug, id) : undefined
  if (overrideAccess) return heads
  if (heads) matchVersion(req, timesOf(heads, headOfWrite(heads)))
  else if (req.headers?.get('if-match')) matchVersion(req, await versionOf(req, slug, id))
  return heads
}

/** A bulk edit of pages is turned to the heads it is about. */
export const turnBulk: CollectionBeforeOperationHook = ({ args, operation, collection }) =>
  operation === 'update' && !('id' in args && args.id) && hasDrafts(collection) ? turnToHead(args) : args

/**
 * In a bulk edit the rows were read before their transactions began: each one is locked here, and refused if somebody
 * changed it in between, so that nothing is overwritten unseen.
 */
export const lockBulkRow: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const { [originalDoc.id]: isLocked, ...others } = req.context.lockedRows ?? {}
  req.context.lockedRows = others
  if (isLocked) return data
  await lockRows(req, collection.slug, [originalDoc.id])
  const heads = isPage(req, collection) ? await noteHeads(req, collection.slug, originalDoc.id) : undefined
  const times = heads ? timesOf(heads, 'either') : await versionOf(req, collection.slug, originalDoc.id)
  if (!times.includes(Date.parse(originalDoc.updatedAt)))
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
  return data
}

// A write about the row was told that there are no drafts.
const isPage = (req: PayloadRequest, { slug }: SanitizedCollectionConfig) => {
  const known = req.payload.collections[slug]
  return known !== undefined && hasDrafts(known.config)
}

async function noteHeads(req: PayloadRequest, slug: CollectionSlug, id: string) {
  const heads = await headsOf(req, slug, id)
  if (heads) req.context.heads = { ...req.context.heads, [id]: heads }
  return heads
}

/** Whether the row is there for the caller. */
export async function canRead(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: string,
  trash = false,
): Promise<boolean> {
  const answer = await executeAccess({ id, disableErrors: true, req }, collection.access.read)
  if (answer === false) return false
  const live: Where[] = collection.trash && !trash ? [{ deletedAt: { exists: false } }] : []
  const where: Where = { and: [{ id: { equals: id } }, ...(answer === true ? [] : [answer]), ...live] }
  const { totalDocs } = await req.payload.db.count({ collection: collection.slug, where, req })
  return totalDocs > 0
}

/**
 * Compares `If-Match` with when what is written over was last changed.
 * @param times in milliseconds; none for what is not there, which is answered otherwise
 * @throws CodedError STALE_WRITE
 */
export function matchVersion(req: PayloadRequest, times: number[]) {
  const wanted = req.headers?.get('if-match')
  if (!wanted || wanted === '*' || times.length === 0) return
  const known = new Set(wanted.split(',').map(etagVersion))
  if (!times.some((time) => known.has(time.toString(36))))
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
}

/** When the row was last changed, in milliseconds. */
async function versionOf(req: PayloadRequest, slug: string, id: string): Promise<number[]> {
  const rows = await query<{ version: string }>(
    req,
    sql`select (extract(epoch from updated_at) * 1000)::bigint::text as version from ${sql.identifier(tableOf(slug))} where id = ${id}`,
  )
  return rows.map(({ version }) => Number(version))
}
