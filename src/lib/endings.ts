import type { PayloadRequest } from 'payload'
import { storedDespite } from './faults'
import { logger } from './log'

type Ending = { committed?: () => Promise<void>; undone?: () => Promise<void> }
type Id = string | number
type Transactions = {
  commitTransaction: (id: Id | Promise<Id>) => Promise<void>
  rollbackTransaction: (id: Id | Promise<Id>) => Promise<void>
}

const endings = new Map<Id, Ending[]>()

/**
 * Has something done outside the database once the request's transaction has ended: what a rollback cannot undo waits for
 * the commit, what was done already is undone with it. Neither is done where nobody knows how it ended, or where there is
 * no transaction.
 */
export async function atTheEnd(req: Pick<PayloadRequest, 'transactionID'>, ending: Ending): Promise<void> {
  const id = await req.transactionID
  if (id !== undefined && id !== null) endings.set(id, [...(endings.get(id) ?? []), ending])
}

/** Makes the ways in which transactions end tell how they did. */
export function withEndings<Ways extends Transactions>(ways: Ways): Ways {
  const { commitTransaction, rollbackTransaction } = ways
  const end = async (id: Id, how: keyof Ending | undefined) => {
    const found = endings.get(id) ?? []
    endings.delete(id)
    for (const ending of how ? found : []) {
      // The transaction has ended all the same, and that is what its caller has to be told.
      await ending[how as keyof Ending]?.().catch((err: unknown) => logger.error({ err, msg: `Not done once ${how}` }))
    }
  }
  return {
    ...ways,
    commitTransaction: async (given: Id | Promise<Id>) => {
      const id = await given
      try {
        await commitTransaction(id)
      } catch (error) {
        await end(id, storedDespite(error) === 'unknown' ? undefined : 'undone')
        throw error
      }
      await end(id, 'committed')
    },
    rollbackTransaction: async (given: Id | Promise<Id>) => {
      const id = await given
      await rollbackTransaction(id)
      await end(id, 'undone')
    },
  }
}
