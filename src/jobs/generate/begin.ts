import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { moveGeneration } from '@/collections/studio/operations/moveGeneration'
import { modelOf } from '@/generation/models'
import { enqueue, lockModel } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import { type Row, readRow } from './row'

/** How long an order waits before it asks again whether its model has room, unless one that ends wakes it. */
const wait = (ahead: number) => Math.min(15_000, 2000 + 200 * ahead)

/**
 * Takes an order's turn at its model. The account's limit of jobs under way is counted over all workers, one counting
 * at a time, without those that only wait for their end; who finds no room comes back later, in the order of arrival.
 */
export async function begin(payload: Payload, row: Row): Promise<Row | undefined> {
  const { concurrency } = modelOf(row.model)
  const begun = await transaction({ payload }, async (client) => {
    if (row.model !== 'local') {
      await lockModel(client, row.model)
      const { rows } = await client.query<{ busy: number; ahead: number }>(
        `select count(*) filter (where status = 'processing' and left_model_at is null)::int as busy,
                count(*) filter (where status = 'pending' and (queued_at, id) < (select queued_at, id from generations where id = $2))::int as ahead
         from generations where model::text = $1 and status in ('processing', 'pending')`,
        [row.model, row.id],
      )
      const { busy = 0, ahead = 0 } = rows[0] ?? {}
      if (busy + ahead >= concurrency) {
        await enqueue(client, row.id, wait(ahead))
        return false
      }
    }
    return moveGeneration(client, row.id, ['pending'], 'processing', {
      started_at: new Date(),
      worker: `${hostname()}:${process.pid}`,
    })
  })
  return begun ? readRow(payload, row.id) : undefined
}
