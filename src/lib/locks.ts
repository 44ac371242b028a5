import { LastingPool } from './pool'

/**
 * A pool of its own: a caller that waits for a lock must never hold a connection that the lock's holder needs.
 */
const pool = new LastingPool({
  max: 4,
  idleTimeoutMillis: 10_000,
  connectionTimeoutMillis: 30_000,
  allowExitOnIdle: true,
})

/** Runs `work` while nobody else, in any process on this database, runs under the same name. */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

/**
 * Like {@link withLock}, but gives up at once (`undefined`) when the lock is taken. The signal is aborted when the
 * connection breaks: the lock is gone with it, and somebody else may hold it.
 */
export async function tryLock<Result>(
  name: string,
  work: (lost: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> {
  const client = await pool.connect()
  const lost = new AbortController()
  const lose = () => lost.abort()
  client.once('end', lose)
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      [name],
    )
    if (!rows[0]?.got) return undefined
    return await work(lost.signal)
  } catch (error) {
    broken = error as Error
    throw error
  } finally {
    if (!broken)
      await client
        .query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
        .catch((error: Error) => (broken = error))
    client.removeListener('end', lose)
    client.release(broken)
  }
}

/** Ends the pool when the process stops. */
export const closeLocks = () => pool.end()
