/** What a profile may be, from the least to the most. */
export const plans = ['free', 'pro', 'enterprise'] as const
export type Plan = (typeof plans)[number]

/** How often a plan is paid for. */
export const planIntervals = ['month', 'year', 'one-off'] as const
