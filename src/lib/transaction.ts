import type { Payload } from 'payload'
import type { PoolClient } from 'pg'

/**
 * Runs SQL in a transaction of its own, whose COMMIT is awaited and fails loudly: for money and for the job engine.
 * Payload's own transactions answer before they know that they were committed.
 */
export async function transaction<Result>(
  { payload }: { payload: Payload },
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = (await payload.db.pool.connect()) as PoolClient
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => (broken = fault))
    throw error
  } finally {
    client.release(broken)
  }
}
