import type pg from 'pg'
import { env } from './env'
import { CommitFailed, DatabaseUnavailable, databaseFault } from './faults'
import { PreparingClient } from './prepare'
import { noteOutage } from './requestScope'

/** The server's own limit comes first; only a server that is silent is met by ours. 0 is no limit. */
const silenceOf = (limit: number) => (limit > 0 ? limit + 2000 : 0)

/** How long the database may take, in milliseconds, as the settings say it. */
const limits: pg.ClientConfig = {
  connectionTimeoutMillis: env.DATABASE_CONNECT_TIMEOUT_MS,
  statement_timeout: env.DATABASE_STATEMENT_TIMEOUT_MS,
  query_timeout: silenceOf(env.DATABASE_STATEMENT_TIMEOUT_MS),
  lock_timeout: env.DATABASE_LOCK_TIMEOUT_MS,
  // A transaction that stopped half way must not hold its locks for ever.
  idle_in_transaction_session_timeout: env.DATABASE_IDLE_TRANSACTION_TIMEOUT_MS,
  keepAlive: true,
}

/**
 * A connection that answers in a bounded time and never says more than it knows: a statement without an answer ends the
 * connection, what comes of a lost connection is a {@link DatabaseUnavailable}, and a COMMIT succeeds only if the server
 * says that it did.
 */
export class Connection extends PreparingClient {
  /** Of batch work, longer than the connection's own `query_timeout`. */
  private patience?: number

  constructor(config?: pg.ClientConfig) {
    // A pool's own time limit is for waiting in its line as well.
    super({ ...limits, ...config, connectionTimeoutMillis: limits.connectionTimeoutMillis })
  }

  // biome-ignore lint/suspicious/noExplicitAny: each of pg's overloads has another result
  override query(statement: unknown, ...rest: unknown[]): any {
    const { text, submit } = typeof statement === 'string' ? { text: statement } : (statement as Statement)
    const isPatient = this.patience !== undefined && typeof submit !== 'function'
    const asked = isPatient
      ? { ...(typeof statement === 'object' && statement), text, query_timeout: this.patience }
      : statement
    const result: unknown = super.query(asked, ...rest)
    if (!(result instanceof Promise)) return result
    return isCommit(text) ? result.then(assertCommitted, refuseCommit) : result.catch(this.refuse)
  }

  /** Gives the transaction under way the time of batch work, until {@link endBatch}. */
  async beginBatch() {
    const limit = env.DATABASE_BATCH_TIMEOUT_MS
    await this.query(`set local statement_timeout = ${limit}; set local lock_timeout = ${limit}`)
    this.patience = silenceOf(limit)
  }

  endBatch() {
    this.patience = undefined
  }

  private refuse = (error: Error): never => {
    const fault = asUnavailable(error)
    // What was sent may still be answered, and then to the next statement.
    if (isSilence(error)) void this.end().catch(() => {})
    throw fault
  }
}

type Statement = { text?: string; submit?: unknown }

/** Whether a statement was given up because no answer came. */
export const isSilence = (error: Error) => error.message === 'Query read timeout'
const unsent = /is not queryable|^Cannot use a pool/

/** An error of the driver or of the network as what it means; one that the server itself sent stays as it is. */
export function asUnavailable(error: unknown): unknown {
  const isOurs = error instanceof TypeError || error instanceof RangeError
  if (isOurs || databaseFault(error) || (error as Error).name === 'DatabaseUnavailable') return error
  const fault = new DatabaseUnavailable(error)
  noteOutage(fault)
  return fault
}

/** Gives the transaction under way on a connection of our pools the time of batch work. */
export const beginBatch = (client: pg.ClientBase): Promise<void> => (client as unknown as Connection).beginBatch() // our pools make no others

const isCommit = (text: unknown) => typeof text === 'string' && /^\s*commit\b/i.test(text)

/** PostgreSQL answers the COMMIT of a transaction that failed before with the tag ROLLBACK, and no error. */
function assertCommitted(result: pg.QueryResult): pg.QueryResult {
  if (result.command === 'COMMIT') return result
  throw new CommitFailed('nothing')
}

/** @throws CommitFailed saying that nothing was stored only where that is certain; the server's own error if it refused */
function refuseCommit(error: Error): never {
  const { code } = databaseFault(error) ?? {}
  // A server that is stopped may have kept what it could no longer confirm.
  if (code && !/^(08|57P)/.test(code)) throw error
  const failure = new CommitFailed(!code && unsent.test(error.message) ? 'nothing' : 'unknown', error)
  noteOutage(failure)
  throw failure
}
