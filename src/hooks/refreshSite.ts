import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { query, sql } from '@/lib/db'
import { siteChannel } from '@/lib/siteChannel'

/**
 * Tells every web process that what visitors see may have changed. PostgreSQL delivers it when the transaction commits,
 * and not at all when it is undone. Saving a draft tells as well: a hook sees the newest version before the change, and
 * cannot know from it whether a published one was taken back.
 */
const refresh = (req: PayloadRequest) => query(req, sql`select pg_notify(${siteChannel}, '')`)

export const refreshSite: CollectionAfterChangeHook = async ({ doc, req }) => {
  await refresh(req)
  return doc
}

export const refreshSiteOnDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await refresh(req)
  return doc
}

export const refreshSiteOnGlobal: GlobalAfterChangeHook = async ({ doc, req }) => {
  await refresh(req)
  return doc
}
