import { audienceOfParent } from '@/collections/campaigns/operations/audienceOfParent'
import { idOf } from '@/lib/ids'
import type { Settlement } from '@/payload-types'
import { defineMachine, type Move } from '@/state/machine'

export const settlementStatuses = ['pending', 'invoiced', 'paid', 'completed', 'on-hold', 'cancelled'] as const
type Status = (typeof settlementStatuses)[number]

const staff: Move<Settlement> = { by: ['staff'] }
const admin: Move<Settlement> = { by: ['admin'] }
const withReason: Move<Settlement> = { by: ['staff'], needsReason: true }

/** What is owed for a campaign, from claim to payment. */
export const settlementMachine = defineMachine<Status, Settlement>({
  initial: 'pending',
  moves: {
    pending: { invoiced: staff, 'on-hold': withReason, cancelled: { ...admin, needsReason: true } },
    invoiced: { paid: admin, 'on-hold': withReason, cancelled: { ...admin, needsReason: true } },
    paid: { completed: admin },
    completed: {},
    'on-hold': { pending: staff, invoiced: staff, cancelled: { ...admin, needsReason: true } },
    cancelled: {},
  },
  follow: (_doc, to) => (to === 'completed' ? { completedAt: new Date().toISOString() } : {}),
  audience: ({ doc, req }) => audienceOfParent({ doc: { campaign: idOf(doc.campaign) }, req }),
})
