import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
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
  await holdRow(req, collection, id, overrideAccess)
  return args
}

/** Locks a row for the rest of the request's transaction and compares it with `If-Match`, if the caller sent that. */
export async function holdRow(
  req: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  id: string,
  overrideAccess?: boolean,
) {
  await lockRows(req, slug, [id])
  req.context.lockedRows = { ...req.context.lockedRows, [id]: true }
  if (!overrideAccess) await matchVersion(req, slug, id)
}

/**
 * In a bulk edit the rows were read before their transactions began: each one is locked here, and refused if somebody
 * changed it in between, so that nothing is overwritten unseen.
 */
export const lockBulkRow: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context.lockedRows?.[originalDoc.id]) return data
  await lockRows(req, collection.slug, [originalDoc.id])
  if ((await versionOf(req, collection.slug, originalDoc.id)) !== Date.parse(originalDoc.updatedAt)) {
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
  }
  return data
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

async function matchVersion(req: PayloadRequest, slug: string, id: string) {
  const wanted = req.headers?.get('if-match')
  if (!wanted || wanted === '*') return
  const version = await versionOf(req, slug, id)
  if (version !== undefined && !wanted.split(',').some((tag) => etagVersion(tag) === version.toString(36))) {
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
  }
}

/** When the row was last changed, in milliseconds. */
async function versionOf(req: PayloadRequest, slug: string, id: string): Promise<number | undefined> {
  const [row] = await query<{ version: string }>(
    req,
    sql`select (extract(epoch from updated_at) * 1000)::bigint::text as version from ${sql.identifier(tableOf(slug))} where id = ${id}`,
  )
  return row && Number(row.version)
}
