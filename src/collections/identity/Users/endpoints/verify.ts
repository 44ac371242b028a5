import type { Endpoint } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/** Addresses are not verified; Payload's own endpoint would look for a column that is not there. */
export const verify: Endpoint = {
  path: '/verify/:id',
  method: 'post',
  handler: (req) => {
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  },
}
