import { briefTemplate } from './briefTemplate'
import { firstCampaign } from './firstCampaign'
import { scriptGuide } from './scriptGuide'
import { settlementChecklist } from './settlementChecklist'
import type { ResourcePlan } from './shared'

/** By slug, in the order of the site. */
export const resources: Record<string, ResourcePlan> = {
  'first-campaign': firstCampaign,
  'brief-template': briefTemplate,
  'settlement-checklist': settlementChecklist,
  'script-guide': scriptGuide,
}
