import { type CollectionBeforeChangeHook, type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, lockRows, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { ofProject } from '../hooks/ofProject'

/** A file of a project goes to whom the project belongs to; one of a scene is in that scene's project. */
export const placeInProject: CollectionBeforeValidateHook = async (args) => {
  const { data, operation, req } = args
  const scene = data?.scene && idOf(data.scene)
  if (!data || operation !== 'create') return data
  if (!isUuid(scene)) return data.project ? keepMaker(args) : data
  const [row] = await query<{ project: string }>(req, sql`select project_id as project from scenes where id = ${scene}`)
  if (!row) {
    const message = say(errors.noSuchReference, languageOf(req))
    throw new ValidationError({ collection: 'assets', errors: [{ message, path: 'scene' }], req }, req.t)
  }
  return keepMaker({ ...args, data: { ...data, project: data.project || row.project } })
}

/** The project is checked; the file stays its maker's, whose storage it takes, unless the system made it. */
const keepMaker: CollectionBeforeValidateHook = async (args) => {
  const checked = await ofProject(args)
  return args.req.user ? { ...checked, user: args.data?.user } : checked
}

/** What the file itself says: the name it came with, and what kind of thing it is unless told. */
export const describeFile: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const [family = ''] = String(data.mimeType ?? '').split('/')
  const told = { image: 'image', video: 'video', audio: 'audio', font: 'font' }[family] ?? 'document'
  return {
    ...data,
    assetType: data.assetType ?? told,
    originalFilename: req.context.originalFilename,
    title: data.title ?? req.context.originalFilename?.slice(0, 200),
  }
}

/**
 * What a person keeps may not outgrow the profile's limit; several uploads at once count each other. What the engine
 * brings back was paid for and is always kept: it is the next order that is refused.
 */
export const withinStorage: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const size = Number(data.filesize ?? 0)
  if (operation !== 'create' || !req.user || size === 0) return data
  const [row] = await query<{ limit: string }>(
    req,
    sql`select monthly_storage_limit as limit from profiles where user_id = ${req.user.id} and deleted_at is null for update`,
  )
  if (!row) return data
  const used = await storageUsed(req, req.user.id)
  const limit = Number(row.limit)
  if (used + size > limit)
    throw new CodedError('TOO_LARGE', say(errors.storageFull, languageOf(req)), { limit, used, requested: size })
  return data
}

/** Bytes of the files a person keeps, those in the trash too: they are still on the disk. */
export async function storageUsed(req: Parameters<typeof query>[0], user: string): Promise<number> {
  const [row] = await query<{ used: string }>(
    req,
    sql`select coalesce(sum(filesize), 0)::text as used from assets where user_id = ${user}`,
  )
  return Number(row?.used ?? 0)
}

/** Counts versions per scene (or project) and type; the parent's lock makes two uploads at once count on from each other. */
export const versioned: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const [slug, parent] = data.scene
    ? (['scenes', idOf(data.scene)] as const)
    : (['projects', data.project && idOf(data.project)] as const)
  if (!isUuid(parent)) return { ...data, version: 1 }
  await lockRows(req, slug, [parent])
  const column = slug === 'scenes' ? sql`scene_id = ${parent}` : sql`project_id = ${parent} and scene_id is null`
  const [row] = await query<{ next: number }>(
    req,
    sql`select coalesce(max(version), 0)::int + 1 as next from assets where ${column} and asset_type = ${data.assetType}`,
  )
  return { ...data, version: row?.next ?? 1 }
}
