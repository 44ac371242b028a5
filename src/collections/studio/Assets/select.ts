import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { isUuid, lockRows, query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { moveScene } from '../operations/moveScene'

/** Of a scene's candidates one is chosen: choosing another lets go of the one before. */
export const letGoOfOthers: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const scene = data.scene && idOf(data.scene)
  if (!data.isSelected || originalDoc?.isSelected || !isUuid(scene)) return data
  await lockRows(req, 'scenes', [scene])
  await query(
    req,
    sql`update assets set is_selected = false where scene_id = ${scene} and asset_type = ${data.assetType} and is_selected`,
  )
  return data
}

/** Another picture than the one that was confirmed has to be confirmed anew. */
export const reopenScene: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const scene = doc.scene && idOf(doc.scene)
  const chosen = doc.isSelected && (operation === 'create' || !previousDoc?.isSelected)
  if (!chosen || doc.assetType !== 'image' || !isUuid(scene)) return doc
  await moveScene(req, scene, ['prompt_confirmed', 'image_confirmed', 'clip'], 'image')
  return doc
}
