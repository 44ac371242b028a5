import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { App, Client } from '../support/app'
import { type Smtp, startSmtp } from '../support/mail/smtp'

let app: App
let admin: Client
let smtp: Smtp
let write: typeof import('@/mail/write').writeMail

beforeAll(async () => {
  smtp = await startSmtp()
  // Read once, when the product is loaded.
  Object.assign(process.env, { SMTP_URL: smtp.url, MAIL_FROM: 'hello@madang.example' })
  const [{ startApp }, { writeMail }] = await Promise.all([import('../support/app'), import('@/mail/write')])
  write = writeMail
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(async () => {
  await app.close()
  await smtp.close()
})
beforeEach(async () => {
  await app.sql('super', 'truncate mails')
  Object.assign(smtp.state, { manner: 'take', received: [] })
})

const request = () => ({ payload: app.payload }) as PayloadRequest // what is not written for a person has no more than this
const letter = (extra: Partial<Parameters<typeof write>[1]> = {}) => ({
  recipient: 'reader@test.example',
  subject: '안녕하세요',
  text: 'Demo: 자료입니다.',
  language: 'ko' as const,
  ...extra,
})
const wrote = async (extra?: Parameters<typeof letter>[0]) => (await write(request(), letter(extra))) as string

type Row = { status: string; attempts: number; message: string | null; sent: Date | null; waits: number | null }
const row = async (id: string): Promise<Row> =>
  (
    await app.sql(
      'super',
      `select status, attempts::int, last_error_message as message, sent_at as sent,
              extract(epoch from next_attempt_at - updated_at)::int as waits from mails where id = $1`,
      [id],
    )
  ).rows[0]
const later = (ms = 50) => new Promise((done) => setTimeout(done, ms))
/** Waits until the mail is as it should be; the test's own limit ends it. */
async function becomes(id: string, status: string, attempts?: number): Promise<Row> {
  for (;;) {
    const found = await row(id)
    if (found.status === status && (attempts === undefined || found.attempts === attempts)) return found
    await later()
  }
}
/** As if the time for the next try had come. */
const hurry = (id: string) => app.sql('super', 'update mails set next_attempt_at = now() where id = $1', [id])

it('goes out once, with a head that says whose it is and how to stop it', async () => {
  const id = await wrote({ unsubscribeUrl: 'https://madang.example/api/unsubscribe/x' })
  const sent = await becomes(id, 'sent')
  expect(sent).toMatchObject({ attempts: 1, message: null, sent: expect.any(Date) })
  expect(smtp.state.received).toHaveLength(1)
  const [{ raw, recipients }] = smtp.state.received as [(typeof smtp.state.received)[number]]
  expect(recipients).toEqual(['reader@test.example'])
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
  expect(head).toContain(`Message-ID: <${id}@madang.example>`)
  expect(head).toMatch(/^From: "?Madang"? <hello@madang\.example>$/m)
  expect(head).toMatch(/^To: reader@test\.example$/m)
  expect(head).toContain('Content-Language: ko')
  expect(head).toContain('List-Unsubscribe: <https://madang.example/api/unsubscribe/x>')
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(head).toContain('Content-Type: text/plain; charset=utf-8')
})

it('is written once for one key, and not at all when its reason is undone', async () => {
  const id = await wrote({ mailKey: 'demo:1' })
  expect(await wrote({ mailKey: 'demo:1', recipient: 'other@test.example' })).toBeUndefined()
  const [{ initTransaction, killTransaction }, req] = [await import('payload'), request()]
  await initTransaction(req)
  const undone = (await write(req, letter())) as string
  await killTransaction(req)
  await becomes(id, 'sent')
  expect(await row(undone)).toBeUndefined()
  expect(smtp.state.received).toHaveLength(1)
})

it('refuses what would become another recipient or another header', async () => {
  for (const recipient of [
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    'a b@c.example',
    'nobody',
    '',
  ])
    await expect(write(request(), letter({ recipient })), recipient).rejects.toThrow(/one address/)
  for (const subject of ['Demo\r\nBcc: c@d.example', 'Demo\nX', 'Demo\0'])
    await expect(write(request(), letter({ subject })), subject).rejects.toThrow(/one line/)
  expect((await app.sql('super', 'select 1 from mails')).rowCount).toBe(0)
})

it('is tried again when the server puts it off, later each time, and then arrives once', async () => {
  smtp.state.manner = 'later'
  const id = await wrote()
  expect(await becomes(id, 'queued', 1)).toMatchObject({ message: expect.stringContaining('451'), waits: 10 })
  await hurry(id)
  expect(await becomes(id, 'queued', 2)).toMatchObject({ waits: 60 })
  smtp.state.manner = 'put-off-whole'
  await hurry(id)
  await becomes(id, 'queued', 3)
  smtp.state.manner = 'take'
  await hurry(id)
  expect(await becomes(id, 'sent', 4)).toMatchObject({ message: null })
  expect(smtp.state.received).toHaveLength(1)
})

it('fails after five tries, and at once when its address is refused', async () => {
  smtp.state.manner = 'later'
  const id = await wrote()
  for (let attempt = 1; attempt < 5; attempt++) {
    await becomes(id, 'queued', attempt)
    await hurry(id)
  }
  await becomes(id, 'failed', 5)
  smtp.state.manner = 'refuse'
  const refused = await wrote()
  expect(await becomes(refused, 'failed', 1)).toMatchObject({ message: expect.stringContaining('550') })
  expect(smtp.state.received).toHaveLength(0)
})

it('waits for a server that is down', async () => {
  await smtp.close()
  const id = await wrote()
  expect(await becomes(id, 'queued', 1)).toMatchObject({ waits: 10 })
  smtp = await startSmtp(smtp.port, smtp.state)
  await hurry(id)
  await becomes(id, 'sent', 2)
  expect(smtp.state.received).toHaveLength(1)
})

it('waits for no other that the server says nothing about', async () => {
  smtp.state.silentAbout = /^silent@/
  const silent = [await wrote({ recipient: 'silent@test.example' }), await wrote({ recipient: 'silent@test.example' })]
  for (const id of silent) await becomes(id, 'sending', 1)
  const others = await Promise.all(Array.from({ length: 8 }, () => wrote()))
  for (const id of others) await becomes(id, 'sent', 1)
  for (const id of silent) expect(await row(id)).toMatchObject({ status: 'sending', attempts: 1 })
  smtp.state.silentAbout = undefined
  smtp.hangUp()
  for (const id of silent) {
    await becomes(id, 'queued', 1)
    await hurry(id)
    await becomes(id, 'sent', 2)
  }
})

it('is uncertain when the server had it whole and hung up, and stays so until an admin wants it sent', async () => {
  smtp.state.manner = 'hang-up'
  const id = await wrote()
  await becomes(id, 'uncertain', 1)
  smtp.state.manner = 'take'
  const next = await wrote() // several rounds go by
  await becomes(next, 'sent')
  expect(await row(id)).toMatchObject({ status: 'uncertain', attempts: 1 })
  expect(smtp.state.received.filter((mail) => mail.id.startsWith(id))).toHaveLength(1)

  const resend = (client: Client, body: object) => client.post(`/mails/${id}/resend`, body)
  const reason = 'The reader says that nothing came.'
  const refusals = [
    await resend(app.visitor, { reason }),
    await resend(await app.as('marketer'), { reason }),
    await resend(admin, {}),
    await resend(admin, { reason: ' ' }),
    await admin.post(`/mails/${randomUUID()}/resend`, { reason }),
    await admin.post(`/mails/${next}/resend`, { reason }),
  ]
  expect(refusals.map(({ status }) => status)).toEqual([401, 404, 400, 400, 404, 409])
  const both = await Promise.all([resend(admin, { reason }), resend(admin, { reason })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  await becomes(id, 'sent')
  expect(smtp.state.received.filter((mail) => mail.id.startsWith(id))).toHaveLength(2)
  const { rows } = await app.sql('super', `select new_values from audit_logs where action = 'resend'`)
  expect(rows).toEqual([{ new_values: { from: 'uncertain', reason } }])
})

it('sends a new password’s link to who has an account, and says the same to everybody', async () => {
  const answers = [
    await app.visitor.post('/users/forgot-password', { email: 'nobody@test.example' }),
    await app.visitor.post('/users/forgot-password', { email: admin.user?.email }),
  ]
  expect(answers.map(({ status, body }) => [status, body])).toEqual(
    [answers[0], answers[0]].map((one) => [200, one?.body]),
  )
  while (smtp.state.received.length === 0) await later()
  expect(smtp.state.received.map(({ recipients }) => recipients)).toEqual([[admin.user?.email]])
  // It is nobody else's to read, not even in the outbox.
  expect((await app.sql('super', 'select 1 from mails')).rowCount).toBe(0)
})

it('tells nobody but admins what was written', async () => {
  const id = await wrote()
  await becomes(id, 'sent')
  expect((await admin.get(`/mails/${id}`)).body).toMatchObject({ text: 'Demo: 자료입니다.', status: 'sent' })
  for (const client of [app.visitor, await app.as('marketer'), await app.as('brand')])
    expect((await client.get(`/mails/${id}`)).status).toBeGreaterThanOrEqual(401)
})
