import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brand } from '../factories/campaigns'
import { type Answer, type App, Client, password, startApp } from '../support/app'

let app: App
let admin: Client
let made = 0
beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

const address = () => `person-${++made}@test.example`
const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
const signUp = (data: object = {}) =>
  app.visitor.post('/users', { email: address(), password, displayName: 'Person', ...data })
const userRow = async (id?: string) => (await app.sql('super', 'select * from users where id = $1', [id])).rows[0]
const events = async (where: string, value: unknown) =>
  (
    await app.sql('super', `select event_type, ip, metadata from auth_events where ${where} order by created_at`, [
      value,
    ])
  ).rows

describe('sign-up', () => {
  it('makes a guest with a profile, whatever else was asked for', async () => {
    const asked = {
      role: 'admin',
      isActive: false,
      loginMethod: 'google',
      lastLoginAt: '2020-01-01T00:00:00.000Z',
      loginAttempts: 9,
      hash: 'x',
      salt: 'y',
      resetPasswordToken: 'z',
      enableAPIKey: true,
      apiKey: randomUUID(),
      sessions: [{ id: 's', expiresAt: '2030-01-01T00:00:00.000Z' }],
      socialAccounts: [{ provider: 'google', subject: 'me' }],
    }
    const answer = await signUp(asked)
    expect(answer.status).toBe(201)
    const row = await userRow(answer.body.doc.id)
    expect(row).toMatchObject({
      role: 'guest',
      is_active: true,
      login_method: 'password',
      last_login_at: null,
      reset_password_token: null,
      api_key: null,
      api_key_index: null,
    })
    expect([row.hash, row.salt]).not.toContain('x')
    const { rows } = await app.sql(
      'super',
      'select timezone, locale, subscription_plan from profiles where user_id = $1',
      [row.id],
    )
    expect(rows).toEqual([{ timezone: 'Asia/Seoul', locale: 'ko-KR', subscription_plan: 'free' }])
    for (const table of ['users_sessions', 'users_social_accounts'])
      expect((await app.sql('super', `select 1 from ${table} where _parent_id = $1`, [row.id])).rowCount).toBe(0)
  })

  it.each([
    ['123456789', 400],
    ['1234567890', 201],
    ['가나다라마바사아자차', 201],
    ['x'.repeat(201), 400],
    [1234567890, 400],
    ['', 400],
    [null, 400],
    [undefined, 400],
  ])('takes passwords of ten characters and more: %s', async (secret, status) => {
    const answer = await signUp({ password: secret })
    expect([answer.status, code(answer)]).toEqual([status, status === 400 ? 'VALIDATION_FAILED' : undefined])
  })

  it('takes an address once, however it is spelt', async () => {
    const email = address()
    expect((await signUp({ email })).status).toBe(201)
    for (const again of [email, email.toUpperCase(), ` ${email} `]) {
      const answer = await signUp({ email: again })
      expect([answer.status, code(answer), answer.body.errors[0].data.errors[0].path]).toEqual([
        400,
        'VALIDATION_FAILED',
        'email',
      ])
    }
    const at = `race-${randomUUID()}@test.example`
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => signUp({ email: at })))).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([201, 400, 400, 400, 400])
  })

  it('makes no user without a profile', async () => {
    await app.sql('owner', `alter table profiles add constraint broken check (timezone <> 'Asia/Seoul') not valid`)
    const email = address()
    try {
      expect((await signUp({ email })).status).toBeGreaterThanOrEqual(400)
    } finally {
      await app.sql('owner', 'alter table profiles drop constraint broken')
    }
    expect((await app.sql('super', 'select 1 from users where email = $1', [email])).rowCount).toBe(0)
    expect((await app.sql('super', `select 1 from audit_logs where new_values->>'email' = $1`, [email])).rowCount).toBe(
      0,
    )
    expect((await signUp({ email })).status).toBe(201)
  })

  it('is closed for the first admin once there is anybody', async () => {
    const answer = await app.visitor.post('/users/first-register', { email: address(), password, displayName: 'First' })
    expect(answer.status).toBe(401)
  })
})

