import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { idOf } from '@/lib/ids'
import { recordCost } from '../operations/costs'

type Args = Pick<Parameters<CollectionAfterChangeHook>[0] | Parameters<CollectionAfterDeleteHook>[0], 'doc' | 'req'>

/** What a campaign costs follows from who is on board at which fee. */
export const recordCostOfCampaign = async ({ doc, req }: Args) => {
  await recordCost(req, idOf(doc.campaign))
  return doc
}
