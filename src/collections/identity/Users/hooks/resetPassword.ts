import type { CollectionBeforeOperationHook } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { assertPassword } from './protectAccount'

/** A new password by link keeps to the same rules; Payload's own check there is three characters. */
export const checkReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { token, password } = (args as { data: { token?: unknown; password?: unknown } }).data
  if (typeof token !== 'string')
    throw new CodedError('VALIDATION_FAILED', say(errors.invalidToken, languageOf(req)), { errors: [] })
  assertPassword(password, req)
  return args
}
