import type { PayloadRequest } from 'payload'
import { query, sql } from '@/lib/db'

/** What a scene keeps several versions of, one of them chosen. */
export type SceneAssetType = 'image' | 'clip' | 'narration'

/** The asset of a scene that was chosen; one made from words that have changed since does not count. */
export async function selectedAsset(
  req: Source,
  scene: string,
  assetType: SceneAssetType,
): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from assets where scene_id = ${scene} and asset_type = ${assetType} and is_selected and not stale and deleted_at is null`,
  )
  return row?.id
}

/** Says of a scene's assets that they no longer show what the scene says. */
export async function markStale(req: Source, scene: string, types: SceneAssetType[]) {
  await query(
    req,
    sql`update assets set stale = true where scene_id = ${scene} and not stale
        and asset_type::text in (${sql.join(
          types.map((type) => sql`${type}`),
          sql`, `,
        )})`,
  )
}

type Source = Pick<PayloadRequest, 'payload' | 'transactionID'>
