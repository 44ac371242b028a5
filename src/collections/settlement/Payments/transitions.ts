import type { Payment } from '@/payload-types'
import { defineMachine } from '@/state/machine'
import { notRelied } from './guards'

export const paymentStatuses = ['recorded', 'voided'] as const
type Status = (typeof paymentStatuses)[number]

/** A payment is recorded once; one that never was is voided with a reason, and stays to be seen. */
export const paymentMachine = defineMachine<Status, Payment>({
  initial: 'recorded',
  moves: { recorded: { voided: { by: ['admin'], needsReason: true, guards: [notRelied] } }, voided: {} },
  follow: (_doc, to) => (to === 'voided' ? { voidedAt: new Date().toISOString() } : {}),
})
