import pg from 'pg'
import { logger } from './log'
import { PreparingClient } from './prepare'

/** A pool that outlives its connections: one that breaks fails the query on it, and is replaced by the next caller. */
export class LastingPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super({ ...options, Client: PreparingClient })
    // With nobody listening, a broken connection would end the whole process; idle ones are noted here as well.
    this.on('connect', (client) => {
      client.on('error', (error) => {
        if (!this.ending) logger.warn({ err: error, msg: 'A database connection broke' })
      })
    })
    this.on('error', () => {})
  }
}
