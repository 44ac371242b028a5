import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consentWords } from '@/i18n/words/downloads'
import { upload } from '../factories/files'
import { page } from '../factories/pages'
import type { Answer, App, Client } from '../support/app'
import { type Described, describedBy } from '../support/described'

const content = Buffer.from('step,day\nbrief,1\n')

let app: App
let staff: Client
let described: Described
let links: typeof import('@/collections/site/operations/links')
let maintain: typeof import('@/jobs/maintenance/handler').maintain
let guide: Resource

type Resource = { id: string; slug: string; downloads: { id: string; file: string }[] }

beforeAll(async () => {
  // Visitors come from many addresses; the one that is claimed is believed when a proxy of ours is there.
  Object.assign(process.env, { TRUST_PROXY: '1' })
  const [{ startApp }, operations, maintenance] = await Promise.all([
    import('../support/app'),
    import('@/collections/site/operations/links'),
    import('@/jobs/maintenance/handler'),
  ])
  links = operations
  maintain = maintenance.maintain
  app = await startApp()
  staff = await app.as('marketer')
  described = await describedBy(app)
  guide = await resource()
})
afterAll(() => app.close())

/** A resource with a gated file and a free one, published unless told. */
async function resource(extra: object = {}): Promise<Resource> {
  const file = async (name: string) => {
    const { status, body } = await staff.post('/resource-files', upload({}, name, 'text/csv', content))
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body.doc.id as string
  }
  return (await page(staff, 'resources', {
    downloads: [
      { title: '캠페인 안내서', file: await file('guide.csv') },
      { title: '무료 점검표', file: await file('checklist.csv'), requiresEmail: false },
    ],
    ...extra,
  })) as Resource
}

let visitors = 0
const anew = () => ({
  'x-forwarded-for': `203.0.113.${++visitors % 250}, 198.51.100.${Math.floor(visitors / 250)}${visitors % 250}`,
})
const reader = () => `reader-${++visitors}@test.example`
const wish = (email: string, extra: object = {}) => ({ email, consent: true, locale: 'en', ...extra })
const address = ({ id, downloads }: Resource, index = 0) => `/resources/${id}/downloads/${downloads[index]?.id}`
const ask = (email: string, extra: object = {}, from: Resource = guide, headers: Record<string, string> = anew()) =>
  app.visitor.post(`${address(from)}/request`, wish(email, extra), headers)

/** A form as a browser sends it, which follows to no other page here. */
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { ...anew(), ...headers },
  })

const rows = async (table: 'mails' | 'resource_leads', email: string) => {
  const by = table === 'mails' ? 'recipient' : 'email'
  return (await app.sql('super', `select * from ${table} where ${by} = $1 order by created_at`, [email])).rows
}
/** The parts of the links in the newest mail to an address. */
async function linksTo(email: string) {
  const mail = (await rows('mails', email)).at(-1)
  const path = /\/api(\/resources\/\S+\?token=\S+)/.exec(mail.text)?.[1] as string
  const unsubscribe = /\/(\w\w)\/unsubscribe\/(\S+)/.exec(mail.text)
  return {
    mail,
    path,
    token: path.split('token=')[1] as string,
    language: unsubscribe?.[1],
    stop: unsubscribe?.[2] as string,
  }
}
async function leadOf(email: string): Promise<{ id: string; path: (token: string) => string }> {
  const [{ id }] = await rows('resource_leads', email)
  return { id, path: (token) => `${address(guide)}?token=${token}` }
}
const isGone = ({ status, body }: Answer) => {
  expect([status, body.errors[0].code]).toEqual([404, 'NOT_FOUND'])
  expect(JSON.stringify(body)).not.toMatch(/guide|\.csv|token|lead/)
}

it('sends a link to whoever leaves an address, and the link opens the file', async () => {
  const email = reader()
  const answer = await ask(` ${email.toUpperCase()} `, { locale: 'ko' })
  expect(answer.status).toBe(202)
  described.expectDescribed('/api/resources/{id}/downloads/{download}/request', 'post', answer)
  const [lead] = await rows('resource_leads', email)
  expect(lead).toMatchObject({
    resource_id: guide.id,
    download: guide.downloads[0]?.id,
    language: 'ko',
    consent_text: consentWords.required.ko,
    consented_at: expect.any(Date),
    marketing_consent: false,
    download_count: '0',
  })
  const { mail, path, language } = await linksTo(email)
  expect([mail.mail_subject, language]).toEqual(['내려받기: 캠페인 안내서', 'ko'])
  const file = await fetch(`${app.url}/api${path}`)
  expect(file.status).toBe(200)
  expect(Buffer.from(await file.arrayBuffer())).toEqual(content)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': `attachment; filename="guide.csv"; filename*=UTF-8''guide.csv`,
    'content-length': String(content.length),
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect((await rows('resource_leads', email))[0]).toMatchObject({
    download_count: '1',
    downloaded_at: expect.any(Date),
  })
})

