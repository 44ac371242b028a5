import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { encryptedPaths } from '@/fields/encrypted'
import { asLanguage, isLanguage } from '@/i18n/triple'
import { clientOf } from '@/lib/client'
import { isObject } from '@/lib/objects'
import { pendingMove } from './transitions'

declare module 'payload' {
  interface RequestContext {
    /** Set by system work whose steps are not somebody's changes (for example a login's bookkeeping). */
    skipAudit?: boolean
  }
}

/** Never written to the log in any form: credentials, and what only mirrors another column. */
const unlogged = new Set([
  'password',
  'hash',
  'salt',
  'sessions',
  'apiKey',
  'apiKeyIndex',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_verificationToken',
  'loginAttempts',
  'lockUntil',
  'searchGrams',
  'updatedAt',
  'createdAt',
  'collection',
  '_strategy',
  '_sid',
  'statusReason',
])

type Values = Record<string, unknown>
type Entry = {
  action: string
  entityType: string
  entityId?: string
  oldValues?: Values
  newValues?: Values
  reason?: string
}

async function write(req: PayloadRequest, entry: Entry) {
  const { ip, userAgent, requestId } = clientOf(req)
  await req.payload.db.create({
    collection: 'audit-logs',
    data: { ...entry, user: req.user?.id, ipAddress: ip, userAgent, requestId, createdAt: new Date().toISOString() },
    req,
    returning: false,
  })
}

/** One row for something that changed nothing and is worth knowing all the same, like an export. */
export const auditEvent = (
  req: PayloadRequest,
  entry: Pick<Entry, 'action' | 'entityType' | 'entityId' | 'newValues'>,
) => write(req, entry)

/** The fields that differ, old and new, with encrypted ones reduced to the fact that they changed. */
export function changedValues(
  before: Values,
  after: Values,
  secret: Set<string>,
): { oldValues: Values; newValues: Values } {
  const oldValues: Values = {}
  const newValues: Values = {}
  for (const key of Object.keys(after)) {
    if (unlogged.has(key) || isDeepStrictEqual(plain(before[key]), plain(after[key]))) continue
    oldValues[key] = redact(before[key], key, secret)
    newValues[key] = redact(after[key], key, secret)
  }
  return { oldValues, newValues }
}

// undefined, null and an empty list are the same fact to a reader of the log
const plain = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? null : JSON.parse(JSON.stringify(value))

const redact = (value: unknown, path: string, secret: Set<string>): unknown => {
  if (value === undefined || value === null) return null
  if (secret.has(path)) return '[encrypted]'
  if (Array.isArray(value)) return value.map((item) => redact(item, path, secret))
  if (typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, redact(inner, `${path}.${key}`, secret)]),
    )
  }
  return value
}

/** One row for each create, update, move to the trash, restore and status move, in the change's own transaction. */
export const auditChange: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (req.context.skipAudit) return doc
  const secret = encryptedPaths(collection.flattenedFields)
  const before = operation === 'create' ? {} : changedHead(req, doc.id, data, previousDoc)
  const { oldValues, newValues } = changedValues(before, data, secret)
  const move = pendingMove(req, doc.id)
  if (operation === 'update' && !move && Object.keys(newValues).length === 0) return doc
  const entry = { entityType: collection.slug, entityId: String(doc.id), newValues }
  if (operation === 'create') await write(req, { ...entry, action: 'create' })
  else
    await write(req, {
      ...entry,
      action: move ? 'transition' : actionOf(oldValues, newValues),
      oldValues,
      reason: move?.reason,
    })
  return doc
}

/** What was there before: of a page that is published, what visitors saw, and not the draft that they see now. */
function changedHead(req: PayloadRequest, page: string, data: Values, previousDoc: Values): Values {
  const heads = req.context.heads?.[page]
  const before = heads?.isOpen && data._status === 'published' ? heads.row : previousDoc
  return inLanguage(req, before) as Values
}

/** Raw documents hold every language; hooks are handed the one that was written. */
function inLanguage(req: PayloadRequest, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(req, item))
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every(isLanguage)) return inLanguage(req, value[asLanguage(req.locale)])
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inLanguage(req, inner)]))
}

const actionOf = (before: Values, after: Values) => {
  if ('deletedAt' in after) return after.deletedAt ? 'trash' : 'restore'
  if ('role' in after && before.role !== after.role) return 'role-change'
  return 'update'
}

export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (req.context.skipAudit) return doc
  const { newValues } = changedValues({}, doc, encryptedPaths(collection.flattenedFields))
  await write(req, { action: 'delete', entityType: collection.slug, entityId: String(id), oldValues: newValues })
  return doc
}

export const auditGlobal: GlobalAfterChangeHook = async ({ data, doc, global, previousDoc, req }) => {
  const before = changedHead(req, global.slug, data, previousDoc ?? {})
  const { oldValues, newValues } = changedValues(before, data, encryptedPaths(global.flattenedFields))
  if (Object.keys(newValues).length > 0)
    await write(req, { action: 'update', entityType: global.slug, oldValues, newValues })
  return doc
}
