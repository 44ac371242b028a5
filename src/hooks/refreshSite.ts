import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { query, sql } from '@/lib/db'
import { siteChannel } from '@/lib/siteChannel'

/**
 * Tells every web process that what visitors see has changed. PostgreSQL delivers it when the transaction commits, and
 * not at all when it is undone.
 */
const refresh = (req: PayloadRequest) => query(req, sql`select pg_notify(${siteChannel}, '')`)

const isShown = (doc?: { _status?: unknown }) => doc?._status === undefined || doc._status === 'published'

/** Drafts are nobody's business: only a change to or from what is published counts. */
export const refreshSite: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (isShown(doc) || (operation === 'update' && isShown(previousDoc))) await refresh(req)
  return doc
}

export const refreshSiteOnDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await refresh(req)
  return doc
}

export const refreshSiteOnGlobal: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (isShown(doc) || isShown(previousDoc)) await refresh(req)
  return doc
}
