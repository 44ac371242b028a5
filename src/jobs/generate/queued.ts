import type { Payload } from 'payload'
import { DriverError, type Order, PaidFault, type QueuedDriver, type Tools } from '@/generation/drivers/driver'
import { logger } from '@/lib/log'
import { enqueue } from '@/lib/queue'
import { keepProduct } from './answers'
import { complete, end } from './end'
import { orderOf, withTools } from './order'
import type { Row } from './row'
import { enoughFailedPolls, isStuck, leaveModel, nextPoll } from './standing'
import { intend, remember } from './submit'

/** A provider that says nothing for so long has lost the job; a person looks into it. */
const longest = 6 * 60 * 60 * 1000

const lookingFor = 20_000

/**
 * A driver with a queue of its own: sent once, asked for until it is done. Between two questions the worker is free:
 * the next one is a job of its own.
 */
export async function runQueued(payload: Payload, row: Row, driver: QueuedDriver): Promise<void> {
  const signal = new AbortController().signal
  try {
    await withTools(
      payload,
      row,
      signal,
      () => {},
      async (tools) => {
        const order = await orderOf(payload, row)
        const job = row.job ?? (await send(payload, row, driver, order, tools))
        if (row.job && row.cancelRequestedAt) {
          const answer = await driver.cancel(job, order, tools).catch(ignoreUnreachable)
          if (answer === 'accepted') await leaveModel(payload, row)
        }
        await ask(payload, row, driver, order, tools, job)
      },
    )
  } catch (error) {
    if (!(error instanceof DriverError)) throw error
    // Asking failed, which says nothing about the job; nor does a word that nobody knows, unless it stays with it.
    if (error.fault === 'unreachable') return again(payload, row, error)
    if (error.fault === 'unknown-status' && row.failedPolls + 1 < enoughFailedPolls) return again(payload, row, error)
    await end(payload, row, error)
  }
}

async function send(payload: Payload, row: Row, driver: QueuedDriver, order: Order, tools: Tools): Promise<string> {
  if (row.submittedAt) {
    const found = await look(row.submittedAt, () => driver.find?.(order, tools))
    if (!found || found === 'none') throw new DriverError('ambiguous', 'The worker was lost while the order was out')
    await remember(payload, row.id, found.jobId)
    return found.jobId
  }
  await intend(payload, row)
  const { jobId } = await driver.submit(order, tools)
  await remember(payload, row.id, jobId)
  return jobId
}

/** Looks an order up in the provider's list; a list that cannot be read, or does not tell, is asked for a while only. */
async function look(submittedAt: Date, find: () => ReturnType<NonNullable<QueuedDriver['find']>> | undefined) {
  try {
    return await find()
  } catch (error) {
    const isLate = Date.now() - submittedAt.getTime() > lookingFor
    throw isLate && error instanceof DriverError ? new DriverError('ambiguous', error.message) : error
  }
}

async function ask(
  payload: Payload,
  row: Row,
  driver: QueuedDriver,
  order: Order,
  tools: Tools,
  job: string,
): Promise<void> {
  const answer = await driver.poll(job, order, tools)
  switch (answer.state) {
    case 'queued':
    case 'running':
      await payload.db.pool.query(
        // One that answers again is counted again, unless its end was asked for.
        `update generations set progress_percentage = greatest(progress_percentage, $2), failed_polls = 0,
           left_model_at = case when $3 then left_model_at end where id = $1`,
        [
          row.id,
          answer.state === 'running' ? Math.min(95, Math.max(10, answer.percent ?? usual(row))) : 5,
          row.cancelRequestedAt !== null || isStuck(row, 0),
        ],
      )
      return again(payload, row)
    case 'succeeded':
      return complete(payload, row, await fetched(payload, row, driver.fetchResult(job, order, tools)), tools.workDir)
    case 'cancelled':
      throw new DriverError('cancelled', 'The provider cancelled the job')
    case 'failed':
      throw answer.error
  }
}

/** What a job that succeeded has made is paid for, whatever is found where it should be. */
async function fetched(payload: Payload, row: Row, result: ReturnType<QueuedDriver['fetchResult']>) {
  try {
    return await keepProduct(payload, row.id, await result)
  } catch (error) {
    if (!(error instanceof DriverError) || error.fault === 'moderated') throw error
    if (error.fault === 'expired') throw new PaidFault('expired', error.message)
    const isLater = error.fault === 'unreachable' && !(error.details.empty && row.failedPolls + 1 >= enoughFailedPolls)
    throw isLater ? error : new PaidFault('failed', error.message)
  }
}

/** Where a provider tells no percentage: nearer and nearer to the end, by how long such a thing takes. */
const usual = ({ startedAt }: Row): number => {
  const seconds = startedAt ? (Date.now() - startedAt.getTime()) / 1000 : 0
  return Math.round(95 * (1 - Math.exp(-seconds / 60)))
}

async function again(payload: Payload, row: Row, error?: DriverError): Promise<void> {
  if (error)
    logger.warn({ generation: row.id, msg: 'A provider could not be asked; trying again', detail: error.message })
  if (row.startedAt && Date.now() - row.startedAt.getTime() > longest)
    return end(payload, row, new DriverError('ambiguous', 'The provider has not ended the job for hours'))
  const failedPolls = error ? row.failedPolls + 1 : 0
  if (error)
    await payload.db.pool.query('update generations set failed_polls = $2 where id = $1', [row.id, failedPolls])
  if (isStuck(row, failedPolls)) await leaveModel(payload, row)
  await enqueue(payload.db.pool, row.id, nextPoll({ ...row, failedPolls }))
}

const ignoreUnreachable = (error: unknown) => {
  if (!(error instanceof DriverError)) throw error
}
