import type { Payload } from 'payload'
import { duePublications } from '@/lib/queue'

/** A deadlock or a lost connection passes; what still fails after this is for a person to look at. */
const retries = { attempts: 3, backoff: { type: 'fixed', delay: 10_000 } } as const

/**
 * Publishes, or takes back, what was set for a time that has come; each as the person who set it, under that person's
 * rights at this moment. For one process at a time: a job that is marked as being run was left by one that is gone.
 */
export async function publishDue(payload: Payload): Promise<void> {
  const task = payload.config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  // Payload makes this task itself, without another try.
  if (task) task.retries ??= retries
  for (const id of await duePublications(payload.db.pool)) await payload.jobs.runByID({ id, silent: { info: true } })
}
