import type { Payload } from 'payload'
import type { ClientBase } from 'pg'
import { settle } from '@/collections/studio/operations/budget'
import { moveGeneration } from '@/collections/studio/operations/moveGeneration'
import type { DriverError, DriverFault, Order, Product } from '@/generation/drivers/driver'
import type { Kind } from '@/generation/kinds'
import { modelOf } from '@/generation/models'
import { type Micros, settledCost, usdOf } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { type FailReason, failures } from '@/i18n/words/failures'
import { logger } from '@/lib/log'
import { enqueue, wakeNext } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import { noticeOf } from './notice'
import { type Row, readRow } from './row'
import { store } from './store'

/** What people wait for without looking at it is told to them. */
const told: Kind[] = ['film', 'try-on', 'sentiment']

/**
 * Keeps what came back, charges for it, and says so. Each part may be done again after a crash: files are known by
 * their number, the ledger by its keys. What nobody has a place for any more was paid for all the same.
 */
export async function complete(payload: Payload, row: Row, order: Order, product: Product): Promise<void> {
  const output = await store(payload, row, order, product)
  const cost = settledCost(row.quote, order, product.usage)
  await transaction({ payload }, async (client) => {
    if ('reason' in output) return fail(client, row, output.reason, cost)
    const isOurs = await moveGeneration(client, row.id, ['processing'], 'completed', {
      progress_percentage: 100,
      finished_at: new Date(),
      output: JSON.stringify(output),
      ...charged(row, cost),
    })
    if (!isOurs) return
    await settle(client, row.id, cost, { reached: true })
    if (row.kind === 'film')
      await client.query('update projects set duration_seconds = round($2::numeric) where id = $1', [
        row.project,
        row.settings.seconds,
      ])
    if (told.includes(row.kind)) await noticeOf(client, row, 'completed')
  })
  await makeRoom(payload, row)
}

const charged = ({ model }: Row, cost: Micros) => ({
  actual_cost: usdOf(cost),
  used_amount: usdOf(cost),
  used_point_type: model === 'local' ? 'free' : 'usd',
})

/**
 * Ends an order by what its driver says: tried again, failed, cancelled, or uncertain, which keeps its hold and waits
 * for a person.
 */
export async function end(payload: Payload, row: Row, error: DriverError): Promise<void> {
  await settleEnd(payload, row, error)
  await makeRoom(payload, row)
}

/** Whoever waits for the model has its turn now. */
async function makeRoom(payload: Payload, { model }: Row): Promise<void> {
  if (model === 'local') return
  await transaction({ payload }, (client) => wakeNext(client, model, modelOf(model).concurrency))
}

async function settleEnd(payload: Payload, row: Row, error: DriverError): Promise<void> {
  logger.warn({
    generation: row.id,
    model: row.model,
    fault: error.fault,
    detail: error.message,
    msg: 'A generation did not succeed',
  })
  if (error.fault === 'refused' && error.details.retryable && row.retryCount < row.maxRetries && !row.cancelRequestedAt)
    return retry(payload, row, error.details.retryAfter)
  await transaction({ payload }, async (client) => {
    if (error.fault === 'ambiguous') return uncertain(client, row)
    if (error.fault === 'cancelled') return cancelled(client, row)
    await fail(client, row, reasonOf[error.fault])
  })
}

const reasonOf: Record<Exclude<DriverFault, 'ambiguous' | 'cancelled'>, FailReason> = {
  refused: 'refused',
  moderated: 'moderated',
  failed: 'provider',
  unreachable: 'unreachable',
  expired: 'expired',
  'unknown-status': 'unknown-status',
}

/** Faults of our own, over and over: what is known to be unpaid fails, the rest is for a person to look at. */
export async function giveUp(payload: Payload, id: string): Promise<void> {
  const row = await readRow(payload, id)
  if (!row) return
  await transaction({ payload }, (client) =>
    row.submittedAt && row.model !== 'local' ? uncertain(client, row) : fail(client, row, 'internal'),
  )
}

async function retry(payload: Payload, row: Row, after?: number): Promise<void> {
  const delay = Math.min(300, after ?? 2 ** row.retryCount * 2) * 1000 + Math.random() * 500
  await transaction({ payload }, async (client) => {
    const again = {
      retry_count: row.retryCount + 1,
      submitted_at: null,
      started_at: null,
      // Others need not wait behind it meanwhile.
      queued_at: new Date(Date.now() + delay),
    }
    if (await moveGeneration(client, row.id, ['processing'], 'pending', again)) await enqueue(client, row.id, delay)
  })
}

async function uncertain(client: ClientBase, row: Row): Promise<void> {
  const values = {
    finished_at: new Date(),
    fail_reason: 'uncertain',
    last_error_message: say(failures.uncertain, row.language),
  }
  if (await moveGeneration(client, row.id, ['processing'], 'uncertain', values))
    await noticeOf(client, row, 'uncertain')
}

async function cancelled(client: ClientBase, row: Row): Promise<void> {
  const values = { finished_at: new Date(), ...charged(row, 0) }
  const isOurs = await moveGeneration(client, row.id, ['pending', 'processing'], 'cancelled', values)
  if (isOurs) await settle(client, row.id, 0, { reached: Boolean(row.submittedAt) })
}

async function fail(client: ClientBase, row: Row, reason: FailReason, cost: Micros = 0): Promise<void> {
  const values = {
    finished_at: new Date(),
    failed_at: new Date(),
    fail_reason: reason,
    last_error_message: say(failures[reason], row.language),
    ...charged(row, cost),
  }
  if (!(await moveGeneration(client, row.id, ['pending', 'processing'], 'failed', values, { reason }))) return
  await settle(client, row.id, cost, { reached: Boolean(row.job) || cost > 0 })
  await noticeOf(client, row, 'failed')
}
