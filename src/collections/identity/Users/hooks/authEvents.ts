import type { CollectionAfterLoginHook, CollectionAfterLogoutHook } from 'payload'
import { query, sql } from '@/lib/db'
import { recordAuthEvent } from '../../operations/recordAuthEvent'

export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  // Beside Payload's update: a login is no edit of the account, so it leaves no row in the audit log.
  await query(req, sql`update users set last_login_at = now() where id = ${user.id}`)
  await recordAuthEvent(req, 'login', { user: user.id })
}

export const recordLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await recordAuthEvent(req, 'logout', { user: req.user.id })
}
