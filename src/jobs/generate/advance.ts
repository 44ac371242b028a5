import type { Payload } from 'payload'
import { DriverError } from '@/generation/drivers/driver'
import { driverOf } from '@/generation/drivers/registry'
import { modelOf } from '@/generation/models'
import { logger } from '@/lib/log'
import { enqueue } from '@/lib/queue'
import { stopping } from '../stopping'
import { keptProduct } from './answers'
import { begin } from './begin'
import { complete, end, giveUp, postpone } from './end'
import { runAtOnce } from './immediate'
import { inWorkDir } from './order'
import { runQueued } from './queued'
import { readRow } from './row'

/** A step that fails for reasons of our own (a disk, a database) is tried so often before the order is given up. */
const patience = 5
/** What was paid for is tried longer, for about half an hour: a full disk is seen to by then, or by nobody. */
const storePatience = 30
const longestWait = 60_000

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
    const { rows } = await payload.db.pool.query<{ faults: number; answered: boolean }>(
      `update generations set faults = faults + 1 where id = $1 and status in ('pending', 'processing')
       returning faults::int, answered_at is not null as answered`,
      [id],
    )
    const [row] = rows
    if (!row) return
    if (row.faults >= (row.answered ? storePatience : patience)) return giveUp(payload, id)
    if (row.answered) await postpone(payload, id)
    await enqueue(payload.db.pool, id, Math.min(longestWait, 1000 * 2 ** row.faults))
  }
}

async function step(payload: Payload, id: string): Promise<void> {
  const found = await readRow(payload, id)
  if (!found || (found.status !== 'pending' && found.status !== 'processing')) return
  const kept = found.submittedAt && (await keptProduct(id))
  if (kept) return inWorkDir(found, (workDir) => complete(payload, found, kept, workDir))
  const driver = await driverOf(modelOf(found.model).driver, found.kind)
  if (!driver) return end(payload, found, new DriverError('refused', `No driver for ${found.kind} of ${found.model}`))
  const row = found.status === 'pending' ? await begin(payload, found) : found
  if (!row) return
  await (driver.mode === 'immediate' ? runAtOnce(payload, row, driver) : runQueued(payload, row, driver))
}
