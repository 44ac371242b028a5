import {
  executeAccess,
  type GlobalConfig,
  type JsonObject,
  type PayloadRequest,
  type SanitizedGlobalConfig,
} from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { matchVersion } from './guardWrite'
import { comesBackAsDraft, type Head, type Heads, hasDrafts, headOf, headsOfGlobal, timesOf, turnToHead } from './heads'

type BeforeOperation = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

/** A change of a single page or of settings: one after the other, compared with `If-Match`, about the right head. */
export const guardGlobal: BeforeOperation = async ({ args, global, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return args
  if (operation === 'update') req.context.isRestoringVersion = false
  // Payload refuses the write itself.
  if (!overrideAccess && !(await executeAccess({ disableErrors: true, req }, global.access.update))) return args
  const head = (heads: Heads) => (operation === 'update' ? headOf(args, heads) : 'newest')
  const heads = await holdGlobal(req, global, head, overrideAccess)
  if (!hasDrafts(global)) return args
  if (operation === 'update') return turnToHead(args, heads)
  const version = isUuid(args.id) ? await globalVersionById(req, global, args.id) : undefined
  // It was published after the request was turned to the head it is about.
  if (version && comesBackAsDraft(heads, version, args.draft))
    throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
  return args
}

/** What a version of a single page holds, in every language; nothing where there is none. */
export async function globalVersionById(req: PayloadRequest, { slug }: SanitizedGlobalConfig, id: string) {
  const where = { id: { equals: id } }
  const { docs } = await req.payload.db.findGlobalVersions<JsonObject>({
    global: slug,
    where,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version
}

/** Locks a global for the rest of the request's transaction, also one that is not written yet, as `holdRow` does a row. */
export async function holdGlobal(
  req: PayloadRequest,
  global: SanitizedGlobalConfig,
  headOfWrite: (heads: Heads) => Head,
  overrideAccess?: boolean,
): Promise<Heads> {
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`global ${global.slug}`}, 0))`)
  const heads = await headsOfGlobal(req, global)
  req.context.heads = { ...req.context.heads, [global.slug]: heads }
  if (!overrideAccess) matchVersion(req, timesOf(heads, headOfWrite(heads)))
  return heads
}
