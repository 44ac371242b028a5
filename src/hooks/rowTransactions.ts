import { type CollectionAfterOperationHook, type CollectionBeforeOperationHook, killTransaction } from 'payload'
import { isUntouched } from '@/lib/sessions'

declare module 'payload' {
  interface RequestContext {
    /** The rows of the bulk edit under way are each in a transaction of their own. */
    hasRowTransactions?: boolean
  }
}

/**
 * Gives each row of a bulk edit a transaction of its own. Payload begins one for all of them before it looks at the rows,
 * and the first row that is refused takes those before it back, although they are answered as changed.
 */
export const beginRowTransactions: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const isBulk = operation === 'update' && !('id' in args && args.id)
  if (!isBulk || overrideAccess || !(await isUntouched(req))) return args
  await killTransaction(req)
  req.context.hasRowTransactions = true
  return args
}

/** Payload ends what it began: an empty transaction in place of the one that was taken from it. */
export const endRowTransactions: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'update' || !req.context.hasRowTransactions) return result
  req.context.hasRowTransactions = false
  req.transactionID = (await req.payload.db.beginTransaction()) ?? undefined
  return result
}
