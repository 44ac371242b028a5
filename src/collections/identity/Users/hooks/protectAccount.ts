import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { assertAdminRemains } from '../../operations/adminRemains'
import { minPassword } from '../fields'

/** Payload takes three characters; we take ten, and the last active admin can neither be demoted nor switched off. */
export const protectAccount: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (data.password !== undefined && data.password !== null) assertPassword(data.password, req)
  if (operation === 'create' && typeof data.displayName === 'string') data.displayName = data.displayName.trim()
  // A new password by link comes without the account, and touches nothing else of it.
  if (operation !== 'update' || !originalDoc) return data
  // Whoever knew the old password is out.
  if (data.password) data.sessions = sessionsOf(originalDoc).filter(({ id }) => id === currentSession(req))
  // Switching an account off ends its sessions and its key at once.
  if (data.isActive === false)
    Object.assign(data, { sessions: [], enableAPIKey: false, apiKey: null, apiKeyIndex: null })
  const wasAdmin = isActiveAdmin(originalDoc)
  if (wasAdmin && !isActiveAdmin({ ...originalDoc, ...data })) await assertAdminRemains(req, originalDoc.id)
  return data
}

type Session = { id: string }

const sessionsOf = ({ sessions }: { sessions?: Session[] | null }): Session[] => sessions ?? []
const currentSession = ({ user }: PayloadRequest) => (user as { _sid?: string } | null)?._sid

/** Refuses a password that is too short, too long or no text. */
export function assertPassword(password: unknown, req: PayloadRequest) {
  if (typeof password === 'string' && password.length >= minPassword && password.length <= 200) return
  const message = say(errors.shortPassword, languageOf(req), { min: minPassword })
  throw new ValidationError({ collection: 'users', errors: [{ message, path: 'password' }], req }, req.t)
}

type Account = { role?: unknown; isActive?: unknown; deletedAt?: unknown }

/** Whether an account is an admin who can act. */
export const isActiveAdmin = ({ role, isActive, deletedAt }: Account): boolean =>
  role === 'admin' && isActive !== false && !deletedAt
