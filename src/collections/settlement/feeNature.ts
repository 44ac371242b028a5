import { reasons } from '@/i18n/words/reasons'
import type { Settlement } from '@/payload-types'
import type { Sentence } from '@/state/machine'

/** Whether no tax invoice can ever be made of a settlement. */
export const isDamages = ({ kind, feeNature }: Settlement): boolean =>
  kind === 'cancellation' && feeNature === 'damages'

/** What keeps a tax invoice from being made of a settlement, because of what its fee is. */
export function feeFaults(settlement: Settlement): Sentence[] {
  if (settlement.kind !== 'cancellation' || settlement.feeNature === 'supply') return []
  return [{ text: isDamages(settlement) ? reasons.feeIsDamages : reasons.feeNatureNeeded }]
}
