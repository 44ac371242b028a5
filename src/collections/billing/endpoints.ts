import type { Endpoint } from 'payload'
import { linkProduct } from './operations/linkProduct'

/** What a plan can do besides being read and written. */
export const productEndpoints: Endpoint[] = [
  {
    path: '/:id/link',
    method: 'post',
    handler: async (req) => Response.json({ doc: await linkProduct(req, req.routeParams?.id) }),
  },
]
