import { type CollectionBeforeOperationHook, executeAccess } from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { asksForVersions, canReadVersion } from './guardVersions'
import { PathCheck, sortPaths } from './queryPaths'

const limits = { rows: 100, depth: 3 }

/**
 * What a caller from outside may ask of a collection or of its versions: at most 100 rows and three levels of population, sorting and
 * filtering only by fields the caller can read (anything else would be an oracle), the trash only for staff.
 * The system's own calls (`overrideAccess: true`) pass.
 */
export const guardQuery: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  if (overrideAccess || !isQuery(operation)) return args
  const asked = { ...args } as typeof args & Query
  // Population asks for the rows of a page by their ids, as many as there are; access decides which of them come.
  if (asked.currentDepth !== undefined) return asked.trash && !isActor(req, 'staff') ? { ...asked, trash: false } : args
  const ofVersions = asksForVersions(collection, operation, asked)
  const rule = ofVersions ? 'readVersions' : operation === 'count' ? 'read' : operation
  const mayAtAll = await executeAccess({ disableErrors: true, req }, collection.access[rule])
  if (mayAtAll === false && !req.user && !asked.disableErrors)
    throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
  // A row of a collection the caller may never read does not exist for the caller.
  const isHidden = mayAtAll === false && operation === 'read' && !asked.disableErrors
  if ('id' in asked && asked.id !== undefined && (isHidden || !isUuid(asked.id)))
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  if (ofVersions && isUuid(asked.id) && !(await canReadVersion(req, collection, asked.id, asked.trash)))
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  if (operation === 'read' && !('id' in asked)) {
    asked.limit = clamp(asked.limit, 10, limits.rows)
    asked.pagination = asked.pagination === false ? false : undefined // leaves out the count; the limit stays
    asked.page = clamp(asked.page, 1, 1_000_000)
  }
  if (asked.depth !== undefined) asked.depth = clamp(asked.depth, 0, limits.depth, 0)
  if (asked.trash && !isActor(req, 'staff')) asked.trash = false
  const check = new PathCheck(collection, req, ofVersions)
  const isBulk = operation !== 'read' && operation !== 'count' && !('id' in asked)
  // The admin's lists are rendered with the local API, where an error would be a blank page: they find nothing instead.
  if (req.payloadAPI === 'local' && operation === 'read' && !(await check.passes(asked.where, asked.sort))) {
    return { ...asked, where: { id: { in: [] } }, sort: undefined }
  }
  if (asked.where) await check.where(asked.where)
  // Which rows a bulk edit is about must be said: an empty condition would mean all of them.
  if (isBulk && Object.keys(asked.where ?? {}).length === 0) check.refuse('where', errors.queryUnknown)
  for (const path of sortPaths(asked.sort)) await check.path(path, 'sort')
  return asked
}

const isQuery = (operation: string): operation is 'read' | 'update' | 'delete' | 'count' =>
  ['read', 'update', 'delete', 'count'].includes(operation)

type Query = {
  id?: unknown
  currentDepth?: number
  disableErrors?: boolean
  limit?: unknown
  depth?: unknown
  page?: unknown
  pagination?: boolean
  trash?: boolean
  where?: unknown
  sort?: unknown
}

const clamp = (value: unknown, fallback: number, max: number, min = 1) => {
  const number = Math.trunc(Number(value))
  if (value === undefined || value === null || value === '' || Number.isNaN(number)) return fallback
  if (number < min) return min === 0 ? 0 : max // Payload reads limit=0 as "all": that is the most we give
  return Math.min(number, max)
}
