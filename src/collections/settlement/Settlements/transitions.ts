import { audienceOfParent } from '@/collections/campaigns/operations/audienceOfParent'
import { idOf } from '@/lib/ids'
import type { Settlement } from '@/payload-types'
import { defineMachine, type Move } from '@/state/machine'
import { invoiced, nothingMoved, paidOut, received } from './guards'

export const settlementStatuses = ['pending', 'invoiced', 'paid', 'completed', 'on-hold', 'cancelled'] as const
type Status = (typeof settlementStatuses)[number]

const withReason: Move<Settlement> = { by: ['staff'], needsReason: true }
const cancel: Move<Settlement> = { by: ['admin'], needsReason: true, guards: [nothingMoved] }
const invoice: Move<Settlement> = { by: ['staff'], guards: [invoiced] }

/** What is owed for a campaign, from claim to the last payout; each step needs its evidence. */
export const settlementMachine = defineMachine<Status, Settlement>({
  initial: 'pending',
  moves: {
    pending: { invoiced: invoice, 'on-hold': withReason, cancelled: cancel },
    invoiced: { paid: { by: ['admin'], guards: [invoiced, received] }, 'on-hold': withReason, cancelled: cancel },
    paid: { completed: { by: ['admin'], guards: [invoiced, received, paidOut] } },
    completed: {},
    'on-hold': { pending: { by: ['staff'] }, invoiced: invoice, cancelled: cancel },
    cancelled: {},
  },
  follow: (_doc, to) => (to === 'completed' ? { completedAt: new Date().toISOString() } : {}),
  audience: ({ doc, req }) => audienceOfParent({ doc: { campaign: idOf(doc.campaign) }, req }),
})
