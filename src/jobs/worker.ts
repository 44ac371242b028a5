import type { Payload } from 'payload'
import pg from 'pg'
import { env } from '@/lib/env'
import { logger } from '@/lib/log'
import { adopt, claim, giveBack, type Job, listen, lock, reap, unlock } from '@/lib/queue'
import { waitingOutside } from './outside'

const idle = 1000
const rounds = 2000
/** How many jobs may wait for providers beside those that work; each model has a limit of its own besides. */
const mostWaiting = 32

export type Worker = { stop: () => Promise<void> }

/**
 * Takes jobs from the queue and runs up to `WORKER_CONCURRENCY` of them at once through Payload, without those that only
 * wait for a provider: one that hangs holds nobody else up. Any number of workers
 * share the queue. The lease on each job is a lock on this worker's own connection: should that break, the process ends
 * rather than work on what may be another's by then.
 */
export async function startWorker(payload: Payload, { onLost = () => process.exit(1) } = {}): Promise<Worker> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    application_name: 'madang-worker',
    keepAlive: true,
  })
  let stopped = false
  client.on('error', (error) => {
    if (stopped) return
    logger.fatal({ err: error, msg: 'The worker lost its connection and with it its leases' })
    onLost()
  })
  await client.connect()
  const running = new Set<Promise<void>>()
  let look = () => {}
  await listen(client, () => look())

  // One statement after the other: the connection of the leases is shared by everything that runs here.
  let turn: Promise<unknown> = Promise.resolve()
  const onLeases = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  // Leases of this process: the database would grant them to its connection a second time.
  const leased = new Set<string>()
  const run = async (job: Job) => {
    if (leased.has(job.generation)) return giveBack(payload.db.pool, job.id, idle)
    leased.add(job.generation)
    try {
      if (!(await onLeases(() => lock(client, job.generation)))) return await giveBack(payload.db.pool, job.id, idle)
      await work(job)
    } finally {
      leased.delete(job.generation)
    }
  }

  const work = async (job: Job) => {
    try {
      await payload.jobs.runByID({ id: job.id, silent: true })
    } catch (error) {
      logger.error({ err: error, msg: 'A job could not be run' })
    } finally {
      await onLeases(() => unlock(client, job.generation))
    }
  }

  const takeJobs = async () => {
    const waits = Math.min(waitingOutside(), mostWaiting)
    const free = env.WORKER_CONCURRENCY + waits - running.size
    if (free <= 0) return
    for (const job of await claim(payload.db.pool, free)) {
      const done: Promise<void> = run(job)
        .catch((error: unknown) => logger.error({ err: error, msg: 'A job was left behind; it will be taken again' }))
        .finally(() => {
          running.delete(done)
          look()
        })
      running.add(done)
    }
  }

  const keepHouse = async () => {
    await onLeases(() => reap(client, [...leased]))
    await adopt(payload.db.pool)
  }

  const loop = async () => {
    let house = 0
    while (!stopped) {
      const woken = new Promise<void>((wake) => {
        const timer = setTimeout(wake, idle)
        look = () => {
          clearTimeout(timer)
          wake()
        }
      })
      try {
        if (Date.now() > house) {
          house = Date.now() + rounds + Math.random() * rounds
          await keepHouse()
        }
        await takeJobs()
      } catch (error) {
        if (!stopped) logger.error({ err: error, msg: 'The worker stumbled' })
      }
      await woken
    }
  }
  const looping = loop()
  return {
    stop: async () => {
      if (stopped) return
      stopped = true
      look()
      await looping
      await Promise.allSettled(running)
      await client.end()
    },
  }
}
