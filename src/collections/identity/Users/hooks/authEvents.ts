import type { CollectionAfterLoginHook, CollectionAfterLogoutHook } from 'payload'
import { query, sql } from '@/lib/db'
import { recordAuthEvent } from '../../operations/recordAuthEvent'

export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  // Beside Payload's update: no audit row, no new version of the account.
  await query(req, sql`update users set last_login_at = now(), updated_at = updated_at where id = ${user.id}`)
  await recordAuthEvent(req, 'login', { user: user.id })
}

export const recordLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await recordAuthEvent(req, 'logout', { user: req.user.id })
}
