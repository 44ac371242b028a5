import type { Payload } from 'payload'
import { foldSums } from '@/collections/analytics/operations/foldSums'
import { tryLock } from '@/lib/locks'
import { deliverMails } from '@/mail/deliver'
import { maintain } from './maintenance/handler'
import { publishDue } from './publishDue'

const second = 1000
const day = 24 * 60 * 60 * second

/** What is done now and then, and how often; of several processes, one at a time does it. */
const tasks: { name: string; every: number; run: (payload: Payload, isOver: () => boolean) => Promise<unknown> }[] = [
  { name: 'maintenance', every: day, run: maintain },
  { name: 'sums', every: 30 * second, run: foldSums },
  { name: 'mails', every: second, run: deliverMails },
  { name: 'publications', every: 2 * second, run: publishDue },
]

/**
 * Runs each task at the start, and again and again. `stop` lets what is under way end, so that what it did is written
 * down, and resolves when it has.
 */
export function startSchedule(payload: Payload): { stop: () => Promise<void> } {
  let stopped = false
  const underWay = new Set<Promise<unknown>>()
  const timers = tasks.map(({ name, every, run }) => {
    const once = () => {
      const work = tryLock(name, (lost) => run(payload, () => stopped || lost.aborted))
        .catch((error: unknown) => payload.logger.error({ err: error, msg: `${name} failed` }))
        .finally(() => underWay.delete(work))
      underWay.add(work)
    }
    once()
    return setInterval(once, every).unref()
  })
  return {
    stop: async () => {
      stopped = true
      timers.forEach(clearInterval)
      await Promise.all(underWay)
    },
  }
}
