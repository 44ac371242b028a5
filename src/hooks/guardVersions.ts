import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  executeAccess,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { canRead, holdRow } from './guardWrite'
import { comesBackAsDraft, hasDrafts } from './heads'

/**
 * Whether a `read` is about versions. Payload calls its hooks alike for both; only reading rows has a `draft` to ask
 * for, given or not.
 */
export const asksForVersions = (collection: SanitizedCollectionConfig, operation: string, args: object): boolean =>
  Boolean(collection.versions) && operation === 'read' && !('draft' in args)

/** Whether the caller may read this version. Payload would say of a foreign one that it is there (403). */
export async function canReadVersion(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: string,
  trash = false,
): Promise<boolean> {
  const answer = await executeAccess({ disableErrors: true, req }, collection.access.readVersions)
  if (answer === false) return false
  const withTrash = !collection.trash || (trash && isActor(req, 'staff'))
  const where: Where = {
    and: [
      { id: { equals: id } },
      ...(answer === true ? [] : [answer]),
      ...(withTrash ? [] : [{ 'version.deletedAt': { exists: false } }]),
    ],
  }
  return (await req.payload.db.countVersions({ collection: collection.slug, where, req })).totalDocs > 0
}

/**
 * Bringing back a version is changing its row: a version of a row the caller cannot read does not exist, and the row is
 * locked and compared with `If-Match` as for any change.
 */
export const guardRestore: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  // One GraphQL request may bring back a version first and change rows afterwards.
  if (operation === 'update' && !overrideAccess) req.context.isRestoringVersion = false
  if (operation !== 'restoreVersion') return args
  const { id, draft } = args as { id?: unknown; draft?: unknown }
  const language = languageOf(req)
  if (!req.user && !overrideAccess) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, language))
  const version = collection.versions && isUuid(id) ? await versionById(req, collection.slug, id) : undefined
  const row = version?.parent
  if (!row || (!overrideAccess && !(await canRead(req, collection, row))))
    throw new CodedError('NOT_FOUND', say(errors.notFound, language))
  if (draft && !hasDrafts(collection)) {
    const message = say(errors.queryUnknown, language, { path: 'draft' })
    throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path: 'draft' }] })
  }
  if (!overrideAccess && !(await executeAccess({ id: row, disableErrors: true, req }, collection.access.update)))
    return args
  const heads = await holdRow(req, collection, row, () => 'newest', overrideAccess)
  // It was published after the request was turned to the head it is about.
  if (heads && !draft && comesBackAsDraft(heads, version.version))
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, language))
  return args
}

/**
 * An old version brings back what was written, not where the row stood then; what the caller may not write stays as it
 * is. It runs before the collection's own hooks, which may find that other words than those confirmed mean a step back.
 */
export const keepOnRestore: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!req.context.isRestoringVersion || !data) return data
  // A text that the version has in other languages only is not there, and does not stay from today's.
  const stays = ({ name, localized }: FlattenedField) =>
    (data[name] === undefined && !localized) || (name === 'status' && collection.custom?.machine)
  const kept = collection.flattenedFields.filter(stays).map(({ name }) => name)
  return { ...data, ...Object.fromEntries(kept.map((name) => [name, originalDoc[name]])) }
}

type Version = { parent?: string; version: { _status?: string } }

/** A version with the id of its row; nothing where there is none. */
export async function versionById(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Version | undefined> {
  const where = { id: { equals: id } }
  const { docs } = await req.payload.db.findVersions<Version['version']>({
    collection,
    where,
    limit: 1,
    pagination: false,
    req,
  })
  const [found] = docs
  return found && { parent: found.parent ? idOf(found.parent as string) : undefined, version: found.version }
}
