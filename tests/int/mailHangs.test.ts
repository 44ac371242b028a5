import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { App } from '../support/app'
import { startDripping } from '../support/mail/dripping'

let app: App
let server: Awaited<ReturnType<typeof startDripping>>
let write: typeof import('@/mail/write').writeMail

beforeAll(async () => {
  server = await startDripping()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_TIMEOUT_SECONDS: '1' })
  const [{ startApp }, { writeMail }] = await Promise.all([import('../support/app'), import('@/mail/write')])
  write = writeMail
  app = await startApp()
})
afterAll(async () => {
  await app.close()
  await server.close()
})
beforeEach(async () => {
  await app.sql('super', 'truncate mails')
  server.state.stage = undefined
})

const letter = { recipient: 'reader@test.example', subject: 'Demo', text: 'Demo', language: 'en' as const }
const wrote = async (count = 1): Promise<string[]> => {
  const req = { payload: app.payload } as PayloadRequest // what is not written for a person has no more than this
  return Promise.all(Array.from({ length: count }, () => write(req, letter) as Promise<string>))
}
const later = () => new Promise((done) => setTimeout(done, 50))
type Row = { id: string; status: string; attempts: number; message: string | null }
const rows = async (): Promise<Row[]> =>
  (await app.sql('super', 'select id, status, attempts::int, last_error_message as message from mails')).rows
async function until(isSo: (rows: Row[]) => boolean): Promise<Row[]> {
  for (;;) {
    const found = await rows()
    if (isSo(found)) return found
    await later()
  }
}
const arrived = (id: string) => server.state.whole.filter((one) => one === id).length

it.each(['greeting', 'EHLO', 'RCPT'] as const)(
  'is tried again when the server drips at %s: a deadline counts the whole mail',
  async (stage) => {
    server.state.stage = stage
    const [id] = (await wrote()) as [string]
    const [row] = await until(([one]) => one?.status === 'queued' && one.attempts === 1)
    expect(row?.message).toContain('ETIMEDOUT')
    server.state.stage = undefined
    await app.sql('super', 'update mails set next_attempt_at = now()')
    await until(([one]) => one?.status === 'sent')
    expect(arrived(id)).toBe(1)
  },
)

it('is uncertain when the server had the whole text and drips, and is never sent again by itself', async () => {
  server.state.stage = 'text'
  const [id] = (await wrote()) as [string]
  const [row] = await until(([one]) => one?.status === 'uncertain')
  expect(row).toMatchObject({ attempts: 1, message: expect.stringContaining('ETIMEDOUT') })
  server.state.stage = undefined
  const [next] = (await wrote()) as [string]
  await until((all) => all.some((one) => one.id === next && one.status === 'sent'))
  expect((await rows()).find((one) => one.id === id)).toMatchObject({ status: 'uncertain', attempts: 1 })
  expect(arrived(id)).toBe(1)
})

it('is held back while the server hangs, tried by one mail at a time, and loses and doubles none', async () => {
  server.state.stage = 'greeting'
  const before = server.state.conversations
  const ids = await wrote(30)
  await until((all) => all.filter(({ attempts }) => attempts > 0).length > 4)
  // Four found out together; after that the others were not spent on it.
  const tried = (await rows()).reduce((sum, { attempts }) => sum + attempts, 0)
  expect(tried).toBeLessThan(ids.length)
  expect(server.state.conversations - before).toBeLessThan(ids.length)
  server.state.stage = undefined
  await app.sql('super', 'update mails set next_attempt_at = now() where status = $1', ['queued'])
  while ((await rows()).some(({ status }) => status !== 'sent')) {
    await app.sql('super', `update mails set next_attempt_at = now() where status = 'queued'`)
    await later()
  }
  expect(ids.map(arrived)).toEqual(ids.map(() => 1))
})

it('of a new password has the same deadline, and only a few are with the server at once', async () => {
  const people: string[] = []
  for (let i = 0; i < 7; i++) people.push((await app.as('brand')).user?.email as string)
  const forget = (email?: string) => app.visitor.post('/users/forgot-password', { email })
  server.state.stage = 'greeting'
  const before = server.state.conversations
  const last = people.pop()
  for (const email of people) await forget(email)
  // Where none of the first four ended, the fifth would never begin.
  while (server.state.conversations < before + people.length) await later()
  server.state.stage = undefined
  const whole = server.state.whole.length
  await forget(last)
  while (server.state.whole.length === whole) await later()
})
