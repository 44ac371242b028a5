import { CampaignInfluencers } from './CampaignInfluencers'
import { Campaigns } from './Campaigns'
import { ContentPlans } from './Content/ContentPlans'
import { ContentRevisions } from './Content/ContentRevisions'
import { ContentSubmissions } from './Content/ContentSubmissions'
import { Influencers } from './Influencers'

export const campaigns = [
  Campaigns,
  Influencers,
  CampaignInfluencers,
  ContentPlans,
  ContentSubmissions,
  ContentRevisions,
]
