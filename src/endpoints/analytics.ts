import type { Endpoint } from 'payload'
import { analyzeBrand, analyzeCampaign, analyzeHouse } from '@/collections/analytics/operations/analyze'
import { brandAnalytics, campaignAnalytics, houseAnalytics } from './openapi/analytics/figures'

/** Figures with what they were made of. */
export const analyticsEndpoints: Endpoint[] = [
  {
    path: '/analytics/campaigns/:id',
    method: 'get',
    custom: { openapi: campaignAnalytics },
    handler: async (req) => Response.json(await analyzeCampaign(req, req.routeParams?.id)),
  },
  {
    path: '/analytics/brands/:id',
    method: 'get',
    custom: { openapi: brandAnalytics },
    handler: async (req) => Response.json(await analyzeBrand(req, req.routeParams?.id)),
  },
  {
    path: '/analytics/house',
    method: 'get',
    custom: { openapi: houseAnalytics },
    handler: async (req) => Response.json(await analyzeHouse(req)),
  },
]
