import { accessOperation, type Endpoint } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/** `GET /api/access`: what the caller may do everywhere. Payload's own tells visitors the names of everything. */
export const access: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    return Response.json(await accessOperation({ req }))
  },
}