it('keeps the mail for an admin to pass on where there is no mail server', async () => {
  const email = reader()
  await ask(email)
  const admin = await app.as('admin')
  for (;;) {
    const { body } = await admin.get(`/mails?where[recipient][equals]=${email}`)
    if (body.docs[0].status !== 'kept') continue
    expect(body.docs[0].text).toContain('/downloads/')
    return
  }
})

it('gives a gated file to nobody without its link', async () => {
  const { body: file } = await staff.get(`/resource-files/${guide.downloads[0]?.file}`)
  expect(
    (
      await fetch(`${app.url}/api/resource-files/file/${file.filename}`, {
        headers: { authorization: `JWT ${staff.token}` },
      })
    ).status,
  ).toBe(200)
  const refusals = [
    await app.visitor.get(address(guide)),
    await app.visitor.get(`${address(guide)}?token=`),
    await app.visitor.get(`${address(guide)}?token[]=a&token[]=b`),
    await (await app.as('brand')).get(address(guide)),
  ]
  for (const refused of refusals) isGone(refused)
  for (const client of [app.visitor, await app.as('brand')]) {
    const there = await client.get(`/resource-files/file/${file.filename}`)
    const notThere = await client.get('/resource-files/file/none.csv')
    expect(there.status).toBeGreaterThanOrEqual(401)
    expect([there.status, there.body]).toEqual([notThere.status, notThere.body])
    for (const path of ['/resource-files', `/resource-files/${file.id}`])
      expect((await client.get(path)).status, path).toBeGreaterThanOrEqual(401)
    const rest = await client.get(`/resources/${guide.id}?depth=3`)
    const listed = await client.get(`/resources?depth=3&where[id][equals]=${guide.id}`)
    const graph = await client.graphql(
      `{ Resource(id: "${guide.id}") { title downloads { title file { filename url } } } }`,
    )
    expect([rest.status, listed.status, graph.status]).toEqual([200, 200, 200])
    expect(JSON.stringify([rest.body, listed.body, graph.body])).toContain('캠페인 안내서')
    expect(JSON.stringify([rest.body, listed.body, graph.body])).not.toMatch(/guide|\.csv|resource-files/)
  }
})

it('gives a free file to everybody, and sends no links to it', async () => {
  const free = await fetch(`${app.url}/api${address(guide, 1)}`)
  expect([free.status, Buffer.from(await free.arrayBuffer()).equals(content)]).toEqual([200, true])
  isGone(await app.visitor.post(`${address(guide, 1)}/request`, wish(reader()), anew()))
})

it('offers nothing of a page that is not published', async () => {
  const hidden = [await resource({ _status: 'draft' }), await resource()]
  await staff.delete(`/resources/${hidden[1]?.id}`)
  for (const one of hidden) {
    isGone(await ask(reader(), {}, one))
    for (const client of [app.visitor, staff]) isGone(await client.get(address(one, 1)))
  }
  const unknown = [
    `/resources/${randomUUID()}/downloads/x`,
    '/resources/nope/downloads/x',
    `/resources/${guide.id}/downloads/x`,
  ]
  for (const path of unknown) isGone(await app.visitor.get(path))
  isGone(await app.visitor.get(`/resources/${hidden[0]?.id}/downloads/${guide.downloads[1]?.id}`))
})

it('does not open with a link that has expired, was altered, or was made for something else', async () => {
  const [email, other] = [reader(), reader()]
  const second = await resource()
  await ask(email)
  await ask(other, {}, second)
  const { id, path } = await leadOf(email)
  const { token, stop } = await linksTo(email)
  expect((await app.visitor.get(path(await links.downloadToken(id, 60)))).status).toBe(200)
  const wrong = [
    await links.downloadToken(id, -1),
    await links.downloadToken(randomUUID()),
    await links.downloadToken("' or true --"),
    (await linksTo(other)).token,
    stop,
    id,
    token.slice(0, -1),
    `${token}A`,
    ...Array.from({ length: 20 }, (_, i) => flipped(token, Math.floor((i * token.length) / 20))),
  ]
  for (const one of wrong) isGone(await app.visitor.get(path(one)))
  expect((await app.visitor.get(path(token))).status).toBe(200)
  // A link of before is worth nothing once its request has been deleted.
  await (await app.as('admin')).delete(`/resource-leads/${id}`)
  isGone(await app.visitor.get(path(token)))
})

