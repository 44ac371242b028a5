import type { PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { startSmtp } from '../support/mail/smtp'

it('a mail that is with the server when the product stops ends in the state that is true', async () => {
  const smtp = await startSmtp()
  Object.assign(process.env, { SMTP_URL: smtp.url })
  const [{ startApp }, { writeMail }] = await Promise.all([import('../support/app'), import('@/mail/write')])
  const app = await startApp()
  smtp.state.delay = 1500
  const req = { payload: app.payload } as PayloadRequest // what is not written for a person has no more than this
  const letter = { recipient: 'reader@test.example', subject: 'Demo', text: 'Demo', language: 'en' as const }
  const id = await writeMail(req, letter)
  while (smtp.state.received.length === 0) await new Promise((later) => setTimeout(later, 20))
  await app.close()
  const { rows } = await app.sql('super', 'select status, attempts::int from mails where id = $1', [id])
  expect(rows).toEqual([{ status: 'sent', attempts: 1 }])
  await smtp.close()
})
