import { isDeepStrictEqual } from 'node:util'
import {
  type CollectionAfterChangeHook,
  type CollectionSlug,
  type GlobalAfterChangeHook,
  type JsonObject,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedGlobalConfig,
  saveVersion,
} from 'payload'
import { isObject } from '@/lib/objects'

/**
 * A page has two heads: its row, which is what the site shows, and the newest version, which is what an editor opens
 * and may be a draft beside the row. Whoever locks, compares, writes or restores asks here which of them it is about.
 */
export type Head = 'row' | 'newest'

/** A page as the database has it: in every language, untouched by hooks. */
type Raw = JsonObject & { _status?: string; updatedAt?: string; deletedAt?: string | null }

/** Both heads; without a draft beside the row the newest is the row, or a version that says the same. */
export type Heads = { row: Raw; newest: Raw; isOpen: boolean }

declare module 'payload' {
  interface RequestContext {
    /** The heads that pages had before this request changed them, by the rows' ids and the globals' slugs. */
    heads?: Record<string, Heads>
  }
}

type Config = SanitizedCollectionConfig | SanitizedGlobalConfig

export const hasDrafts = ({ versions }: Config) => Boolean(versions?.drafts)

const latest = { latest: { equals: true } }

/** Reads both heads of a page; under its lock they stay what they are. */
export async function headsOf(req: PayloadRequest, slug: CollectionSlug, id: string): Promise<Heads | undefined> {
  const { db } = req.payload
  const row = await db.findOne<Raw & { id: string }>({ collection: slug, where: { id: { equals: id } }, req })
  if (!row) return undefined
  const where = { and: [{ parent: { equals: id } }, latest] }
  const { docs } = await db.findVersions<Raw>({ collection: slug, where, limit: 1, pagination: false, req })
  return bothOf(row, docs[0]?.version)
}

/** Both heads of a global, which is empty until it is written; settings have no drafts. */
export async function headsOfGlobal(req: PayloadRequest, global: SanitizedGlobalConfig): Promise<Heads> {
  const { db } = req.payload
  const { slug } = global
  const row = (await db.findGlobal<Raw>({ slug, req })) ?? {}
  if (!hasDrafts(global)) return bothOf(row)
  const { docs } = await db.findGlobalVersions<Raw>({ global: slug, where: latest, limit: 1, pagination: false, req })
  return bothOf(row, docs[0]?.version)
}

const bothOf = (row: Raw, newest: Raw = row): Heads => ({
  row,
  newest,
  isOpen: newest._status === 'draft' && (row._status === 'published' || newest.updatedAt !== row.updatedAt),
})

type Asked = { data?: unknown; draft?: boolean; trash?: boolean; publishSpecificLocale?: string }

/**
 * Which head an update is about. A draft is saved to the newest; publishing makes the newest the row. Everything else
 * is about the row and leaves a draft beside it open: what says nothing of publication, taking the page off the site,
 * the way into the trash and back. A page that is not on the site has only the newest to change.
 * @param heads of the one page; a bulk edit is about many, and always about their rows unless it saves or publishes
 */
export function headOf(asked: Asked, heads?: Heads): Head {
  const { draft, publishSpecificLocale } = asked
  const isShown = !heads || heads.row._status === 'published'
  const writesNewest = draft || publishSpecificLocale || statusIn(asked) === 'published'
  return !isShown || (writesNewest && !movesTrash(asked, heads)) ? 'newest' : 'row'
}

const statusIn = ({ data }: Asked) => (isObject(data) ? data._status : undefined)

/** Whether the update takes a page into the trash or out of it. */
const movesTrash = ({ data, trash }: Asked, heads?: Heads) => {
  if (!isObject(data) || !('deletedAt' in data)) return false
  return heads ? Boolean(data.deletedAt) !== Boolean(heads.row.deletedAt) : Boolean(data.deletedAt) || trash === true
}

/**
 * The arguments of an update, turned to the head it is about. Payload takes the newest version for what it changes, and
 * writes it to the row with the change; told that there are no drafts, it takes the row.
 */