/** Another letter at one place; the last bits of a part may stand for nothing, so it is never its neighbour. */
const flipped = (token: string, at: number) => {
  const other = token[at] === '~' ? 'x' : token[at]?.match(/[a-m0-4]/i) ? 'z' : 'b'
  return `${token.slice(0, at)}${other}${token.slice(at + 1)}`
}

it('tells a browser on a page that its link has expired', async () => {
  const email = reader()
  await ask(email)
  const { id, path } = await leadOf(email)
  const expired = await fetch(`${app.url}/api${path(await links.downloadToken(id, -1))}`, {
    headers: { accept: 'text/html,*/*', 'accept-language': 'zh' },
    redirect: 'manual',
  })
  expect([expired.status, expired.headers.get('location')]).toEqual([
    303,
    `/zh/resources/${guide.slug}/problem?code=LINK_EXPIRED`,
  ])
})

it('stores nothing without consent, or of what makes no sense', async () => {
  const email = reader()
  const wrong: [object, string][] = [
    [{ email, locale: 'en' }, 'consent'],
    [wish(email, { consent: false }), 'consent'],
    [wish(email, { consent: 'true' }), 'consent'],
    [wish('nobody'), 'email'],
    [wish(`${email}\r\nBcc: other@test.example`), 'email'],
    [wish(`${email},other@test.example`), 'email'],
    [wish('x'.repeat(250) + email), 'email'],
    [wish(email, { locale: 'fr' }), 'locale'],
    [wish(email, { marketing: 'yes' }), 'marketing'],
  ]
  const stored = async () =>
    (
      await app.sql(
        'super',
        'select (select count(*) from mails) as mails, (select count(*) from resource_leads) as leads',
      )
    ).rows
  const before = await stored()
  for (const [body, path] of wrong) {
    const answer = await app.visitor.post(`${address(guide)}/request`, body, anew())
    expect([answer.status, answer.body.errors[0].data.errors[0].path], JSON.stringify(body)).toEqual([400, path])
  }
  const unknown = await ask(email, { admin: true })
  expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'UNKNOWN_FIELD'])
  expect(await stored()).toEqual(before)
})

