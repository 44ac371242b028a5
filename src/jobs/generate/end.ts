import type { Payload } from 'payload'
import type { ClientBase } from 'pg'
import { settle } from '@/collections/studio/operations/budget'
import { moveGeneration } from '@/collections/studio/operations/moveGeneration'
import { DriverError, type DriverFault, PaidFault, type Product } from '@/generation/drivers/driver'
import type { Kind } from '@/generation/kinds'
import { modelOf } from '@/generation/models'
import { type Micros, settledCost, usdOf } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { type FailReason, failures } from '@/i18n/words/failures'
import { logger } from '@/lib/log'
import { enqueue, wakeNext } from '@/lib/queue'
import { transaction } from '@/lib/transaction'
import { backInside } from '../outside'
import { forgetAnswers, keptProduct } from './answers'
import { noticeOf } from './notice'
import { type Row, readRow } from './row'
import { leaveModel } from './standing'
import { type Output, store } from './store'

/** What people wait for without looking at it is told to them. */
const told: Kind[] = ['film', 'try-on', 'sentiment']

/**
 * Keeps what came back, charges for it, and says so. Each part may be done again after a crash: files are known by
 * their number, the ledger by its keys. What nobody has a place for any more was paid for all the same.
 */
export async function complete(payload: Payload, row: Row, product: Product, workDir: string): Promise<void> {
  backInside(row.id)
  const output = await stored(payload, row, product, workDir)
  if (output instanceof PaidFault) return end(payload, row, output)
  const cost = settledCost(row.quote, row, product.usage)
  await transaction({ payload }, async (client) => {
    if ('reason' in output) return fail(client, row, output.reason, cost)
    const isOurs = await moveGeneration(client, row.id, ['processing'], 'completed', {
      progress_percentage: 100,
      finished_at: new Date(),
      output: JSON.stringify(output),
      // Of the tries before this one, and what is not as it came.
      fail_reason: null,
      last_error_message: notesOf(output, row.language),
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
  await forgetAnswers(row.id)
  await makeRoom(payload, row)
}

/** What stands where people find it, or that there is nothing to be made of the result; other faults are our own. */
async function stored(payload: Payload, row: Row, product: Product, workDir: string) {
  try {
    return await store(payload, row, product, workDir)
  } catch (error) {
    if (error instanceof PaidFault) return new PaidFault('failed', error.message, error.usage ?? product.usage)
    throw error instanceof DriverError ? new Error(error.message, { cause: error }) : error
  }
}

const notesOf = ({ notes = [] }: Output, language: string): string | null =>
  notes.map((note) => say(failures[note], language)).join(' ') || null

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
    if (error instanceof PaidFault) {
      const reason = error.fault === 'failed' ? 'unusable' : reasonOf[error.fault]
      return fail(client, row, reason, settledCost(row.quote, row, error.usage))
    }
    if (error.fault === 'ambiguous') return uncertain(client, row)
    // There is a job, and nobody knows what it is doing.
    if (error.fault === 'unknown-status' && row.submittedAt) return uncertain(client, row, 'unknown-status')
    if (error.fault === 'cancelled') return cancelled(client, row)
    await fail(client, row, reasonOf[error.fault])
  })
}

/** An answer that came, and that neither the disk nor the memory has any more. */
export async function endLost(payload: Payload, row: Row): Promise<void> {
  await transaction({ payload }, (client) => fail(client, row, 'lost', row.quote.micros))
  await makeRoom(payload, row)
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
  if (row.answeredAt) return giveUpStoring(payload, row)
  await transaction({ payload }, async (client) => {
    if (row.submittedAt && row.model !== 'local') await uncertain(client, row)
    else await fail(client, row, 'internal')
  })
  await makeRoom(payload, row)
}

/** Says of a paid answer that could not be stored just now what is true of it; its place at the model is another's. */
export async function postpone(payload: Payload, id: string): Promise<void> {
  const row = await readRow(payload, id)
  if (!row) return
  await payload.db.pool.query(
    `update generations set fail_reason = 'not-stored', last_error_message = $2 where id = $1 and status = 'processing'`,
    [id, say(failures['not-stored'], row.language)],
  )
  if (!row.leftModelAt) await leaveModel(payload, row)
}

/** It is charged, once, and the answer waits for a person: to be stored when what stood in the way is gone. */
async function giveUpStoring(payload: Payload, row: Row): Promise<void> {
  const product = await keptProduct(row.id).catch(() => undefined)
  const cost = settledCost(row.quote, row, product?.usage)
  await transaction({ payload }, async (client) => {
    if (await uncertain(client, row, 'not-stored', charged(row, cost)))
      await settle(client, row.id, cost, { reached: true })
  })
}

async function retry(payload: Payload, row: Row, after?: number): Promise<void> {
  const delay = Math.min(300, after ?? 2 ** row.retryCount * 2) * 1000 + Math.random() * 500
  await transaction({ payload }, async (client) => {
    const again = {
      retry_count: row.retryCount + 1,
      submitted_at: null,
      started_at: null,
      left_model_at: null,
      // Others need not wait behind it meanwhile.
      queued_at: new Date(Date.now() + delay),
    }
    if (await moveGeneration(client, row.id, ['processing'], 'pending', again)) await enqueue(client, row.id, delay)
  })
}

async function uncertain(
  client: ClientBase,
  row: Row,
  reason: 'uncertain' | 'unknown-status' | 'not-stored' = 'uncertain',
  more: Partial<ReturnType<typeof charged>> = {},
): Promise<boolean> {
  const values = {
    finished_at: new Date(),
    fail_reason: reason,
    last_error_message: say(failures[reason], row.language),
    ...more,
  }
  const isOurs = await moveGeneration(client, row.id, ['processing'], 'uncertain', values)
  if (isOurs) await noticeOf(client, row, 'uncertain')
  return isOurs
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
