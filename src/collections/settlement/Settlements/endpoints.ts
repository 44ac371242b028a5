import type { Endpoint } from 'payload'
import { bodyOf, parse } from '@/requests/parse'
import { decideTax, taxDecision } from '../operations/decideTax'
import { freezeRate, rateDay } from '../operations/freezeRate'
import { statement } from '../operations/statement'

export const settlementEndpoints: Endpoint[] = [
  {
    path: '/:id/statement',
    method: 'get',
    handler: async (req) => Response.json(await statement(req, req.routeParams?.id)),
  },
  {
    path: '/:id/rate',
    method: 'post',
    handler: async (req) => {
      const doc = await freezeRate(req, req.routeParams?.id, parse(rateDay, await bodyOf(req), req))
      return Response.json({ doc })
    },
  },
  {
    path: '/:id/lines/:line/tax',
    method: 'post',
    handler: async (req) => {
      const { id, line } = req.routeParams ?? {}
      const doc = await decideTax(req, { id, line }, parse(taxDecision, await bodyOf(req), req))
      return Response.json({ doc })
    },
  },
]
