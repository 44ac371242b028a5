import type { Endpoint } from 'payload'
import { analyseBrand, analyseCampaign, analyseHouse } from '@/collections/analytics/operations/analyse'

/** Figures with what they were made of. */
export const analyticsEndpoints: Endpoint[] = [
  {
    path: '/analytics/campaigns/:id',
    method: 'get',
    handler: async (req) => Response.json(await analyseCampaign(req, req.routeParams?.id)),
  },
  {
    path: '/analytics/brands/:id',
    method: 'get',
    handler: async (req) => Response.json(await analyseBrand(req, req.routeParams?.id)),
  },
  {
    path: '/analytics/house',
    method: 'get',
    handler: async (req) => Response.json(await analyseHouse(req)),
  },
]