export function turnToHead<Args extends Asked>(args: Args, heads?: Heads): Args {
  const head = headOf(args, heads)
  // Nobody throws away a draft alone: the trash is for the page.
  const asked = movesTrash(args, heads) ? { ...args, draft: false, publishSpecificLocale: undefined } : args
  if (head === 'row') return { ...asked, draft: false, ...withoutDrafts(asked) }
  // "Publish in one language" means it, said in the body or not.
  if (asked.publishSpecificLocale && isObject(asked.data) && statusIn(asked) === undefined)
    return { ...asked, data: { ...asked.data, _status: 'published' } }
  // A bulk edit reads the newest versions only for drafts.
  return heads || asked.draft ? asked : { ...asked, draft: true }
}

const hideDrafts = <Of extends Config>(config: Of): Of => ({
  ...config,
  versions: { ...config.versions, drafts: false },
})

function withoutDrafts(args: object) {
  const { collection, globalConfig } = args as {
    collection?: { config: SanitizedCollectionConfig }
    globalConfig?: SanitizedGlobalConfig
  }
  if (collection) return { collection: { ...collection, config: hideDrafts(collection.config) } }
  return { globalConfig: globalConfig && hideDrafts(globalConfig) }
}

/** When the head that a write is about was last changed, in milliseconds: `If-Match` names any of these. */
export const timesOf = (heads: Heads, head: Head | 'either'): number[] => {
  const newest = head === 'row' || !heads.isOpen ? heads.row : heads.newest
  const about = head === 'either' ? [heads.row, heads.newest] : [newest]
  return about.map(({ updatedAt }) => Date.parse(updatedAt ?? '') || 0)
}

/**
 * Payload writes a version with the status that it had: an old draft would take the page off the site. Drafts of a page
 * that visitors see come back as drafts, and so does what is asked for as one (see `restoreVersion`).
 */
export const comesBackAsDraft = (heads: Heads, version: Raw, draft?: boolean) =>
  draft === true || (version._status === 'draft' && heads.row._status === 'published')

/**
 * A draft stays open beside a row that was changed: it is saved once more, as the newest again, with what the change
 * brought where the draft says nothing else.
 */
export const keepOpenDraft: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const heads = req.context.heads?.[doc.id]
  if (operation !== 'update' || !heads || !leavesOpen(heads, previousDoc, req)) return doc
  const now = await headsOf(req, collection.slug, doc.id)
  if (now) await saveDraft(req, carry(heads.row, heads.newest, now.row), { collection, id: doc.id })
  return doc
}

/** {@link keepOpenDraft} for a single page. */
export const keepOpenGlobalDraft: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const heads = req.context.heads?.[global.slug]
  if (!heads || !leavesOpen(heads, previousDoc, req)) return doc
  const now = await headsOfGlobal(req, global)
  await saveDraft(req, carry(heads.row, heads.newest, now.row), { global })
  return doc
}

const leavesOpen = ({ row, isOpen }: Heads, changed: Raw, req: PayloadRequest) =>
  isOpen &&
  !req.context.isRestoringVersion &&
  changed._status === row._status &&
  Date.parse(changed.updatedAt ?? '') === Date.parse(row.updatedAt ?? '')

type Place = { collection: SanitizedCollectionConfig; id: string } | { global: SanitizedGlobalConfig }

/** Saves a page, in every language, as its newest draft. */
export const saveDraft = (req: PayloadRequest, page: Raw, place: Place) =>
  saveVersion({
    ...place,
    docWithLocales: { ...page, _status: 'draft' },
    draft: true,
    operation: 'update',
    payload: req.payload,
    req,
  })

/** What changed from `before` to `after` goes into `draft`, where that says the same as `before`: language by language. */
function carry<Value>(before: Value, draft: Value, after: Value): Value {
  if (isDeepStrictEqual(plain(before), plain(after))) return draft
  if (isDeepStrictEqual(plain(before), plain(draft))) return after
  if (!isObject(draft) || !isObject(after)) return draft
  const old: Record<string, unknown> = isObject(before) ? before : {}
  const both = new Set([...Object.keys(draft), ...Object.keys(after)])
  return Object.fromEntries([...both].map((key) => [key, carry(old[key], draft[key], after[key])])) as Value
}

// What a row has never had is undefined or null.
const plain = (value: unknown) => value ?? null
