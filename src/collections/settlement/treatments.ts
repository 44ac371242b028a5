/** How the fee of one influencer is taxed; nobody's is guessed. */
export const treatments = ['needs-review', 'resident', 'non-resident', 'business', 'exempt'] as const
export type Treatment = (typeof treatments)[number]

/** What is known of an influencer before anybody decided about a fee. */
export const taxStatuses = ['needs-review', 'resident', 'non-resident', 'business'] as const

/**
 * What a cancellation fee is: pay for what was supplied until then, with VAT and a tax invoice, or damages (위약금), which
 * are no supply and have neither. Which of the two is said by a person who knows the contract.
 */
export const feeNatures = ['supply', 'damages'] as const
