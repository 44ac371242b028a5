import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import { PgDialect, type PgTransactionConfig } from 'drizzle-orm/pg-core'
import type { PayloadRequest } from 'payload'
import type { Connection } from './connection'
import { DatabaseUnavailable } from './faults'

type Id = number | string
type PooledConnection = Connection & { release: (broken?: Error | boolean) => void }

/** The connection of each transaction under way. */
const connections = new Map<Id, PooledConnection>()
/** Transactions in which nothing has been asked yet. */
const untouched = new Set<Id>()

/**
 * How Payload's transactions begin and end. Its own ways swallow the error of a COMMIT and of a transaction that has been
 * rolled back before, and answer as if everything had been stored; these reject.
 */
export const sessionsOf = (db: PostgresAdapter) => ({
  /** @throws DatabaseUnavailable when there is no connection to be had */
  beginTransaction: async (options?: PgTransactionConfig): Promise<string> => {
    await db.initializing
    const connection = (await db.pool.connect()) as unknown as PooledConnection // the pool makes no others
    try {
      await connection.query(`begin ${modesOf(options)}`)
    } catch (error) {
      connection.release(error as Error)
      throw error
    }
    const id = randomUUID()
    connections.set(id, connection)
    untouched.add(id)
    // Whoever should end it may have failed before: a connection that is gone is given back all the same.
    const lose = () => {
      if (!connections.delete(id)) return
      untouched.delete(id)
      connection.release(true)
      bury(db, id, new DatabaseUnavailable('The connection of a transaction broke'))
    }
    connection.once('end', lose)
    const end = (statement: 'commit' | 'rollback') => async () => {
      connection.removeListener('end', lose)
      try {
        await endOf(id, statement)
      } catch (error) {
        bury(db, id, error)
        throw error
      }
    }
    db.sessions[id] = { db: transactionOn(db, connection, id), resolve: end('commit'), reject: end('rollback') }
    return id
  },

  /** @throws CommitFailed when it is not certain that everything was stored; Error when it was rolled back before */
  commitTransaction: async (incoming: Id | Promise<Id>): Promise<void> => {
    const session = await take(db, incoming)
    if (!session) throw new Error('The transaction had ended before its COMMIT: a write in it failed and was swallowed')
    await session.resolve()
  },

  rollbackTransaction: async (incoming: Id | Promise<Id>): Promise<void> => {
    const session = await take(db, incoming)
    if (!session) return
    await session.reject()
    bury(db, await incoming)
  },
})

/** How long the end of a transaction is remembered, in milliseconds: longer than anything goes on that was part of it. */
const remembered = 60_000

/**
 * Has what is still done in the name of a transaction that came to nothing fail as well. Payload would run it on its own
 * and keep it: a password that was not reset would be changed while the session of the failed reset is revoked.
 */
function bury(db: PostgresAdapter, id: Id, cause?: unknown) {
  const refuse = () => Promise.reject(new Error('The transaction of this statement has ended', { cause }))
  db.sessions[id] = { db: builderOn(db, { query: refuse }), resolve: refuse, reject: async () => {} }
  setTimeout(() => delete db.sessions[id], remembered).unref()
}

/** Gives the request's transaction the time of batch work. */
export async function beginBatchOf({ transactionID }: Pick<PayloadRequest, 'transactionID'>): Promise<void> {
  const id = await transactionID
  await (id ? connections.get(id) : undefined)?.beginBatch()
}

/** Whether the request is in a transaction in which nothing has happened so far. */
export async function isUntouched({ transactionID }: Pick<PayloadRequest, 'transactionID'>): Promise<boolean> {
  const id = await transactionID
  return Boolean(id) && untouched.has(id as Id)
}

/** Taken away first: nothing else may run in a transaction that is ending. */
async function take(db: PostgresAdapter, incoming: Id | Promise<Id>) {
  const id = await incoming
  const session = db.sessions[id]
  delete db.sessions[id]
  return session
}

async function endOf(id: Id, statement: 'commit' | 'rollback'): Promise<void> {
  const connection = connections.get(id)
  connections.delete(id)
  untouched.delete(id)
  if (!connection) return
  let broken: Error | undefined
  try {
    await connection.query(statement)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    connection.release(broken)
  }
}

const modesOf = ({ isolationLevel, accessMode, deferrable }: PgTransactionConfig = {}): string =>
  [
    isolationLevel && `isolation level ${isolationLevel}`,
    accessMode,
    deferrable !== undefined && (deferrable ? 'deferrable' : 'not deferrable'),
  ]
    .filter(Boolean)
    .join(' ')

const dialect = new PgDialect()

/**
 * The query builder on this connection, for as long as the transaction lasts: what comes too late would run in the
 * transaction of whoever has the connection next.
 */
const transactionOn = (db: PostgresAdapter, connection: PooledConnection, id: Id) =>
  builderOn(db, {
    query: (...statement) => {
      untouched.delete(id)
      return connections.get(id) === connection
        ? connection.query(...statement)
        : Promise.reject(new Error('The transaction of this statement has ended'))
    },
  })

function builderOn({ drizzle }: PostgresAdapter, client: { query: (...statement: [unknown]) => Promise<unknown> }) {
  const schema = drizzle._ as never // what the builder knows of the tables, under the name it gives to it
  return new NodePgTransaction(dialect, new NodePgSession(client as never, dialect, schema), schema)
}
