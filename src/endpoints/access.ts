import { accessOperation, type Endpoint } from 'payload'
import { callerOf } from '@/requests/caller'

/** `GET /api/access`: what the caller may do everywhere. Payload's own tells visitors the names of everything. */
export const access: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    callerOf(req)
    return Response.json(await accessOperation({ req }))
  },
}
