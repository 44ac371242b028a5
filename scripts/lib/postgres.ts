import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { APP_ROLE, DATABASE, OWNER_ROLE, type Passwords, provision } from './postgres-roles.ts'
import { type Supervisor, superviseDatabase } from './postgres-supervisor.ts'
import { type PostgresTools, postgresTools } from './postgres-tools.ts'
import { Problem } from './problem.ts'

const PATIENCE_MS = 300_000
const TRIES = 5
const PAUSE_MS = 250

/** A running PostgreSQL, and how to reach it. */
export interface Postgres {
  /** Superuser, database `postgres`. */
  superUrl: string
  /** Owner of the product's database: migrations. */
  ownerUrl: string
  /** The application's role: owns nothing. */
  appUrl: string
  /**
   * From now on, until `stop`, it is started again at the same address when it has ended.
   * @param onLost called once, when that does not help
   */
  supervise(onLost: (problem: unknown) => void): Supervisor
  stop(): Promise<void>
}

interface Options {
  /** Where it lives (in `postgres/`); a new temporary directory, removed by `stop`, when left out. */
  dataDir?: string
  /** Random when left out. */
  passwords?: Passwords
  /** For tests: gives up durability for speed. */
  fast?: boolean
  /** Where it tries to listen: another free port each time when left out. */
  findPort?: () => Promise<number>
}

/** What a start needs, the first and any later one. */
interface Place {
  tools: PostgresTools
  pgData: string
  log: string
  password: string
  fast: boolean
}