describe('roles', () => {
  it('a guest who makes a brand becomes a brand user, and so do the guests made members', async () => {
    const [owner, member] = [await app.as('guest'), await app.as('guest')]
    const { id } = await brand(owner)
    expect((await userRow(owner.user?.id)).role).toBe('brand')
    expect((await member.get('/products')).status).toBe(403)
    expect((await owner.patch(`/brands/${id}`, { members: [member.user?.id] })).status).toBe(200)
    expect((await userRow(member.user?.id)).role).toBe('brand')
    expect((await member.get(`/brands/${id}`)).status).toBe(200)
    // Members are the owner's to choose, the owner admin's.
    const other = await app.as('guest')
    expect(
      (await member.patch(`/brands/${id}`, { members: [other.user?.id], owner: member.user?.id })).body.doc,
    ).toMatchObject({ members: [member.user?.id], owner: owner.user?.id })
    expect((await owner.patch(`/brands/${id}`, { owner: other.user?.id })).body.doc.owner).toBe(owner.user?.id)
    expect((await admin.patch(`/brands/${id}`, { owner: other.user?.id })).body.doc.owner).toBe(other.user?.id)
  })

  it('only admin sets them: what anybody else sends is ignored', async () => {
    for (const role of ['marketer', 'brand', 'guest'] as const) {
      const person = await app.as(role)
      const answer = await person.patch(`/users/${person.user?.id}`, {
        role: 'admin',
        isActive: false,
        lastName: 'Kim',
      })
      expect(answer.body.doc).toMatchObject({ role, isActive: true, lastName: 'Kim' })
      await person.graphql(`mutation { updateUser(id: "${person.user?.id}", data: { role: admin }) { id } }`)
      await person.patch('/users?where[id][exists]=true', { role: 'admin' })
      expect((await userRow(person.user?.id)).role).toBe(role)
    }
    const person = await app.as('guest')
    expect((await admin.patch(`/users/${person.user?.id}`, { role: 'marketer' })).body.doc.role).toBe('marketer')
  })

  it('the last admin stays one, also when two admins part at the same moment', async () => {
    const other = await app.as('admin')
    for (const { id } of (await admin.get('/users?where[role][equals]=admin&limit=100')).body.docs)
      if (![admin.user?.id, other.user?.id].includes(id)) await admin.patch(`/users/${id}`, { role: 'guest' })
    const statuses = await Promise.all([
      admin.patch(`/users/${admin.user?.id}`, { role: 'guest' }),
      other.patch(`/users/${other.user?.id}`, { role: 'guest' }),
    ])
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 400])
    const { rows } = await app.sql(
      'super',
      `select id from users where role = 'admin' and is_active and deleted_at is null`,
    )
    expect(rows).toHaveLength(1)
    admin = rows[0].id === admin.user?.id ? admin : other
    for (const change of [{ role: 'guest' }, { isActive: false }, { deletedAt: new Date().toISOString() }]) {
      const answer = await admin.patch(`/users/${admin.user?.id}`, change)
      expect([answer.status, code(answer)], JSON.stringify(change)).toEqual([400, 'VALIDATION_FAILED'])
    }
    expect((await admin.delete(`/users/${admin.user?.id}`)).status).toBe(400)
    expect((await admin.get('/users/me')).body.user.role).toBe('admin')
  })
})

