import { jwtVerify } from 'jose'
import { type AuthStrategy, extractJWT } from 'payload'
import { query, sql } from '@/lib/db'

type Row = { id: string; email: string; role: string; language: string; display_name: string; is_active: boolean }

const secrets = new Map<string, Uint8Array>()
const secretOf = (text: string) => secrets.get(text) ?? secrets.set(text, new TextEncoder().encode(text)).get(text)

/**
 * Payload's own session tokens, checked with one query instead of a whole population of the user: this runs before
 * every request. A trashed account and a revoked or expired session are nobody at once; switching an account off ends
 * its sessions.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    const token = extractJWT({ headers, payload })
    if (!token) return { user: null }
    const verified = await jwtVerify(token, secretOf(payload.secret) as Uint8Array).catch(() => undefined)
    if (!verified) return { user: null }
    const { id, collection, sid } = verified.payload as { id?: string; collection?: string; sid?: string }
    if (collection !== 'users' || !id || !sid) return { user: null }
    const [row] = await query<Row>(
      { payload },
      sql`select u.id, u.email, u.role, u.language, u.display_name, u.is_active from users u
          join users_sessions s on s._parent_id = u.id
          where u.id = ${id} and s.id = ${sid} and s.expires_at > now() and u.is_active and u.deleted_at is null`,
    )
    if (!row) return { user: null }
    const { display_name: displayName, is_active: isActive, ...rest } = row
    return { user: { ...rest, displayName, isActive, collection: 'users', _strategy: 'local-jwt', _sid: sid } as never }
  },
}
