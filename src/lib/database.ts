import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'
import { composeText } from './composedDatabase'
import { env } from './env'
import { withGrams } from './grams'
import { LastingPool } from './pool'

const adapter = postgresAdapter({
  // The adapter brings a copy of pg's types of its own, which no class of ours can be assigned to.
  pg: { ...pg, Pool: LastingPool } as never,
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

/**
 * PostgreSQL, with each row of a bulk edit in a transaction of its own (one that fails undoes only itself), and with
 * short parts of names looked up by index. That happens down here because Payload checks a caller's `where` after the
 * hooks, and the column of the parts is none a caller may name.
 */
export const database: typeof adapter = {
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const { find, count } = db
    const widen = <Query extends Parameters<typeof find>[0] | Parameters<typeof count>[0]>(query: Query): Query => {
      const { searchable } = args.payload.collections[query.collection].config.custom
      return query.where && searchable?.length ? { ...query, where: withGrams(query.where, searchable) } : query
    }
    Object.assign(db, {
      bulkOperationsSingleTransaction: true,
      find: (query: Parameters<typeof find>[0]) => find.call(db, widen(query)),
      count: (query: Parameters<typeof count>[0]) => count.call(db, widen(query)),
    })
    return composeText(db, args.payload)
  },
}
