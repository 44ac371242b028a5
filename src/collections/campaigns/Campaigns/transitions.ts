import { createSettlement, settleCancellation } from '@/collections/settlement/operations/createSettlement'
import type { Campaign } from '@/payload-types'
import { defineMachine, type Guard, type Move } from '@/state/machine'
import { campaignAudience } from './audience'
import { freezeCancellationPolicy, recordCancellationFee } from './cancellation'
import {
  budgetPositive,
  datesInOrder,
  disclosureSet,
  everyContractedHasApprovedPlan,
  everyContractedHasSubmission,
  everySubmissionApproved,
  everySubmissionHasMetrics,
  everySubmissionPublished,
  feesComplete,
  feesWithinBudget,
  nobodyUndecided,
  productOfBrand,
  revisionOpen,
  someoneAccepted,
  someoneContracted,
} from './guards'
import { type CampaignStatus, stageNumber } from './stages'

type CampaignMove = Move<Campaign>

const staff = (...guards: Guard<Campaign>[]): CampaignMove => ({ by: ['staff'], guards })
const both = (...guards: Guard<Campaign>[]): CampaignMove => ({ by: ['brand', 'staff'], guards })

const confirm: CampaignMove = { ...both(feesComplete, feesWithinBudget), effects: [freezeCancellationPolicy] }
const cancelByAnyone: CampaignMove = {
  by: ['brand', 'staff'],
  needsReason: true,
  effects: [recordCancellationFee, settleCancellation],
}
const cancelByStaff: CampaignMove = { ...cancelByAnyone, by: ['staff'] }

/** From brief to settlement: the only moves a campaign can make. */
export const campaignMachine = defineMachine<CampaignStatus, Campaign>({
  initial: 'creating',
  moves: {
    creating: { submitted: both(productOfBrand, budgetPositive, datesInOrder), cancelled: cancelByAnyone },
    submitted: { recruiting: staff(), cancelled: cancelByAnyone },
    recruiting: { proposing: staff(someoneAccepted), cancelled: cancelByAnyone },
    proposing: { confirmed: confirm, revising: both(), cancelled: cancelByAnyone },
    revising: { confirmed: confirm, proposing: staff(), cancelled: cancelByAnyone },
    confirmed: { planning: staff(someoneContracted, nobodyUndecided), cancelled: cancelByStaff },
    planning: { producing: staff(someoneContracted, everyContractedHasApprovedPlan), cancelled: cancelByStaff },
    producing: { 'content-review': staff(someoneContracted, everyContractedHasSubmission), cancelled: cancelByStaff },
    'content-review': {
      live: staff(someoneContracted, everyContractedHasSubmission, everySubmissionApproved, disclosureSet),
      producing: both(revisionOpen),
      cancelled: cancelByStaff,
    },
    live: { monitoring: staff(everySubmissionPublished), cancelled: cancelByStaff },
    monitoring: {
      completed: { ...staff(everySubmissionPublished, everySubmissionHasMetrics), effects: [createSettlement] },
      cancelled: cancelByStaff,
    },
    completed: {},
    cancelled: {},
  },
  follow: (campaign, to) => ({ currentStage: stageNumber(to) ?? campaign.currentStage }),
  audience: campaignAudience,
})
