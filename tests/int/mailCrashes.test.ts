import type { ChildProcess } from 'node:child_process'
import type { Payload, PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abreast } from '@/mail/patience'
import { startSender } from '../support/mail/process'
import { type Smtp, startSmtp } from '../support/mail/smtp'
import { killHard } from '../support/workers'

let smtp: Smtp
let payload: Payload
const senders = new Map<string, ChildProcess>()

beforeAll(async () => {
  smtp = await startSmtp()
  // Read once, when the product is loaded: here, and in the processes.
  Object.assign(process.env, { SMTP_URL: smtp.url })
  const [{ default: config }, { getPayload }] = await Promise.all([import('@payload-config'), import('payload')])
  payload = await getPayload({ config })
  const names = ['sender-1', 'sender-2', 'sender-3']
  const started = await Promise.all(names.map(startSender))
  names.forEach((name, index) => {
    senders.set(name, started[index] as ChildProcess)
  })
}, 120_000)
afterAll(async () => {
  await Promise.all([...senders.values()].map(killHard))
  void payload.db.pool.end()
  await payload.destroy()
  await smtp.close()
})

const later = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function write(count: number): Promise<string[]> {
  const { writeMail } = await import('@/mail/write')
  const req = { payload } as PayloadRequest // what is not written for a person has no more than this
  const letters = Array.from({ length: count }, (_, i) => ({
    recipient: `reader-${i}@test.example`,
    subject: 'Demo',
    text: 'Demo',
    language: 'en' as const,
  }))
  return Promise.all(letters.map((letter) => writeMail(req, letter) as Promise<string>))
}

/** How many mails are in each state, once none is on its way any more. */
async function settled(ids: string[]): Promise<Record<string, number>> {
  for (;;) {
    const { rows } = await payload.db.pool.query<{ status: string; count: number }>(
      'select status, count(*)::int as count from mails where id = any($1) group by 1',
      [ids],
    )
    const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
    if (!counts.queued && !counts.sending) return counts
    await later(50)
  }
}

/** The connection of whoever sends at this moment. */
async function atWork(): Promise<{ name: string; connection: number } | undefined> {
  const { rows } = await payload.db.pool.query<{ name: string; connection: number }>(
    `select a.application_name as name, a.pid as connection
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and a.datname = current_database()
       and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended('mails', 0)`,
  )
  return rows[0]
}

const arrivals = (ids: string[]) => {
  const all = smtp.state.received.map(({ id }) => id.split('@')[0] as string)
  return ids.map((id) => all.filter((one) => one === id).length)
}

it('sends each mail once, whichever of several processes does it', async () => {
  const ids = await write(60)
  expect(await settled(ids)).toEqual({ sent: 60 })
  expect(arrivals(ids)).toEqual(Array(60).fill(1))
})

it('sends none twice when who sends loses its lock, or is killed with a mail in its hands', async () => {
  smtp.state.delay = 200
  const ids = await write(50)
  const moreHaveCome = async () => {
    const before = smtp.state.received.length
    while (smtp.state.received.length < before + 4) await later(10)
  }
  await moreHaveCome()
  await payload.db.pool.query('select pg_terminate_backend($1)', [(await atWork())?.connection])
  for (let kills = 0; kills < 2; kills++) {
    await moreHaveCome()
    let holder = await atWork()
    while (!holder) holder = await atWork()
    await killHard(senders.get(holder.name) as ChildProcess)
  }
  smtp.state.delay = 0
  const { sent = 0, uncertain = 0 } = await settled(ids)
  expect(sent + uncertain).toBe(50)
  // Killed right after the server had it, while it had not said so yet.
  expect(uncertain).toBeGreaterThan(0)
  // Nobody is interrupted with more in hand than go out at once: by the lost lock, when a kill follows, and by each kill.
  expect(uncertain).toBeLessThanOrEqual(3 * abreast)
  const counts = arrivals(ids)
  expect(Math.max(...counts)).toBe(1)
  expect(counts.filter((count) => count === 1).length).toBeGreaterThanOrEqual(sent)
}, 120_000)
