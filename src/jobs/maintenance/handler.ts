import type { Payload } from 'payload'
import { recordMissingCosts } from '@/collections/analytics/operations/costs'
import { query, sql } from '@/lib/db'
import { forgetMails } from '@/mail/forget'
import { removeOrphans } from './files'

export type Maintained = {
  partitions: number
  sessions: number
  files: number
  jobs: number
  costs: number
  mails: number
}

/**
 * Makes missing partitions (a function of the tables' owner does it); removes expired sessions, files that nothing
 * names, old mails, and jobs that failed long ago; writes down costs of campaigns that were contracted before there were
 * any.
 */
export async function maintain(payload: Payload): Promise<Maintained> {
  const [made] = await query<{ count: number }>({ payload }, sql`select ensure_partitions(3) as count`)
  const sessions = await query({ payload }, sql`delete from users_sessions where expires_at < now() returning id`)
  const jobs = await query(
    { payload },
    sql`delete from payload_jobs where has_error and updated_at < now() - interval '7 days' returning id`,
  )
  const files = await removeOrphans(payload)
  const costs = await recordMissingCosts(payload)
  const mails = await forgetMails(payload)
  const done = { partitions: made?.count ?? 0, sessions: sessions.length, files, jobs: jobs.length, costs, mails }
  if (Object.values(done).some((count) => count > 0)) payload.logger.info({ msg: 'Maintenance done', ...done })
  return done
}
