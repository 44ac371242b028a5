/** How the fee of one influencer is taxed; nobody's is guessed. */
export const treatments = ['needs-review', 'resident', 'non-resident', 'business', 'exempt'] as const
export type Treatment = (typeof treatments)[number]

/** What is known of an influencer before anybody decided about a fee. */
export const taxStatuses = ['needs-review', 'resident', 'non-resident', 'business'] as const
