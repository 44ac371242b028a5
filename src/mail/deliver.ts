import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { env } from '@/lib/env'
import type { Outcome } from './outcome'
import { Patience } from './patience'
import { type Mail, send } from './send'

/** Seconds before a mail that was not taken is tried again, by how often it was tried; then it has failed. */
const pauses = [10, 60, 5 * 60, 30 * 60]
/** How often a round that waits for a slow mail looks whether there are others. */
const look = 500

// As long as the deadline of a mail: so much was lost on each of those that hung.
const patience = new Patience(env.MAIL_TIMEOUT_SECONDS * 1000)

/**
 * Sends what is in the outbox, a few at once, until nothing is left. One process at a time does this (the schedule sees
 * to it), so what is found half sent was left by one that is gone: whether the server has it nobody knows, and it is not
 * sent again. Without a mail server the mails are kept to be read by an admin.
 * @param isOver says when no more mail is to be taken on; what is with the server is waited for
 */
export async function deliverMails(payload: Payload, isOver: () => boolean): Promise<void> {
  const { pool } = payload.db
  if (!env.SMTP_URL) {
    await pool.query(
      `update mails set status = 'kept', next_attempt_at = null, updated_at = now() where status = 'queued'`,
    )
    return
  }
  const { rowCount } = await pool.query(
    `update mails set status = 'uncertain', last_error_message = 'interrupted', updated_at = now() where status = 'sending'`,
  )
  if (rowCount) payload.logger.warn({ msg: 'Mails need an admin: a process ended while it sent them', mails: rowCount })
  const underWay = new Set<Promise<void>>()
  const faults: unknown[] = []
  while (!isOver() && faults.length === 0) {
    const mail = underWay.size < patience.room() ? await claim(payload) : undefined
    if (mail) {
      const work = deliver(payload, mail)
        .catch((error: unknown) => void faults.push(error))
        .finally(() => underWay.delete(work))
      underWay.add(work)
    } else if (underWay.size > 0) await Promise.race([...underWay, sleep(look)])
    else break
  }
  await Promise.all(underWay)
  if (faults.length > 0) throw faults[0]
}

async function deliver(payload: Payload, mail: Mail): Promise<void> {
  const { outcome, hung } = await send(payload, mail)
  const pause = patience.heard(hung)
  if (pause !== undefined)
    payload.logger.warn({ msg: 'The mail server hangs: mails are held back', seconds: pause / 1000 })
  await settle(payload, mail, outcome)
}

/** Takes the mail that has waited longest. Committed before a byte of it leaves: whoever finds it later knows that it may be out. */
async function claim({ db }: Payload): Promise<Mail | undefined> {
  const { rows } = await db.pool.query<Mail>(
    `update mails set status = 'sending', attempts = attempts + 1, next_attempt_at = null, updated_at = now()
     where id = (
       select id from mails where status = 'queued' and (next_attempt_at is null or next_attempt_at <= now())
       order by next_attempt_at nulls first, created_at for update skip locked limit 1
     )
     returning id, recipient, mail_subject as subject, text, language::text as language,
               unsubscribe_url as "unsubscribeUrl", attempts::int as attempts`,
  )
  return rows[0]
}

/** Writes down what became of a mail; late news of one that was given up as interrupted is news all the same. */
async function settle({ db, logger }: Payload, { id, attempts }: Mail, outcome: Outcome) {
  const pause = pauses[attempts - 1]
  const isAgain = outcome.status === 'again' && pause !== undefined
  const status = isAgain ? 'queued' : outcome.status === 'again' ? 'failed' : outcome.status
  await db.pool.query(
    `update mails set status = $3::enum_mails_status, last_error_message = $4, updated_at = now(),
       next_attempt_at = now() + make_interval(secs => $5), sent_at = case when $3 = 'sent' then now() end
     where id = $1 and attempts = $2 and status in ('sending', 'uncertain')`,
    [id, attempts, status, outcome.status === 'sent' ? null : outcome.message, isAgain ? pause : null],
  )
  if (status === 'failed' || status === 'uncertain')
    logger.warn({ msg: 'A mail needs an admin: it may not have arrived', mail: id, status, attempts })
}
