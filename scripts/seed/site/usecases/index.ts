import { agencyMonth } from './agency'
import { cosmeticsLaunch } from './cosmetics'
import { filmDraft } from './film'
import { settlementDay } from './settlement'
import type { Usecase } from './shared'
import { teaSeason } from './tea'

/** By slug, in the order of the site. */
export const usecases: Record<string, Usecase> = {
  'first-campaign-abroad': cosmeticsLaunch,
  'season-of-new-tea': teaSeason,
  'nine-campaigns-one-month': agencyMonth,
  'settlement-in-a-day': settlementDay,
  'film-before-the-shoot': filmDraft,
}
