import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { startPostgres } from '../../scripts/lib/postgres'

export const account = { email: 'bench@test.example', password: 'only-for-the-benchmark' }

/** A migrated PostgreSQL with one admin, with the demo if wanted, and what is needed to start parts of the product on it. */
export async function install({ demo = false } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'madang-bench-'))
  chmodSync(dataDir, 0o711) // as root, PostgreSQL runs as another user
  const postgres = await startPostgres({ dataDir, fast: true })
  const children: ChildProcess[] = []
  Object.assign(process.env, {
    DATABASE_URL: postgres.appUrl,
    DATA_DIR: join(dataDir, 'data'),
    ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    PAYLOAD_SECRET: 'only-for-the-benchmark-only-for-it',
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '0',
  })
  const script = (name: string, env: Record<string, string>) => {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${name}`], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error(`${name} failed`)
  }
  script('migrate.ts', { DATABASE_URL: postgres.ownerUrl, DATABASE_APP_ROLE: new URL(postgres.appUrl).username })
  script('seed.ts', {
    DEMO: demo ? '1' : '0',
    DEMO_PASSWORD: account.password,
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
  })
  const pool = new pg.Pool({
    connectionString: postgres.superUrl.replace(/\/[^/]*$/, new URL(postgres.appUrl).pathname),
    max: 4,
  })

  /** Starts a file of the product or of the benchmark; ready when it has printed a line with `sign`. */
  const start = async (
    file: string,
    sign: string,
    env: Record<string, string> = {},
    args: string[] = [],
  ): Promise<ChildProcess & { line: string }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      env: { ...process.env, LOG_LEVEL: 'info', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const line = await new Promise<string>((ready, fail) => {
      createInterface({ input: child.stdout as Readable }).on('line', (text) => text.includes(sign) && ready(text))
      child.once('exit', (code) => fail(new Error(`${file} ended with ${code}`)))
    })
    return Object.assign(child, { line })
  }
  return {
    pool,
    start,
    worker: () => start('src/jobs/main.ts', 'takes jobs'),
    stop: async () => {
      for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await pool.end()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
