import type { Payload } from 'payload'

/** Moves what has changed since the last time into the sums of the metrics; readers see no difference. */
export async function foldSums(payload: Payload): Promise<void> {
  await payload.db.pool.query('select fold_metric_deltas()')
}
