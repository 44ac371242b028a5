import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type App, Client, password, startApp } from '../support/app'

// Before the product is loaded: it reads its environment once.
vi.hoisted(() => {
  Object.assign(process.env, { LOGIN_FAILURES_PER_ADDRESS: '12', RATE_LIMIT_PER_MINUTE: '60', TRUST_PROXY: '1' })
})

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

let made = 0
/** A client on a machine of its own. */
const elsewhere = (token?: string) => {
  const headers = { 'x-forwarded-for': `192.0.2.${++made}` }
  const client = new Client(app.url, token)
  return {
    get: (path: string) => client.get(path, headers),
    login: (email: string, secret: string) => client.post('/users/login', { email, password: secret }, headers),
    graphqlLogin: (email: string, secret: string) =>
      client.post(
        '/graphql',
        { query: `mutation { loginUser(email: "${email}", password: "${secret}") { token } }` },
        headers,
      ),
  }
}

describe('failed logins', () => {
  it('of one address are limited, over all accounts and both APIs, and only the failed ones count', async () => {
    const email = (await app.as('guest')).user?.email as string
    const machine = elsewhere()
    for (let i = 0; i < 20; i++) expect((await machine.login(email, password)).status).toBe(200)
    for (let i = 0; i < 6; i++)
      expect((await machine.login(`nobody-${i}@test.example`, 'wrong-password')).status).toBe(401)
    for (let i = 0; i < 6; i++)
      expect(
        (await machine.graphqlLogin(`nobody-${i}@test.example`, 'wrong-password')).body.errors[0].extensions.code,
      ).toBe('UNAUTHENTICATED')
    const refused = await machine.login(email, password)
    expect([refused.status, refused.body.errors[0].code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    const overGraphql = await machine.graphqlLogin(email, password)
    expect(overGraphql.body.errors[0].extensions.code).toBe('RATE_LIMITED')
    expect((await elsewhere().login(email, password)).status).toBe(200)
  })
})

describe('requests', () => {
  it('of one address and of one account are limited by the minute, and say how many are left', async () => {
    const machine = elsewhere()
    const first = await machine.get('/health/live')
    expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual(['60', '59'])
    const answers = await Promise.all(Array.from({ length: 70 }, () => machine.get('/users/me')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(59)
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.body.errors[0]).toMatchObject({ code: 'RATE_LIMITED' })
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused?.headers.get('ratelimit-remaining')).toBe('0')
    expect(refused?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const { token } = await app.as('guest')
    const statuses = await Promise.all(Array.from({ length: 70 }, () => elsewhere(token).get('/users/me')))
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(10)
  })

  it('cannot choose their own address past the proxy', async () => {
    const client = new Client(app.url)
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, i) =>
        client.get('/users/me', {
          'x-forwarded-for': `198.51.100.${i}, 192.0.2.200`,
          'x-madang-client-ip': `198.51.100.${i}`,
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  })
})
