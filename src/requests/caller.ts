import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { type Actor, isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/** Who is asking. @throws CodedError 401 when nobody is logged in */
export function callerOf(req: PayloadRequest): TypedUser {
  if (req.user) return req.user
  throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
}

/** A caller who is one of these. @throws CodedError 401 when nobody is logged in, 403 for everybody else */
export function requireActor(req: PayloadRequest, ...actors: Actor[]): TypedUser {
  const user = callerOf(req)
  if (isActor(req, ...actors)) return user
  throw new CodedError('FORBIDDEN', say(errors.forbidden, languageOf(req)))
}

/** A row as the caller may read it. @throws CodedError 401 nobody is logged in, 404 there is no such row for the caller */
export async function readableRow<Slug extends CollectionSlug>(req: PayloadRequest, collection: Slug, id: unknown) {
  callerOf(req)
  const found = isUuid(id)
    ? await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: false, req })
    : null
  if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return found
}

/** Refuses one value of a body or an address. @throws CodedError 400 */
export function refuseValue(
  req: PayloadRequest,
  path: string,
  text: Parameters<typeof say>[0] = errors.queryValue,
  values?: Record<string, string | number>,
): never {
  const message = say(text, languageOf(req), values)
  throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path }] })
}

/** The caller's `Idempotency-Key`, if one was sent. @throws CodedError 400 when it is no key */
export function idempotencyKeyOf(req: PayloadRequest): string | undefined {
  const key = req.headers.get('idempotency-key') ?? undefined
  if (key !== undefined && (key.length > 200 || !/^[\x21-\x7e]+$/.test(key)))
    throw new CodedError('VALIDATION_FAILED', say(errors.idempotencyKey, languageOf(req)), { errors: [] })
  return key
}
