/** The states of a subscription as Stripe tells them. */
export const stripeStatuses = [
  'incomplete',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
  'incomplete_expired',
] as const

/** What a subscription may be here: Stripe's states, and the end of one whose money went back. */
export const subscriptionStatuses = [...stripeStatuses, 'refunded'] as const
