import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { beginBatch } from './connection'

/**
 * Runs SQL in a transaction of its own: for money and for the job engine.
 * @param isBatch whether it may take longer than what somebody waits for
 * @throws CommitFailed when it is not certain that all of it was stored
 */
export async function transaction<Result>(
  { payload }: { payload: Payload },
  work: (client: PoolClient) => Promise<Result>,
  isBatch = false,
): Promise<Result> {
  const client = (await payload.db.pool.connect()) as PoolClient
  let broken: Error | undefined
  try {
    await client.query('begin')
    if (isBatch) await beginBatch(client)
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
