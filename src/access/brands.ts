import type { PayloadRequest } from 'payload'
import { query, sql } from '@/lib/db'

const cache = new WeakMap<object, Promise<string[]>>()

/** Ids of the brands the caller owns or is a member of; asked once per request. */
export function brandsOf(req: PayloadRequest): Promise<string[]> {
  const { user } = req
  if (!user) return Promise.resolve([])
  const known = cache.get(user)
  if (known) return known
  const asked = query<{ id: string }>(
    req,
    sql`select id from brands where owner_id = ${user.id} and deleted_at is null
        union select r.parent_id from brands_rels r join brands b on b.id = r.parent_id
        where r.path = 'members' and r.users_id = ${user.id} and b.deleted_at is null`,
  ).then((rows) => rows.map((row) => row.id))
  cache.set(user, asked)
  return asked
}

/** Forgets the answer within a request that has just changed it. */
export const forgetBrands = (req: PayloadRequest) => void (req.user && cache.delete(req.user))

/** Whether the caller owns or is a member of the brand. */
export const isOfBrand = async (req: PayloadRequest, brand: unknown): Promise<boolean> => {
  const id = typeof brand === 'object' && brand ? (brand as { id?: string }).id : brand
  return typeof id === 'string' && (await brandsOf(req)).includes(id)
}
