import type { Payload } from 'payload'
import { DriverError } from '@/generation/drivers/driver'
import type { Row } from './row'

/**
 * Writes down that an order is about to go out, before it does. Only one process can write it: whoever finds it written
 * without a result knows that nobody knows.
 * @throws DriverError `ambiguous` when it was written already
 */
export async function intend(payload: Payload, row: Row): Promise<void> {
  const { rowCount } = await payload.db.pool.query(
    `update generations set submitted_at = now() where id = $1 and status = 'processing' and submitted_at is null and cancel_requested_at is null`,
    [row.id],
  )
  if (rowCount === 1) return
  const { rows } = await payload.db.pool.query<{ out: boolean }>(
    'select submitted_at is not null as out from generations where id = $1',
    [row.id],
  )
  throw rows[0]?.out
    ? new DriverError('ambiguous', 'The order was sent before')
    : new DriverError('cancelled', 'Cancelled before it was sent')
}

/** Remembers the provider's id of the job before anything is asked about it. */
export async function remember(payload: Payload, id: string, job: string): Promise<void> {
  await payload.db.pool.query(
    'update generations set external_job_id = $2, progress_percentage = greatest(progress_percentage, 5) where id = $1',
    [id, job],
  )
}
