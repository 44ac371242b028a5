import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index'
import { type App, startApp } from '../support/app'
import { PgProxy } from '../support/pgProxy'

/** The product in a process of its own; resolves with its address. */
function startAlone(databaseUrl: string): Promise<{ url: string; child: ChildProcess }> {
  const code = "import { serve } from './src/server/serve.ts'; console.log('at', (await serve({ pages: false })).url)"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((ready, fail) => {
    child.once('exit', (status) => fail(new Error(`It ended with ${status}`)))
    child.stdout.on('data', (text: Buffer) => {
      const url = /^at (\S+)/m.exec(String(text))?.[1]
      if (url) ready({ url, child })
    })
  })
}

describe('with its database', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.close())

  it('lives and is ready', async () => {
    expect(await app.visitor.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
    const { status, body } = await app.visitor.get('/health/ready')
    expect(status).toBe(200)
    expect(body).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } })
  })

  it('is not ready while a migration is missing', async () => {
    const last = migrations.at(-1)?.name
    await app.sql('super', 'update payload_migrations set name = $2 where name = $1', [last, 'another'])
    const { status, body } = await app.visitor.get('/health/ready')
    await app.sql('super', 'update payload_migrations set name = $1 where name = $2', [last, 'another'])
    expect(status).toBe(503)
    expect(body).toEqual({
      errors: [
        {
          code: 'UNAVAILABLE',
          message: expect.any(String),
          data: { checks: { database: 'ok', migrations: 'failed' } },
        },
      ],
    })
    expect((await app.visitor.get('/health/ready')).status).toBe(200)
  })

  it('is not ready on a database that was never migrated', async () => {
    await app.sql('super', 'alter table payload_migrations rename to elsewhere')
    const { status, body } = await app.visitor.get('/health/ready')
    await app.sql('super', 'alter table elsewhere rename to payload_migrations')
    expect(status).toBe(503)
    expect(body.errors[0].data.checks).toEqual({ database: 'ok', migrations: 'failed' })
  })
})

describe('without its database', () => {
  const line = new PgProxy(new URL(process.env.DATABASE_URL as string))
  let alone: Awaited<ReturnType<typeof startAlone>>
  beforeAll(async () => {
    alone = await startAlone(await line.open())
  })
  afterAll(async () => {
    line.close()
    alone.child.removeAllListeners('exit')
    const ended = new Promise((done) => alone.child.once('exit', done))
    alone.child.kill('SIGKILL')
    await ended
  })

  const ask = async (path: string) => {
    const begun = performance.now()
    const response = await fetch(`${alone.url}/api/health/${path}`)
    return { status: response.status, body: await response.json(), seconds: (performance.now() - begun) / 1000 }
  }
  const gone = {
    errors: [
      {
        code: 'UNAVAILABLE',
        message: expect.any(String),
        data: { checks: { database: 'failed', migrations: 'failed' } },
      },
    ],
  }

  it('says so within two seconds or so when it falls silent, and recovers', async () => {
    expect((await ask('ready')).status).toBe(200)
    line.set('hole')
    const { status, body, seconds } = await ask('ready')
    expect(status).toBe(503)
    expect(body).toEqual(gone)
    expect(seconds).toBeLessThan(9)
    expect(await ask('live')).toMatchObject({ status: 200, body: { status: 'ok' } })
    line.set('pass')
    await expect.poll(async () => (await ask('ready')).status, { timeout: 20_000 }).toBe(200)
  })

  it('says so at once when it is gone, and lives on', async () => {
    line.close()
    const { status, body, seconds } = await ask('ready')
    expect(status).toBe(503)
    expect(body).toEqual(gone)
    expect(JSON.stringify(body)).not.toMatch(/postgres|127\.0\.0\.1|\d+\.\d+\.\d+/)
    expect(seconds).toBeLessThan(9)
    expect(await ask('live')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })
})
