import type { Payload } from 'payload'
import { tryLock } from '@/lib/locks'
import { maintain } from './maintenance/handler'

const day = 24 * 60 * 60 * 1000

/** Runs the maintenance at the start and once a day; of several processes, one at a time does it. */
export function startSchedule(payload: Payload): { stop: () => void } {
  const run = () =>
    tryLock('maintenance', () => maintain(payload)).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Maintenance failed' }),
    )
  void run()
  const timer = setInterval(run, day).unref()
  return { stop: () => clearInterval(timer) }
}
