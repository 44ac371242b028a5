import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { composeText } from './composedDatabase'
import { withEndings } from './endings'
import { env } from './env'
import { withGrams } from './grams'
import { operators } from './operators'
import { LastingPool } from './pool'
import { sessionsOf } from './sessions'

const pool = { max: env.DATABASE_POOL, idleTimeoutMillis: 30_000 }

const adapter = postgresAdapter({
  pool,
  idType: 'uuid',
  push: false,
  blocksAsJSON: true,
  migrationDir: path.resolve('migrations'),
  disableCreateDatabase: true,
})

/**
 * Payload's own ways back ask nobody: they undo a whole batch or drop all there is (with `PAYLOAD_DROP_DATABASE` at any
 * connect).
 */
const closed = async (): Promise<void> => {
  throw new Error('Nothing was changed: npm run migrate -- down --to <the last migration to keep> is the way back.')
}
const noWayBack = {
  dropDatabase: closed,
  migrateDown: closed,
  migrateFresh: closed,
  migrateRefresh: closed,
  migrateReset: closed,
}

/**
 * PostgreSQL, with each row of a bulk edit in a transaction of its own (one that fails undoes only itself), and with
 * short parts of names looked up by index. That happens down here because Payload checks a caller's `where` after the
 * hooks, and the column of the parts is none a caller may name. Transactions end as `sessions.ts` says.
 */
export const database: typeof adapter = {
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const { find, count, deleteOne } = db
    const widen = <Query extends Parameters<typeof find>[0] | Parameters<typeof count>[0]>(query: Query): Query => {
      const { searchable } = args.payload.collections[query.collection].config.custom
      return query.where && searchable?.length ? { ...query, where: withGrams(query.where, searchable) } : query
    }
    Object.assign(db, withEndings(sessionsOf(db)), {
      ...noWayBack,
      // Made here, because Payload would take the first connection for itself and never give it back.
      pool: new LastingPool(pool),
      bulkOperationsSingleTransaction: true,
      operators,
      find: (query: Parameters<typeof find>[0]) => find.call(db, widen(query)),
      count: (query: Parameters<typeof count>[0]) => count.call(db, widen(query)),
      // Where nothing fits a condition on other tables, Payload's own fails for want of their names.
      deleteOne: async (query: Parameters<typeof deleteOne>[0]) => {
        const { collection, where, req } = query
        const part = { limit: 1, pagination: false, select: {} }
        const { docs } = await db.find<{ id: string }>({ collection, where, req, ...part })
        return docs[0] ? deleteOne.call(db, { ...query, where: { id: { equals: docs[0].id } } }) : null
      },
    })
    return composeText(db, args.payload)
  },
}
