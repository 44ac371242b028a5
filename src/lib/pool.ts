import pg from 'pg'
import { asUnavailable, Connection, isSilence } from './connection'
import { env } from './env'
import { logger } from './log'
import { reasonToStop } from './requestScope'

/** How long to be silent about the same trouble, in milliseconds. */
const quiet = 10_000

/** What pg says when all connections are at work: the database is there, and busy. */
const isBusy = (error: Error) => error.message === 'timeout exceeded when trying to connect'

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: (broken?: unknown) => void) => void

/**
 * A pool that outlives its connections: one that breaks fails the query on it, and is replaced by the next caller. It
 * knows whether the database can be reached, so that callers can be told at once instead of waiting each for themselves.
 */
export class LastingPool extends pg.Pool {
  private away?: { since: number; failures: number }
  private probe?: Promise<boolean>
  private broken = { count: 0, said: Number.NEGATIVE_INFINITY }

  constructor(options?: pg.PoolConfig) {
    super({
      connectionString: env.DATABASE_URL,
      connectionTimeoutMillis: env.DATABASE_POOL_WAIT_MS,
      ...options,
      Client: Connection,
    })
    this.on('connect', (client) => {
      // With nobody listening, a broken connection would end the whole process.
      client.on('error', () => this.noteBroken())
      this.noteBack()
    })
    this.on('error', () => {})
    this.on('release', (_, client: unknown) => (client as Connection).endBatch())
  }

  /** Whether the database answers: known while it does, and asked once for all who want to know while it does not. */
  answers(): boolean | Promise<boolean> {
    if (!this.away) return true
    this.probe ??= this.ask().finally(() => {
      this.probe = undefined
    })
    return this.probe
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const told = (error: Error) => {
      if (!this.ending && !isBusy(error)) this.noteAway(error)
      return asUnavailable(error) as Error
    }
    if (callback) {
      super.connect((error, client, done) => callback(error && told(error), client, done))
      return undefined
    }
    const over = reasonToStop()
    if (over) return Promise.reject(over)
    return super.connect().catch((error: Error) => {
      throw told(error)
    })
  }

  // biome-ignore lint/suspicious/noExplicitAny: each of pg's overloads has another result
  override query(...statement: any[]): any {
    const over = reasonToStop()
    if (over) return Promise.reject(over)
    const asked: unknown = super.query(...(statement as [string]))
    if (!(asked instanceof Promise)) return asked
    return asked.catch((error: Error) => {
      if (isSilence(error)) this.noteAway(error)
      throw asUnavailable(error)
    })
  }

  private async ask(): Promise<boolean> {
    try {
      await this.query({ text: 'select 1', query_timeout: env.DATABASE_CONNECT_TIMEOUT_MS })
      this.noteBack()
      return true
    } catch {
      return false
    }
  }

  private noteAway(error: Error) {
    if (this.away) this.away.failures++
    else {
      this.away = { since: Date.now(), failures: 1 }
      const { code } = error as { code?: string }
      logger.error({ msg: 'The database does not answer', code, reason: error.message })
    }
  }

  private noteBack() {
    if (!this.away) return
    const seconds = Math.round((Date.now() - this.away.since) / 1000)
    logger.warn({ msg: 'The database answers again', seconds, failures: this.away.failures })
    this.away = undefined
  }

  private noteBroken() {
    this.broken.count++
    if (this.ending || this.away || Date.now() - this.broken.said < quiet) return
    logger.warn({ msg: 'Database connections broke', count: this.broken.count })
    this.broken = { count: 0, said: Date.now() }
  }
}
