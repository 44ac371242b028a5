import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { isUuid, lockRows, query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { renumber } from '../operations/renumber'
import { markStale } from '../operations/selection'
import type { SceneStatus } from './transitions'

/** What the picture is made from. */
const words = ['imagePrompt', 'negativePrompt', 'visualDescription', 'styleKeywords', 'noSubject'] as const
const confirmed: SceneStatus[] = ['prompt_confirmed', 'image', 'image_confirmed', 'clip']

const plain = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && !value.length) ? null : value
const differs = (before: unknown, after: unknown) =>
  after !== undefined && !isDeepStrictEqual(plain(before), plain(after))

/** Whoever changes what was confirmed sends the scene back to where it is confirmed again. */
export const reopenOnEdit: CollectionBeforeValidateHook = ({ data, originalDoc, operation }) => {
  if (!data || operation !== 'update' || !originalDoc) return data
  const edited = words.some((name) => differs(originalDoc[name], data[name]))
  const asks = data.status !== undefined && data.status !== originalDoc.status
  return edited && !asks && confirmed.includes(originalDoc.status) ? { ...data, status: 'prompt' } : data
}

/** A new scene stands at its place, or at the end; those after it move on by one. */
export const placed: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const project = data?.project && idOf(data.project)
  if (!data || operation !== 'create' || !isUuid(project)) return data
  await lockRows(req, 'projects', [project])
  const [row] = await query<{ last: number; number: number }>(
    req,
    sql`select coalesce(max("order") filter (where deleted_at is null), 0)::int as last,
               coalesce(max(substring(scene_id from '^S([0-9]+)$')::int), 0) + 1 as number
        from scenes where project_id = ${project}`,
  )
  const last = row?.last ?? 0
  const wanted = typeof data.order === 'number' ? Math.trunc(data.order) : last + 1
  const order = Math.min(Math.max(wanted, 1), last + 1)
  if (order <= last) await makeRoom(req, project, order)
  return { ...data, order, sceneId: data.sceneId || `S${String(row?.number ?? 1).padStart(2, '0')}` }
}

const makeRoom = (req: PayloadRequest, project: string, order: number) =>
  query(
    req,
    sql`update scenes set "order" = "order" + 1 where project_id = ${project} and "order" >= ${order} and deleted_at is null`,
  )

/** A scene keeps its place through every change, and comes back to it from the trash: no other scene may stand there. */
export const keepPlace: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  if (originalDoc.deletedAt && data.deletedAt === null) {
    const project = idOf(originalDoc.project)
    await lockRows(req, 'projects', [project])
    await makeRoom(req, project, originalDoc.order)
  }
  return { ...data, order: originalDoc.order }
}

/** Another text is another narration; and a scene that goes to the trash, or comes back, leaves no gap in the order. */
export const keepInStep: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update') return doc
  if (differs(previousDoc.audioDescription, doc.audioDescription)) await markStale(req, doc.id, ['narration'])
  if (Boolean(doc.deletedAt) !== Boolean(previousDoc.deletedAt)) await renumber(req, idOf(doc.project))
  return doc
}

/** Nor does one that is deleted for good. */
export const closeGap: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await renumber(req, idOf(doc.project))
  return doc
}
