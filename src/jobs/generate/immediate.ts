import type { Payload } from 'payload'
import { DriverError, type ImmediateDriver } from '@/generation/drivers/driver'
import { stopping } from '../stopping'
import { forgetAnswers, isKept, keepProduct, makeRoom } from './answers'
import { complete, end, endLost } from './end'
import { orderOf, withTools } from './order'
import { reporter } from './progress'
import type { Row } from './row'
import { intend } from './submit'

/**
 * A driver that answers with the result itself. This machine's own may be run again from the start, as often as
 * workers die; an order that costs money goes out once, and without its answer is uncertain. With its answer the driver
 * is run again too: it reads what was kept, and nothing is sent.
 */
export async function runAtOnce(payload: Payload, row: Row, driver: ImmediateDriver): Promise<void> {
  const isLocal = row.model === 'local'
  if (row.cancelRequestedAt && !row.submittedAt)
    return end(payload, row, new DriverError('cancelled', 'Cancelled before it began'))
  if (!isLocal && row.submittedAt && !(await isKept(row.id)))
    return row.answeredAt
      ? endLost(payload, row)
      : end(payload, row, new DriverError('ambiguous', 'The worker was lost while the order was out'))
  const stop = new AbortController()
  const report = reporter(payload, row.id, () => stop.abort())
  // A paid answer is worth waiting for when the worker has to stop; work of our own is done again elsewhere.
  const signal = isLocal ? AbortSignal.any([stop.signal, stopping.signal]) : new AbortController().signal
  try {
    const order = await orderOf(payload, row)
    await withTools(payload, row, signal, report.onProgress, async (tools) => {
      if (isLocal) return complete(payload, row, await driver.run(order, tools), tools.workDir)
      if (!row.submittedAt) {
        await makeRoom(row)
        await intend(payload, row)
      }
      const product = await driver.run(order, tools)
      await complete(payload, row, await keepProduct(payload, row.id, product), tools.workDir)
    })
  } catch (error) {
    if (isLocal && stopping.signal.aborted && !stop.signal.aborted) throw error
    // What is paid for ends by its answer, whoever has asked for its end meanwhile.
    if (isLocal && stop.signal.aborted) return end(payload, row, new DriverError('cancelled', 'Cancelled'))
    if (error instanceof DriverError) return end(payload, row, error)
    throw error
  } finally {
    report.stop()
    // What stands in the way of this is told by what it was to clear away.
    if (!isLocal && !(await isKept(row.id))) await forgetAnswers(row.id).catch(() => {})
  }
}
