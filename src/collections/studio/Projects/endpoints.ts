import type { Endpoint } from 'payload'
import { bodyOf } from '@/requests/parse'
import { generateAll } from '../operations/generateAll'
import { readableProject } from '../operations/projectOf'
import { render } from '../operations/render'
import { reorderScenes } from '../operations/reorderScenes'
import { sharedFile, sharedProject } from '../operations/sharedProject'
import { splitScript } from '../operations/splitScript'
import { storyboard } from '../operations/storyboard'
import { eventStream } from '../operations/watch'

const id = (req: { routeParams?: Record<string, unknown> }) => req.routeParams?.id

/** What a project can do besides being read and written. */
export const projectEndpoints: Endpoint[] = [
  {
    path: '/shared/:token',
    method: 'get',
    handler: async (req) => Response.json(await sharedProject(req, req.routeParams?.token)),
  },
  { path: '/shared/:token/files/:file', method: 'get', handler: sharedFile },
  { path: '/:id/split', method: 'post', handler: async (req) => splitScript(req, id(req), await bodyOf(req)) },
  { path: '/:id/render', method: 'post', handler: async (req) => render(req, id(req), await bodyOf(req)) },
  { path: '/:id/generate', method: 'post', handler: async (req) => generateAll(req, id(req), await bodyOf(req)) },
  {
    path: '/:id/reorder',
    method: 'post',
    handler: async (req) => Response.json({ docs: await reorderScenes(req, id(req), await bodyOf(req)) }),
  },
  { path: '/:id/storyboard', method: 'get', handler: async (req) => Response.json(await storyboard(req, id(req))) },
  {
    path: '/:id/events',
    method: 'get',
    handler: async (req) => eventStream(req.payload, { project: (await readableProject(req, id(req))).id }, req.signal),
  },
]
