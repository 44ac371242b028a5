import type { Endpoint } from 'payload'
import { analyzeByModel } from './operations/analyzeByModel'

const analyze: Endpoint = {
  path: '/:id/analyze',
  method: 'post',
  handler: async (req) => {
    const placed = await analyzeByModel(req, req.routeParams?.id)
    if ('quote' in placed) return Response.json(placed.quote)
    return Response.json({ doc: placed.doc }, { status: placed.isNew ? 201 : 200 })
  },
}

export const analysisEndpoints: Endpoint[] = [analyze]
