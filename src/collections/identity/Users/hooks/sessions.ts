import { AuthenticationError, type CollectionBeforeLoginHook, type CollectionBeforeOperationHook } from 'payload'

/** An account that is switched off is answered like a wrong password. */
export const refuseInactive: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.isActive === false) throw new AuthenticationError(req.t)
  return user
}

/** Sessions are made by logins alone; Payload would take them from a body. */
export const keepSessions: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { sessions: _, ...data } = (args as { data: Record<string, unknown> }).data
  return { ...args, data }
}
