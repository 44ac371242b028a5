import { isDeepStrictEqual } from 'node:util'
import { type Plan, plans } from '../plans'

/** What a profile may use, and until when; without an end for ever. */
export type Entitlement = {
  subscriptionPlan: Plan
  monthlyApiLimit: number
  monthlyStorageLimit: number
  subscriptionExpiresAt: string | null
}

const rank = ({ subscriptionPlan }: Entitlement) => plans.indexOf(subscriptionPlan)
const endOf = ({ subscriptionExpiresAt }: Entitlement) =>
  subscriptionExpiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(subscriptionExpiresAt)

/** The most of what somebody bought: the higher plan, then the higher limits, then the later end. */
export const bestOf = (bought: Entitlement[]): Entitlement | undefined =>
  bought.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      b.monthlyApiLimit - a.monthlyApiLimit ||
      b.monthlyStorageLimit - a.monthlyStorageLimit ||
      Math.sign(endOf(b) - endOf(a) || 0),
  )[0]

/**
 * What changes on a profile when what its person bought goes from `before` to `after`, where nothing bought is the free
 * plan.
 *
 * A plan above what was bought was given by an admin: it stays until something better is bought. Limits that an admin
 * changed by hand stay while the plan does. What an admin gave below what was bought gives way to it.
 */
export function changesOf(profile: Entitlement, before: Entitlement, after: Entitlement): Partial<Entitlement> {
  if (isDeepStrictEqual(before, after)) return {}
  const isGift = rank(profile) > rank(before)
  if (isGift && rank(after) <= rank(profile)) return {}
  const isSamePlan = after.subscriptionPlan === profile.subscriptionPlan && !isGift
  const told = Object.entries(after).filter(([key, value]) => !isSamePlan || value !== before[key as keyof Entitlement])
  return Object.fromEntries(told.filter(([key, value]) => value !== profile[key as keyof Entitlement]))
}
