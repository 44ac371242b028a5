import { type Currency, percentOf, sumOf } from '@/lib/money'
import type { Campaign, Policy } from '@/payload-types'
import type { Effect } from '@/state/machine'
import { contractedStatuses, hasReached } from './stages'

export type CancellationPolicy = Policy['cancellationFees']

/** The percentage of the contracted ad fees owed when a campaign is cancelled in this status. */
export const cancellationPercent = (policy: CancellationPolicy, status: string): number => {
  if (hasReached(status, 'content-review')) return policy.contentReview
  if (hasReached(status, 'producing')) return policy.producing
  if (hasReached(status, 'planning')) return policy.planning
  return policy.beforePlanning
}

/** What the parties agreed to is what counts later: the policy in force is kept on the campaign when it is confirmed. */
export const freezeCancellationPolicy: Effect<Campaign> = async ({ doc, req }) => {
  const { cancellationFees } = await req.payload.findGlobal({ slug: 'policies', depth: 0, overrideAccess: true, req })
  await req.payload.db.updateOne({
    collection: 'campaigns',
    id: doc.id,
    data: { cancellationPolicy: cancellationFees },
    req,
    returning: false,
  })
}

/** The fee that a cancellation costs, of the contracted ad fees, by the frozen policy (none was frozen: nothing is owed). */
export const recordCancellationFee: Effect<Campaign> = async ({ doc, from, reason, req }) => {
  const { docs } = await req.payload.find({
    collection: 'campaign-influencers',
    where: { and: [{ campaign: { equals: doc.id } }, { status: { in: [...contractedStatuses] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const currency = doc.currency as Currency
  const fees = sumOf(
    docs.map(({ adFee }) => adFee ?? 0),
    currency,
  )
  const policy = doc.cancellationPolicy as CancellationPolicy | null | undefined
  const cancellationFee = policy ? percentOf(fees, cancellationPercent(policy, from), currency) : 0
  const data = { cancellationReason: reason, cancellationFee, cancelledAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection: 'campaigns', id: doc.id, data, req, returning: false })
}
