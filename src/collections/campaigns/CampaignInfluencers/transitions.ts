import { reasons } from '@/i18n/words/reasons'
import type { CampaignInfluencer } from '@/payload-types'
import { defineMachine, type Guard } from '@/state/machine'
import { audienceOfParent } from '../operations/audienceOfParent'

export const campaignInfluencerStatuses = [
  'invited',
  'accepted',
  'declined',
  'contracted',
  'dropped',
  'delivered',
  'completed',
] as const
type Status = (typeof campaignInfluencerStatuses)[number]

const termsAgreed: Guard<CampaignInfluencer> = ({ doc }) =>
  typeof doc.adFee === 'number' && doc.deliverables?.length ? [] : [{ text: reasons.termsAgreed }]

const staff = { by: ['staff' as const] }

/** An influencer's way through one campaign. */
export const campaignInfluencerMachine = defineMachine<Status, CampaignInfluencer>({
  initial: 'invited',
  moves: {
    invited: { accepted: staff, declined: staff },
    accepted: { contracted: { ...staff, guards: [termsAgreed] }, dropped: staff },
    declined: {},
    contracted: { delivered: staff, dropped: staff },
    dropped: {},
    delivered: { completed: staff },
    completed: {},
  },
  audience: audienceOfParent,
})
