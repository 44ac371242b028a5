import type { PayloadRequest } from 'payload'
import { databaseFault } from './db'

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

/** Makes the adapter tell how its transactions ended. */
export function withEndings<Adapter extends Transactions>(db: Adapter): Adapter {
  const { commitTransaction, rollbackTransaction } = db
  const end = async (id: Id, how: keyof Ending | undefined) => {
    const found = endings.get(id) ?? []
    endings.delete(id)
    for (const ending of how ? found : []) await ending[how as keyof Ending]?.()
  }
  return Object.assign(db, {
    commitTransaction: async (given: Id | Promise<Id>) => {
      const id = await given
      try {
        await commitTransaction.call(db, id)
      } catch (error) {
        // PostgreSQL's own word: undone. A connection that broke says nothing.
        const code = databaseFault(error)?.code
        await end(id, code && !/^(08|57)/.test(code) ? 'undone' : undefined)
        throw error
      }
      await end(id, 'committed')
    },
    rollbackTransaction: async (given: Id | Promise<Id>) => {
      const id = await given
      await rollbackTransaction.call(db, id)
      await end(id, 'undone')
    },
  })
}
