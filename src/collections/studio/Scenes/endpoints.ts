import type { Endpoint } from 'payload'
import { bodyOf } from '@/requests/parse'
import { mergeScene } from '../operations/mergeScene'
import { splitScene } from '../operations/splitScene'

/** What changes the number of scenes; inserting one is making one, with the place it is to have. */
export const sceneEndpoints: Endpoint[] = [
  {
    path: '/:id/split',
    method: 'post',
    handler: async (req) =>
      Response.json({ docs: await splitScene(req, req.routeParams?.id, await bodyOf(req)) }, { status: 201 }),
  },
  {
    path: '/:id/merge',
    method: 'post',
    handler: async (req) => Response.json({ doc: await mergeScene(req, req.routeParams?.id) }),
  },
]
