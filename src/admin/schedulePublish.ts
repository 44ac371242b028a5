import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'

/**
 * Who schedules publications, and takes them back, are those who publish. Payload's own function of this name asks only
 * whether somebody may open the admin panel, where brands are at home too.
 */
export const schedulePublish: typeof schedulePublishHandler = async (args) => {
  if (!isActor(args.req, 'staff')) throw new CodedError('FORBIDDEN', say(errors.forbidden, languageOf(args.req)))
  return schedulePublishHandler(args)
}