describe('sessions', () => {
  it('eight logins at once leave eight that work', async () => {
    const person = await app.as('guest')
    const logins = await Promise.all(Array.from({ length: 8 }, () => app.login(person.user?.email as string, password)))
    const seen = await Promise.all(logins.map(async (client) => (await client.get('/users/me')).body.user?.id))
    expect(seen).toEqual(Array(8).fill(person.user?.id))
  })

  it('logging out ends this one, and only this one', async () => {
    const person = await app.as('guest')
    const second = await app.login(person.user?.email as string, password)
    expect((await person.post('/users/logout')).status).toBe(200)
    expect((await person.get('/users/me')).body.user).toBeNull()
    expect((await second.get('/users/me')).body.user.id).toBe(person.user?.id)
    expect((await second.post('/users/logout?allSessions=true')).status).toBe(200)
    expect((await second.get('/notifications')).status).toBe(401)
  })

  it('a changed password, a deactivation and the trash end them all, and the API key with them', async () => {
    const apiKey = randomUUID()
    for (const change of [{ isActive: false }, { deletedAt: new Date().toISOString() }]) {
      const person = await app.as('brand')
      expect((await person.patch(`/users/${person.user?.id}`, { enableAPIKey: true, apiKey })).status).toBe(200)
      const byKey = () => new Client(app.url).get('/users/me', { authorization: `users API-Key ${apiKey}` })
      expect((await byKey()).body.user?.id).toBe(person.user?.id)
      expect((await admin.patch(`/users/${person.user?.id}`, change)).status).toBe(200)
      expect((await byKey()).body.user ?? null).toBeNull()
      expect((await person.get('/notifications')).status).toBe(401)
      const answer = await app.visitor.post('/users/login', { email: person.user?.email, password })
      expect([answer.status, code(answer)]).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  it('takes no token of another secret, of no session, or of no user', async () => {
    const person = await app.as('guest')
    const sid = (await app.sql('super', 'select id from users_sessions where _parent_id = $1', [person.user?.id]))
      .rows[0].id
    const sign = (claims: object, secret: string) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret))
    const whole = { id: person.user?.id, collection: 'users', sid }
    const me = async (token: string) => (await new Client(app.url, token).get('/users/me')).body.user?.id
    expect(await me(await sign(whole, app.payload.secret))).toBe(person.user?.id)
    expect(await me(await sign(whole, 'another-secret-another-secret-another'))).toBeUndefined()
    for (const claims of [
      { ...whole, sid: randomUUID() },
      { ...whole, sid: undefined },
      { ...whole, id: randomUUID() },
      { ...whole, id: 'nope' },
      { ...whole, collection: 'brands' },
    ])
      expect(await me(await sign(claims, app.payload.secret)), JSON.stringify(claims)).toBeUndefined()
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(whole)).toString('base64url')}.`
    for (const token of [unsigned, 'x', 'a.b.c', '']) expect(await me(token)).toBeUndefined()
  })

  it('the cookie counts for our own pages only', async () => {
    const person = await app.as('guest')
    const me = async (headers: Record<string, string>) =>
      (await app.visitor.get('/users/me', { cookie: `madang-token=${person.token}`, ...headers })).body.user?.id
    expect(await me({ origin: 'https://evil.example' })).toBeUndefined()
    expect(await me({ origin: 'null' })).toBeUndefined()
    expect(await me({ 'sec-fetch-site': 'cross-site' })).toBeUndefined()
    expect(await me({ 'sec-fetch-site': 'same-origin' })).toBe(person.user?.id)
    const answer = await app.visitor.post('/users/login', { email: person.user?.email, password })
    expect(answer.headers.get('set-cookie')).toMatch(/^madang-token=[^;]+;.*HttpOnly=true;.*SameSite=Lax/)
  })
})

describe('logins', () => {
  it('are noted, the failed ones with the address tried and never the password', async () => {
    const person = await app.as('guest')
    const email = person.user?.email as string
    await app.visitor.post('/users/login', { email, password: 'wrong-password' })
    await app.visitor.graphql(`mutation { loginUser(email: "${email}", password: "wrong-password") { token } }`)
    await person.post('/users/logout')
    expect((await events('user_id = $1', person.user?.id)).map((row) => row.event_type)).toEqual(['login', 'logout'])
    const failed = await events(`metadata->>'email' = $1`, email)
    expect(failed.map((row) => [row.event_type, row.ip])).toEqual([
      ['login-failed', '127.0.0.1'],
      ['login-failed', '127.0.0.1'],
    ])
    expect(JSON.stringify(failed)).not.toContain('wrong-password')
  })

  it('work over GraphQL as well', async () => {
    const person = await app.as('guest')
    const { body } = await app.visitor.graphql(
      `mutation { loginUser(email: "${person.user?.email}", password: "${password}") { token user { id } } }`,
    )
    expect((await new Client(app.url, body.data.loginUser.token).get('/users/me')).body.user.id).toBe(person.user?.id)
  })

  it('lock an account after eight failures, and admin unlocks it', async () => {
    const person = await app.as('guest')
    const email = person.user?.email as string
    const attempt = (secret: string) => app.visitor.post('/users/login', { email, password: secret })
    for (let i = 0; i < 8; i++) expect((await attempt('wrong-password')).status).toBe(401)
    const locked = await attempt(password)
    expect([locked.status, code(locked)]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await person.get('/users/me')).body.user.id).toBe(person.user?.id)
    expect((await person.post('/users/unlock', { email })).status).toBe(403)
    expect((await admin.post('/users/unlock', { email })).status).toBe(200)
    expect((await attempt(password)).status).toBe(200)
  })

  it('say the same for an unknown address and a wrong password', async () => {
    const person = await app.as('guest')
    const wrong = await app.visitor.post('/users/login', { email: person.user?.email, password: 'wrong-password' })
    const unknown = await app.visitor.post('/users/login', { email: 'nobody@test.example', password: 'wrong-password' })
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body])
    const forgot = await app.visitor.post('/users/forgot-password', { email: person.user?.email })
    const forgotUnknown = await app.visitor.post('/users/forgot-password', { email: 'nobody@test.example' })
    expect([forgot.status, forgot.body]).toEqual([forgotUnknown.status, forgotUnknown.body])
    expect(JSON.stringify(forgot.body)).not.toContain((await userRow(person.user?.id)).reset_password_token)
  })

  it('a new password by link keeps the rules, works once, and ends the other sessions', async () => {
    const person = await app.as('guest')
    await app.visitor.post('/users/forgot-password', { email: person.user?.email })
    const token = (await userRow(person.user?.id)).reset_password_token
    const reset = (data: object) => app.visitor.post('/users/reset-password', data)
    for (const data of [
      { token, password: 'short' },
      { token: { not_equals: 'x' }, password: 'a-new-password' },
      { token: 'wrong', password: 'a-new-password' },
      { token },
    ]) {
      const answer = await reset(data)
      expect([answer.status, code(answer)], JSON.stringify(data)).toEqual([400, 'VALIDATION_FAILED'])
    }
    expect((await reset({ token, password: 'a-new-password' })).status).toBe(200)
    expect((await reset({ token, password: 'another-password' })).status).toBe(400)
    expect(
      (await app.visitor.post('/users/login', { email: person.user?.email, password: 'a-new-password' })).status,
    ).toBe(200)
    expect((await person.get('/users/me')).body.user).toBeNull()
  })
})

describe('what belongs to the account', () => {
  it('plan and limits are admin’s to set, the rest the person’s own', async () => {
    const person = await app.as('guest')
    const { docs } = (await person.get('/profiles')).body
    const sent = {
      company: 'Demo',
      phone: '010-0000-1111',
      subscriptionPlan: 'enterprise',
      monthlyApiLimit: 9_999_999,
      user: admin.user?.id,
    }
    const { doc } = (await person.patch(`/profiles/${docs[0].id}`, sent)).body
    expect(doc).toMatchObject({
      company: 'Demo',
      phone: '010-0000-1111',
      subscriptionPlan: 'free',
      monthlyApiLimit: 100,
      user: person.user?.id,
    })
    expect((await app.sql('super', 'select phone from profiles where id = $1', [doc.id])).rows[0].phone).toMatch(
      /^enc:/,
    )
    expect((await admin.patch(`/profiles/${doc.id}`, { subscriptionPlan: 'pro' })).body.doc.subscriptionPlan).toBe(
      'pro',
    )
  })

  it('a person changes the own password and keeps it to the rules', async () => {
    const person = await app.as('guest')
    expect((await person.patch(`/users/${person.user?.id}`, { password: 'short' })).status).toBe(400)
    expect((await person.patch(`/users/${person.user?.id}`, { password: 'changed-password' })).status).toBe(200)
    expect(
      (await app.visitor.post('/users/login', { email: person.user?.email, password: 'changed-password' })).status,
    ).toBe(200)
    const { rows } = await app.sql('super', `select new_values::text from audit_logs where entity_id = $1`, [
      person.user?.id,
    ])
    expect(JSON.stringify(rows)).not.toMatch(/changed-password|"hash"|"salt"/)
  })
})
