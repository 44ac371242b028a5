import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { env } from './env'

const adapter = postgresAdapter({
  pool: {
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    // A transaction that stopped half way must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
  },
  idType: 'uuid',
  push: false,
  blocksAsJSON: true,
  migrationDir: path.resolve('migrations'),
  disableCreateDatabase: true,
})

/** PostgreSQL, with each row of a bulk edit in a transaction of its own: one that fails undoes only itself. */
export const database: typeof adapter = {
  ...adapter,
  init: (args) => Object.assign(adapter.init(args), { bulkOperationsSingleTransaction: true }),
}
