import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Postgres, runningPostgres, startPostgres } from '../../scripts/lib/postgres'
import { DATABASE } from '../../scripts/lib/postgres-roles'
import { loadSecrets } from '../../scripts/lib/secrets'
import { inDatabase } from './clone'

/** A program that runs, all it has said so far, and how it ends (null: by a signal). */
export type Running = { child: ChildProcess; output: string; ended: Promise<number | null> }

export type Ended = { code: number; output: string }

/** What decides where a command looks for its installation; the tests' own settings must not reach it. */
const ours = /^(DATABASE_|PAYLOAD_|ENCRYPTION_KEYS|DATA_DIR|PORT|HOST|LOG_LEVEL|VITEST|NODE_OPTIONS|npm_)/

/** A directory with secrets and an embedded PostgreSQL, as `npm start` makes it, for commands that people type. */
export class Installation {
  readonly dataDir = mkdtempSync(join(inject('filesDir'), 'installation-'))
  private postgres: Postgres | undefined

  constructor() {
    chmodSync(this.dataDir, 0o711) // as root, PostgreSQL runs as another user
  }

  async startDatabase(): Promise<Postgres> {
    this.postgres = await startPostgres({ dataDir: this.dataDir, passwords: loadSecrets(this.dataDir), fast: true })
    return this.postgres
  }

  async stopDatabase() {
    await this.postgres?.stop()
    this.postgres = undefined
  }

  /** The database that runs. */
  get running(): Postgres {
    if (!this.postgres) throw new Error('The database of this installation does not run.')
    return this.postgres
  }

  /** The environment of somebody who has set nothing but where the installation is. */
  environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(([name]) => !ours.test(name))
    const { NODE_ENV } = process.env
    return { ...Object.fromEntries(own), NODE_ENV, DATA_DIR: this.dataDir, ...extra }
  }

  /** Runs a line of shell to its end, as it is typed. */
  async type(line: string, { env = {}, cwd = process.cwd() }: { env?: Record<string, string>; cwd?: string } = {}) {
    const child = spawn('bash', ['-c', line], { cwd, env: this.environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    const [code] = await once(child, 'close')
    return { code: code as number, output } satisfies Ended
  }

  /** The process that runs from this directory and keeps its database, as a stranger would find it. */
  get postmaster() {
    return runningPostgres(join(this.dataDir, 'postgres'))
  }

  /** Starts what goes on, as it is typed, and collects what it says. */
  start(line: string, env: Record<string, string> = {}): Running {
    const child = spawn('bash', ['-c', `exec ${line}`], {
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, which can be told to end as a terminal does
    })
    const running: Running = { child, output: '', ended: once(child, 'close').then(([code]) => code as number | null) }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (running.output += text))
    return running
  }

  /** SQL on the product's database, as superuser. */
  async sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> {
    const client = new pg.Client({ connectionString: inDatabase(this.running.superUrl, DATABASE) })
    await client.connect()
    try {
      return (await client.query(text, values)).rows as Row[]
    } finally {
      await client.end()
    }
  }

  async remove() {
    await this.stopDatabase()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
