import type { Payload } from 'payload'
import { env } from '../../src/lib/env'
import { ensureAccounts, userOf } from './accounts'

const fallback = 'admin@madang.local'

/** An installation without an admin gets one. Nobody could make it from outside, so this is the system's own work. */
export async function firstAdmin(payload: Payload): Promise<boolean> {
  const where = { role: { equals: 'admin' } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, pagination: false, limit: 2 })
  // Of several, one was made by somebody who could log in.
  if (docs.length > 1) return false
  const email = docs[0]?.email ?? env.ADMIN_EMAIL ?? fallback
  if (docs.length === 0 && (await userOf(payload, email)))
    throw new Error(`There is no admin, and ${email} is somebody else's account: set ADMIN_EMAIL to another address.`)
  return ensureAccounts(payload, [
    {
      email,
      shownAs: '관리자',
      given: { password: env.ADMIN_PASSWORD, variable: 'ADMIN_PASSWORD' },
      make: (password) =>
        payload.create({
          collection: 'users',
          data: { email, password, displayName: '관리자', role: 'admin' },
          overrideAccess: true,
          depth: 0,
        }),
      renew: (id, password) =>
        payload.update({ collection: 'users', id, data: { password }, overrideAccess: true, depth: 0 }),
    },
  ])
}
