import type { Client, ClientBase, Pool } from 'pg'

/**
 * The queue behind Payload's jobs: the only place that knows the table. Payload's runner hands one job to several
 * workers and never takes back the job of a dead one, so jobs are claimed and returned here, and each is run by its id.
 * A job's lease is a session lock on the worker's own connection: it ends with the connection, whatever happened to the
 * worker, and needs no clock.
 */
type Database = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>

export const generationQueue = 'generation'
const channel = 'generation_jobs'

export type Job = { id: string; generation: string }

/** Adds a job for a generation; `delay` in milliseconds. In a transaction it exists when that commits. */
export async function enqueue(database: Database, generation: string, delay = 0) {
  await database.query(
    `insert into payload_jobs (input, task_slug, queue, wait_until, total_tried, has_error, processing)
     values (jsonb_build_object('generation', $1::text), 'generate', $2, now() + make_interval(secs => $3 / 1000.0), 0, false, false)`,
    [generation, generationQueue, delay],
  )
  if (delay === 0) await database.query(`notify ${channel}`)
}

/** Lets a job of this generation that waits for its time run at once. */
export async function wake(database: Database, generation: string) {
  await database.query(
    `update payload_jobs set wait_until = now() where queue = $1 and not processing and input->>'generation' = $2`,
    [generationQueue, generation],
  )
  await database.query(`notify ${channel}`)
}

/** Held while somebody counts who is under way at a model, so that nobody who leaves is missed. For a transaction. */
export const lockModel = (client: ClientBase, model: string) =>
  client.query(`select pg_advisory_xact_lock(hashtextextended('model:' || $1, 0))`, [model])

/** Lets the orders that have waited longest for a model ask for their turn now, as many as it has room for. */
export async function wakeNext(client: ClientBase, model: string, room: number) {
  await lockModel(client, model)
  await client.query(
    `update payload_jobs set wait_until = now()
     where queue = $1 and not processing and input->>'generation' in (
       select id::text from generations where model::text = $2 and status = 'pending' order by queued_at, id limit $3
     )`,
    [generationQueue, model, room],
  )
  await client.query(`notify ${channel}`)
}

/** Takes up to `count` jobs whose time has come, oldest first; no two workers get the same one. */
export async function claim(database: Database, count: number): Promise<Job[]> {
  const { rows } = await database.query<Job>(
    `update payload_jobs set processing = true, updated_at = now()
     where id in (
       select id from payload_jobs
       where queue = $1 and not processing and completed_at is null and has_error is not true
         and (wait_until is null or wait_until <= now())
       order by wait_until nulls first, created_at
       for update skip locked limit $2
     ) returning id, input->>'generation' as generation`,
    [generationQueue, count],
  )
  return rows
}

/** Gives a claimed job back, to be taken again after `delay` milliseconds. */
export async function giveBack(database: Database, job: string, delay = 0) {
  await database.query(
    `update payload_jobs set processing = false, wait_until = now() + make_interval(secs => $2 / 1000.0) where id = $1`,
    [job, delay],
  )
}

const lease = `hashtextextended('generation:' || $1, 0)`

/** Takes the lease on a generation for this connection, which must not have it already; false when another worker has it. */
export async function lock(client: Client, generation: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${lease}) as got`, [generation])
  return rows[0]?.got ?? false
}

export const unlock = (client: Client, generation: string) =>
  client.query(`select pg_advisory_unlock(${lease})`, [generation])

/**
 * Returns the jobs of workers that are gone to the queue: claimed for a while, and nobody holds the lease. The lock is
 * tried inside a transaction of its own, so that two reapers do not meet. A connection is granted its own locks over
 * again: what this worker is at (`own`) it has to leave out itself.
 */
export async function reap(client: Client, own: string[]): Promise<number> {
  const { rows } = await client.query<Job>(
    `select id, input->>'generation' as generation from payload_jobs
     where queue = $1 and processing and completed_at is null and updated_at < now() - interval '5 seconds'
       and not (input->>'generation' = any($2))`,
    [generationQueue, own],
  )
  let returned = 0
  for (const job of rows) {
    await client.query('begin')
    const free = await client.query<{ got: boolean }>(`select pg_try_advisory_xact_lock(${lease}) as got`, [
      job.generation,
    ])
    if (free.rows[0]?.got) {
      const { rowCount } = await client.query(
        `update payload_jobs set processing = false, has_error = false where id = $1 and processing
           and updated_at < now() - interval '5 seconds'`,
        [job.id],
      )
      returned += rowCount ?? 0
    }
    await client.query('commit')
  }
  return returned
}

/** Gives every generation that is under way and has no job (its job failed, or was lost) a new one. */
export async function adopt(database: Database): Promise<number> {
  const { rows } = await database.query<{ id: string }>(
    `select g.id from generations g
     where g.status in ('pending', 'processing') and g.updated_at < now() - interval '5 seconds'
       and not exists (
         select 1 from payload_jobs j
         where j.queue = $1 and j.input->>'generation' = g.id::text and j.completed_at is null and j.has_error is not true
       )
     limit 100`,
    [generationQueue],
  )
  for (const { id } of rows) await enqueue(database, id)
  return rows.length
}

/** Wakes `onJob` whenever a job is added that may run at once. */
export async function listen(client: Client, onJob: () => void) {
  client.on('notification', onJob)
  await client.query(`listen ${channel}`)
}

/** The publications that were set for a time which has come, oldest first; also those that a process left half done. */
export async function duePublications(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select id from payload_jobs
     where task_slug = 'schedulePublish' and completed_at is null and has_error is not true
       and (wait_until is null or wait_until <= now())
     order by wait_until nulls first, created_at limit 100`,
  )
  return rows.map(({ id }) => id)
}