/** Starts the embedded PostgreSQL, or takes over the one that a killed process left behind, and makes its roles. */
export async function startPostgres({ fast = false, findPort = freePort, ...options }: Options): Promise<Postgres> {
  const dataDir = realpathSync(options.dataDir ?? temporaryDir())
  const passwords = options.passwords ?? randomPasswords()
  const pgData = join(dataDir, 'postgres')
  const log = join(dataDir, 'postgres.log')
  const tools = await postgresTools(pgData)
  setAsideUnfinished(pgData)
  if (!existsSync(pgData)) await initialise(tools, dataDir, passwords.postgresPassword, fast)
  closeSync(openSync(log, 'a', 0o600))
  giveTo(tools, log)

  // Covers every end but kill -9 and a call of stop().
  const stopAtExit = () => askToStop(pgData)
  process.once('exit', stopAtExit)
  const place = { tools, pgData, log, password: passwords.postgresPassword, fast }
  const { superuser, server } = await connect(place, findPort)
  let supervisor: Supervisor | undefined
  await provision(superuser, passwords)
  await superuser.end()
  return {
    superUrl: databaseUrl(server.port, 'postgres', passwords.postgresPassword, 'postgres'),
    ownerUrl: databaseUrl(server.port, OWNER_ROLE, passwords.databaseOwnerPassword, DATABASE),
    appUrl: databaseUrl(server.port, APP_ROLE, passwords.databaseAppPassword, DATABASE),
    supervise(onLost) {
      const start = async (signal: AbortSignal) => {
        const again = await connect(place, async () => server.port, signal)
        await again.superuser.end()
      }
      supervisor = superviseDatabase({ runs: () => runningPostgres(pgData) !== undefined, start, onLost })
      return supervisor
    },
    async stop() {
      await supervisor?.stop()
      const mode = fast ? 'immediate' : 'fast'
      await tools.run('pg_ctl', ['stop', '-D', pgData, '-m', mode, '-w', '-t', '60'])
      process.off('exit', stopAtExit)
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The PostgreSQL that runs in this data directory, whoever started it. */
export function runningPostgres(pgData: string): { pid: number; port: number } | undefined {
  const file = join(pgData, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  // The number alone may by now belong to another process.
  return pid && port && commandOf(pid).includes(realpathSync(pgData)) ? { pid, port } : undefined
}

function temporaryDir() {
  const dir = mkdtempSync(join(tmpdir(), 'madang-postgres-'))
  chmodSync(dir, 0o711)
  return dir
}

function randomPasswords(): Passwords {
  const password = () => randomBytes(24).toString('hex')
  return { postgresPassword: password(), databaseOwnerPassword: password(), databaseAppPassword: password() }
}

function setAsideUnfinished(pgData: string) {
  rmSync(`${pgData}.new`, { recursive: true, force: true })
  if (!existsSync(pgData) || existsSync(join(pgData, 'PG_VERSION'))) return
  const aside = `${pgData}.unusable-${Date.now()}`
  renameSync(pgData, aside)
  console.warn(`The database directory was incomplete: it is now ${aside}, and a new one is made.`)
}

// Made beside its place and renamed when whole, so that an interrupted start leaves nothing that looks finished.
async function initialise(tools: PostgresTools, dataDir: string, password: string, fast: boolean) {
  const unfinished = join(dataDir, 'postgres.new')
  const passwordFile = join(dataDir, 'postgres.password')
  const args = [
    ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(fast ? ['--no-sync'] : [])],
  ]
  let failure = ''
  // pg_trgm takes its letters from LC_CTYPE: with C it would drop Korean and Chinese. macOS may lack the first name.
  for (const locale of ['C.UTF-8', 'en_US.UTF-8']) {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    giveTo(tools, unfinished)
    giveTo(tools, passwordFile)
    const { code, output } = await tools.run('initdb', [...args, `--lc-ctype=${locale}`])
    rmSync(passwordFile)
    if (code === 0) {
      renameSync(unfinished, join(dataDir, 'postgres'))
      return
    }
    failure = output
  }
  throw new Problem(`${failure.trim()}\nThe database could not be created in ${dataDir}: see the lines above.`)
}

async function connect(place: Place, findPort: () => Promise<number>, signal?: AbortSignal) {
  const { tools, pgData, log, password, fast } = place
  const deadline = Date.now() + PATIENCE_MS
  let failures = 0
  while (Date.now() < deadline) {
    signal?.throwIfAborted()
    const server = runningPostgres(pgData)
    if (server) {
      const superuser = await tryConnect(databaseUrl(server.port, 'postgres', password, 'postgres'), pgData)
      if (superuser) return { superuser, server }
      await sleep(200)
      continue
    }
    // Left by a crash; PostgreSQL refuses to start if another process has got its number since.
    rmSync(join(pgData, 'postmaster.pid'), { force: true })
    const settings = settingsFor(fast, await findPort())
    const { code } = await tools.run('pg_ctl', ['start', '-D', pgData, '-l', log, '-w', '-t', '60', '-o', settings])
    // Somebody may have taken the port since it was found free, and the children of a killed server need a moment to go.
    if (code !== 0 && ++failures === TRIES) break
    if (code !== 0) await sleep(PAUSE_MS * 2 ** (failures - 1))
  }
  throw new Problem(`PostgreSQL does not start: ${lastWords(log)} (${log})`)
}

// Undefined while it starts or stops.
async function tryConnect(url: string, pgData: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new Problem(
        `The database in ${pgData} does not accept the password in secrets.json: put back the secrets.json that belongs to it.`,
      )
    }
    return undefined
  }
}

function settingsFor(fast: boolean, port: number) {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: "''",
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

function freePort() {
  return new Promise<number>((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The address of a database of an embedded PostgreSQL. */
export function databaseUrl(port: number, user: string, password: string, database: string) {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

function commandOf(pid: number) {
  if (process.platform !== 'linux') return spawnSync('ps', ['-o', 'args=', '-p', String(pid)]).stdout?.toString() ?? ''
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function giveTo({ account }: PostgresTools, path: string) {
  if (account) chownSync(path, account.uid, account.gid)
}

function askToStop(pgData: string) {
  const server = runningPostgres(pgData)
  // PostgreSQL's fast shutdown.
  if (server) process.kill(server.pid, 'SIGINT')
}

function lastWords(log: string) {
  if (!existsSync(log)) return 'its log is gone'
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  return lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1)
}
