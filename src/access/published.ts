import type { PayloadRequest, Where } from 'payload'
import { isActor } from './actors'

type Answer = boolean | Where

/** Staff sees every row of a page's collection, others what is published and, for visitors, on show. */
export const publicRows =
  (conditions: { shown?: Where; known?: Where } = {}) =>
  ({ req }: { req: PayloadRequest }): Answer => {
    if (isActor(req, 'staff')) return true
    const published: Where = { _status: { equals: 'published' } }
    const more = [conditions.known, isActor(req, 'brand', 'guest') ? undefined : conditions.shown]
    const wanted = [published, ...more.filter((condition) => condition !== undefined)]
    return wanted.length === 1 ? published : { and: wanted }
  }
