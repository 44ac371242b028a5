import type { Endpoint } from 'payload'
import { callerOf } from '@/requests/caller'
import { bodyOf, parse } from '@/requests/parse'
import { resending, resendMail } from './operations/resendMail'

export const mailEndpoints: Endpoint[] = [
  {
    path: '/:id/resend',
    method: 'post',
    handler: async (req) => {
      callerOf(req)
      return Response.json({
        doc: await resendMail(req, req.routeParams?.id, parse(resending, await bodyOf(req), req)),
      })
    },
  },
]
