import type { Payload } from 'payload'
import { DriverError } from '@/generation/drivers/driver'
import { driverOf } from '@/generation/drivers/registry'
import { modelOf } from '@/generation/models'
import { logger } from '@/lib/log'
import { enqueue } from '@/lib/queue'
import { stopping } from '../stopping'
import { begin } from './begin'
import { end, giveUp } from './end'
import { runAtOnce } from './immediate'
import { runQueued } from './queued'
import { readRow } from './row'

/** A step that fails for reasons of our own (a disk, a database) is tried so often before the order is given up. */
const patience = 5

/**
 * One step of a generation: from waiting to its provider's turn, from there to its result. Whoever calls holds its
 * lease; everything it needs to know stands in the row, so that the next step may be another process's.
 */
export async function advance(payload: Payload, id: string): Promise<void> {
  try {
    await step(payload, id)
  } catch (error) {
    // Let go because this process ends: the next one takes it up at once.
    if (stopping.signal.aborted) return enqueue(payload.db.pool, id)
    logger.error({ err: error, generation: id, msg: 'A generation stumbled' })
    const { rows } = await payload.db.pool.query<{ faults: number }>(
      `update generations set faults = faults + 1 where id = $1 and status in ('pending', 'processing') returning faults::int`,
      [id],
    )
    const faults = rows[0]?.faults
    if (faults === undefined) return
    if (faults >= patience) await giveUp(payload, id)
    else await enqueue(payload.db.pool, id, 1000 * 2 ** faults)
  }
}

async function step(payload: Payload, id: string): Promise<void> {
  const found = await readRow(payload, id)
  if (!found || (found.status !== 'pending' && found.status !== 'processing')) return
  const driver = await driverOf(modelOf(found.model).driver, found.kind)
  if (!driver) return end(payload, found, new DriverError('refused', `No driver for ${found.kind} of ${found.model}`))
  const row = found.status === 'pending' ? await begin(payload, found) : found
  if (!row) return
  await (driver.mode === 'immediate' ? runAtOnce(payload, row, driver) : runQueued(payload, row, driver))
}