it('takes the form of a page, and sends its sender to a page', async () => {
  const email = reader()
  const path = `${address(guide)}/request`
  const sent = await form(path, { email, consent: 'on', marketing: 'on', locale: 'zh', website: '' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/zh/resources/${guide.slug}/sent`])
  expect((await rows('resource_leads', email))[0]).toMatchObject({
    marketing_consent: true,
    consent_text: `${consentWords.required.zh}\n${consentWords.marketing.zh}`,
  })
  const problem = (code: string) => `/zh/resources/${guide.slug}/problem?code=${code}`
  const unticked = await form(path, { email: reader(), locale: 'zh' })
  expect([unticked.status, unticked.headers.get('location')]).toEqual([303, problem('VALIDATION_FAILED')])
  const elsewhere = await form(path, { email: reader(), locale: '//evil.example' })
  expect(elsewhere.headers.get('location')).toMatch(/^\/ko\/resources\//)
})

it('answers a robot as it answers a person, and forgets it', async () => {
  const [email, person] = [reader(), reader()]
  const robot = await ask(email, { website: 'https://spam.example' })
  const known = await ask(person)
  const again = await ask(person)
  expect([robot.status, robot.body]).toEqual([202, known.body])
  expect([again.status, again.body]).toEqual([202, known.body])
  expect(await rows('resource_leads', email)).toEqual([])
  expect(await rows('mails', email)).toEqual([])
})

it('writes one mail in ten minutes, however many ask at once, and a new link after that', async () => {
  const email = reader()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(email)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(await rows('mails', email)).toHaveLength(1)
  expect(await rows('resource_leads', email)).toHaveLength(1)
  await app.sql('super', `update mails set created_at = created_at - interval '11 minutes' where recipient = $1`, [
    email,
  ])
  await ask(email)
  expect(await rows('mails', email)).toHaveLength(2)
})

it('sends five mails an hour to an address, whoever asks and wherever', async () => {
  const email = reader()
  const many = await Promise.all(Array.from({ length: 7 }, () => resource()))
  const answers = await Promise.all(many.map((one) => ask(email, {}, one)))
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429, 429])
  const refused = answers.find(({ status }) => status === 429) as Answer
  expect(refused.body.errors[0].code).toBe('RATE_LIMITED')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
  expect([await rows('mails', email), await rows('resource_leads', email)].map(({ length }) => length)).toEqual([5, 5])
  const left = many[answers.indexOf(refused)] as Resource
  const page = await form(`${address(left)}/request`, { email, consent: 'on', locale: 'en' })
  expect(page.headers.get('location')).toBe(`/en/resources/${left.slug}/problem?code=RATE_LIMITED`)
  expect((await ask(reader(), {}, left)).status).toBe(202)
  await app.sql('super', `update mails set created_at = created_at - interval '61 minutes' where recipient = $1`, [
    email,
  ])
  expect((await ask(email, {}, left)).status).toBe(202)
})

it('takes twenty requests an hour from one place', async () => {
  const place = { 'x-forwarded-for': '192.0.2.7' }
  const emails = Array.from({ length: 25 }, reader)
  const answers = await Promise.all(emails.map((email) => ask(email, {}, guide, place)))
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(20)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(5)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  const { rows: mails } = await app.sql('super', 'select 1 from mails where recipient = any($1)', [emails])
  expect(mails).toHaveLength(20)
  // Of IPv6 a household has a network of its own: another address in it is the same place.
  const there = await Promise.all(
    emails.map((_, i) => ask(reader(), {}, guide, { 'x-forwarded-for': `2001:db8:0:7::${i}` })),
  )
  expect(there.filter(({ status }) => status === 202)).toHaveLength(20)
  expect((await ask(reader(), {}, guide, { 'x-forwarded-for': '2001:db8:0:8::1' })).status).toBe(202)
})

it('ends news to an address by a post alone, and a consent that is withdrawn stays so', async () => {
  const [email, other] = [reader(), reader()]
  const second = await resource()
  await ask(email, { marketing: true })
  await ask(email, {}, second)
  await ask(other, { marketing: true })
  const { mail, stop } = await linksTo(email)
  expect(mail.unsubscribe_url).toMatch(/\/api\/unsubscribe\//)
  const withdrawn = async (who = email) =>
    (await rows('resource_leads', who)).map((lead) => lead.unsubscribed_at !== null)

  const looked = await fetch(`${app.url}/api/unsubscribe/${stop}`, { redirect: 'manual' })
  expect([looked.status, looked.headers.get('location')]).toEqual([303, `/en/unsubscribe/${stop}`])
  const wrong = [
    await app.visitor.post('/unsubscribe', { token: await links.downloadToken(randomUUID()) }),
    await app.visitor.post('/unsubscribe', { token: flipped(stop, 60) }),
    await app.visitor.post(`/unsubscribe/${flipped(stop, 60)}`),
    await app.visitor.get(`/unsubscribe/${flipped(stop, 60)}`),
  ]
  for (const answer of wrong) isGone(answer)
  expect((await app.visitor.post('/unsubscribe', {})).status).toBe(400)
  const asUpload = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await app.visitor.post('/unsubscribe', { token: stop }, asUpload)).status).toBe(400)
  expect(await withdrawn()).toEqual([false, false])

  const oneClick = await fetch(`${app.url}/api/unsubscribe/${stop}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  })
  expect(oneClick.status).toBe(200)
  described.expectDescribed('/api/unsubscribe/{token}', 'post', { status: 200, body: await oneClick.json() })
  expect([await withdrawn(), await withdrawn(other)]).toEqual([[true, true], [false]])
  const again = await app.visitor.post('/unsubscribe', { token: stop })
  expect(again.status).toBe(200)
  described.expectDescribed('/api/unsubscribe', 'post', again)
  const page = await form('/unsubscribe', { token: stop })
  expect([page.status, page.headers.get('location')]).toEqual([303, '/en/unsubscribe/done'])

  await ask(email)
  expect((await rows('resource_leads', email))[0]).toMatchObject({
    marketing_consent: true,
    unsubscribed_at: expect.any(Date),
  })
})

