import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { inject } from 'vitest'
import type { Role } from '@/access/actors'
import { serve } from '@/server/serve'
import { inDatabase } from './clone'

export type Answer<Body = any> = { status: number; body: Body; headers: Headers } // tests look into answers of every shape

/** Somebody who talks to the API over HTTP: anonymous, or with a session token. */
export class Client {
  constructor(
    readonly url: string,
    readonly token?: string,
    readonly user?: { id: string; email: string },
  ) {}

  /** One request; a body that is no string goes out as JSON. The language is English unless told. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body === undefined || body instanceof FormData || body instanceof Uint8Array
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
      headers: {
        'accept-language': 'en',
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `JWT ${this.token}` } : {}),
        ...headers,
      },
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: json && text ? JSON.parse(text) : text, headers: response.headers }
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers)
  post = (path: string, body: unknown = {}, headers?: Record<string, string>) => this.send('POST', path, body, headers)
  patch = (path: string, body: unknown, headers?: Record<string, string>) => this.send('PATCH', path, body, headers)
  delete = (path: string) => this.send('DELETE', path)
  graphql = (query: string, variables?: object) => this.post('/graphql', { query, variables })
  move = (collection: string, id: string, to: string, reason?: string) =>
    this.post(`/${collection}/${id}/transition`, { to, reason })
}

export type App = {
  payload: Payload
  url: string
  visitor: Client
  /** A new user of this role, logged in over HTTP. */
  as: (role: Role, name?: string) => Promise<Client>
  /** Logs an existing account in. */
  login: (email: string, password: string) => Promise<Client>
  /** SQL on this file's database: as the application, as the tables' owner, or as superuser. */
  sql: (role: 'app' | 'owner' | 'super', text: string, values?: unknown[]) => Promise<pg.QueryResult>
  close: () => Promise<void>
}

export const password = 'demo-password-1'

let made = 0

/** The API of the product, served in this process on a port of its own, on this file's clone of the database. */
export async function startApp(): Promise<App> {
  const server = await serve({ pages: false })
  const payload = await getPayload({ config })
  const visitor = new Client(server.url)
  const { superUrl, ownerUrl } = inject('postgres')
  const database = new URL(process.env.DATABASE_URL as string).pathname.slice(1)
  const addresses = {
    app: process.env.DATABASE_URL as string,
    owner: inDatabase(ownerUrl, database),
    super: inDatabase(superUrl, database),
  }

  const login = async (email: string, secret: string) => {
    const { status, body } = await visitor.post('/users/login', { email, password: secret })
    if (status !== 200) throw new Error(`${email} cannot log in: ${JSON.stringify(body)}`)
    return new Client(server.url, body.token, { id: body.user.id, email })
  }
  return {
    payload,
    url: server.url,
    visitor,
    login,
    as: async (role, name = role) => {
      const email = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${++made}@test.example`
      await payload.create({
        collection: 'users',
        data: { email, password, displayName: name, role } as never,
        overrideAccess: true,
      })
      return login(email, password)
    },
    sql: async (role, text, values) => {
      const client = new pg.Client({ connectionString: addresses[role] })
      await client.connect()
      try {
        return await client.query(text, values)
      } finally {
        await client.end()
      }
    },
    close: server.close,
  }
}
