import type { Payload } from 'payload'
import { transaction } from '@/lib/transaction'

/** Moves what has changed since the last time into the sums of the metrics; readers see no difference. */
export async function foldSums(payload: Payload): Promise<void> {
  await transaction({ payload }, (client) => client.query('select fold_metric_deltas()'), true)
}
