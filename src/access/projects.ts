import type { PayloadRequest, Where } from 'payload'
import { query, sql } from '@/lib/db'

const cache = new WeakMap<object, Promise<string[]>>()

/** Ids of the projects that others let the caller look at; asked once per request. */
function sharedProjectsOf(req: PayloadRequest): Promise<string[]> {
  const { user } = req
  if (!user) return Promise.resolve([])
  const known = cache.get(user)
  if (known) return known
  const asked = query<{ id: string }>(
    req,
    sql`select r.parent_id as id from projects_rels r join projects p on p.id = r.parent_id
        where r.path = 'collaborators' and r.users_id = ${user.id} and p.deleted_at is null`,
  ).then((rows) => rows.map(({ id }) => id))
  cache.set(user, asked)
  return asked
}

/** Rows whose `path` leads to a project that the caller is a collaborator of: to look at, not to touch. */
export const ofSharedProject =
  (path: string) =>
  async ({ req }: { req: PayloadRequest }): Promise<boolean | Where> =>
    req.user ? { [path]: { in: await sharedProjectsOf(req) } } : false

/** Rows whose `path` leads to a project of the caller's own. What hangs on a project in the trash is there with it. */
export const ofOwnProject =
  (path: string) =>
  ({ req }: { req: PayloadRequest }): boolean | Where =>
    req.user
      ? { and: [{ [`${path}.user`]: { equals: req.user.id } }, { [`${path}.deletedAt`]: { exists: false } }] }
      : false
