import { contractedStatuses } from '@/collections/campaigns/Campaigns/stages'
import { seoulDate } from '@/fields/calendarDate'
import { idOf } from '@/lib/ids'
import { type Currency, sumOf } from '@/lib/money'
import type { Campaign } from '@/payload-types'
import type { Effect } from '@/state/machine'

const day = 24 * 60 * 60 * 1000

/** The settlement of a completed campaign, in the transaction of its last move: one line per influencer on board. */
export const createSettlement: Effect<Campaign> = async ({ doc, req }) => {
  const { docs } = await req.payload.find({
    collection: 'campaign-influencers',
    where: { and: [{ campaign: { equals: doc.id } }, { status: { in: [...contractedStatuses] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const { settlementDueDays } = await req.payload.findGlobal({ slug: 'policies', depth: 0, overrideAccess: true, req })
  await req.payload.create({
    collection: 'settlements',
    data: {
      status: 'pending',
      campaign: doc.id,
      brand: idOf(doc.brand),
      currency: doc.currency,
      amount: sumOf(
        docs.map(({ adFee }) => adFee ?? 0),
        doc.currency as Currency,
      ),
      dueDate: seoulDate(new Date(Date.now() + settlementDueDays * day)),
      lines: docs.map(({ id, influencer, adFee }) => ({
        influencer: idOf(influencer),
        campaignInfluencer: id,
        fee: adFee ?? 0,
      })),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
}
