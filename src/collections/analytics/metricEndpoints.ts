import type { Endpoint } from 'payload'
import { importBatch, importFile } from './operations/import/input'

/** Ways to bring in many rows at once. */
export const metricEndpoints: Endpoint[] = [
  { path: '/batch', method: 'post', handler: async (req) => Response.json(await importBatch(req)) },
  { path: '/import', method: 'post', handler: async (req) => Response.json(await importFile(req)) },
]
