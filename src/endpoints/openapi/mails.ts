import { resending } from '@/collections/operations/operations/resendMail'
import { operation } from './operation'
import { body, one } from './parts'
import type { Entity, Operation } from './types'

/** What an admin can do with a mail of the outbox besides reading it. */
export const mailOperations: Record<string, (entity: Entity) => Operation> = {
  'mails post /:id/resend': ({ slug }) =>
    operation({
      id: 'resendMail',
      summary: 'Send a mail again',
      description:
        'For admins: one that was kept, failed, or may not have arrived (`uncertain`). The reason is kept in the audit log.',
      tag: slug,
      parameters: ['id'],
      body: body(resending, { reason: 'Demo: the mail server is back.' }),
      answer: { schema: one('Mail') },
      errors: [400, 404, 409, 413],
    }),
}