it('takes a withdrawal back only with the link that was sent to the address', async () => {
  const email = reader()
  const [second, third] = [await resource(), await resource()]
  const later = () =>
    app.sql('super', `update mails set created_at = created_at - interval '11 minutes' where recipient = $1`, [email])
  const withdrawn = async () => (await rows('resource_leads', email)).map((lead) => lead.unsubscribed_at !== null)
  await ask(email, { marketing: true })
  const before = await linksTo(email)
  await app.visitor.post('/unsubscribe', { token: before.stop })
  // Whoever types the address; a link of before; one that was asked for without news.
  await later()
  await ask(email, { marketing: true })
  await ask(email, { marketing: true }, second)
  await ask(email, {}, third)
  const other = await linksTo(email)
  for (const { path } of [before, other]) expect((await app.visitor.get(path)).status).toBe(200)
  expect(await withdrawn()).toEqual([true, true, true])
  await later()
  await ask(email, { marketing: true }, second)
  const renewed = await linksTo(email)
  expect((await app.visitor.get(renewed.path)).status).toBe(200)
  expect(await withdrawn()).toEqual([true, false, true])
  // Followed again after the next withdrawal it opens the file and nothing else.
  await app.visitor.post('/unsubscribe', { token: renewed.stop })
  expect((await app.visitor.get(renewed.path)).status).toBe(200)
  expect(await withdrawn()).toEqual([true, true, true])
})

it('forgets who asked to be forgotten', async () => {
  const email = reader()
  await ask(email)
  const admin = await app.as('admin')
  const { id } = await leadOf(email)
  expect((await admin.delete(`/resource-leads/${id}`)).status).toBe(200)
  const { rows: logged } = await app.sql('super', `select * from audit_logs where entity_id = $1`, [id])
  expect(logged).toMatchObject([{ action: 'delete', entity_type: 'resource-leads', user_id: admin.user?.id }])
  const { rows: found } = await app.sql('super', 'select 1 from audit_logs a where a::text like $1', [`%${email}%`])
  expect(found).toEqual([])
})

it('keeps the words that were agreed to when somebody asks again without them', async () => {
  const email = reader()
  await ask(email, { marketing: true, locale: 'ko' })
  await ask(email, { locale: 'en' })
  const [lead] = await rows('resource_leads', email)
  expect(lead).toMatchObject({
    marketing_consent: true,
    consent_text: `${consentWords.required.ko}\n${consentWords.marketing.ko}`,
  })
})

it('exports who asked, with what they agreed to and when', async () => {
  // A spreadsheet would take it for a formula.
  const email = `+cmd-${reader()}`
  expect((await ask(email, { marketing: true })).status).toBe(202)
  const { status, body } = await staff.get(`/resource-leads/export?where[email][equals]=${encodeURIComponent(email)}`)
  expect(status).toBe(200)
  expect(body).toContain(consentWords.marketing.en)
  expect(body).toMatch(/Agreed at/)
  expect(body).toContain(email)
  expect(body).not.toMatch(/(^|[,;"])\+cmd/m)
  expect((await app.visitor.get('/resource-leads/export')).status).toBe(401)
  expect((await (await app.as('brand')).get('/resource-leads')).status).toBe(403)
})

it('forgets mails once their links have expired, and all of them in the end', async () => {
  const [fresh, expired] = [reader(), reader()]
  await ask(fresh)
  await ask(expired)
  const age = (email: string, time: string) =>
    app.sql('super', `update mails set status = 'kept', created_at = now() - $2::interval where recipient = $1`, [
      email,
      time,
    ])
  await age(fresh, '47 hours')
  await age(expired, '49 hours')
  const plain = (key: string | null, time: string, status = 'sent') =>
    app.sql(
      'super',
      `insert into mails (recipient, mail_subject, text, language, status, mail_key, created_at)
       values ('plain@test.example', 'Demo', 'Demo', 'en', $1, $2, now() - $3::interval)`,
      [status, key, time],
    )
  await plain('other:1', '89 days')
  await plain('other:2', '91 days')
  expect(await maintain(app.payload)).toMatchObject({ mails: 2 })
  expect([await rows('mails', fresh), await rows('mails', expired)].map(({ length }) => length)).toEqual([1, 0])
  expect((await rows('mails', 'plain@test.example')).map(({ mail_key }) => mail_key)).toEqual(['other:1'])
  expect(await rows('resource_leads', expired)).toHaveLength(1)
})

it('does not say that a mail is on its way where no mail server is', async () => {
  const asked = { email: reader(), consent: true, locale: 'en' }
  const { status, body } = await app.visitor.post(`${address(guide)}/request`, asked, anew())
  expect([status, body.message]).toEqual([202, expect.stringContaining('cannot send mail')])
})
