import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt } from '../../scripts/lib/build'
import { runningPostgres, startPostgres } from '../../scripts/lib/postgres'
import { memoryOf } from './memory'

const root = process.cwd()
const account = { email: 'bench@test.example', password: 'only-for-the-benchmark' }

/** A PostgreSQL of its own with the rows loaded, the product's production server and the bare one. */
export async function startBench(rows: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'madang-bench-'))
  chmodSync(dataDir, 0o711) // as root, PostgreSQL runs as another user
  const postgres = await startPostgres({ dataDir, fast: true })
  const children: ChildProcess[] = []
  let sampler: NodeJS.Timeout | undefined
  const stop = async () => {
    clearInterval(sampler)
    await Promise.all(children.map(ended))
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    Object.assign(process.env, environment(postgres.appUrl, dataDir))
    console.log('Migrating ...')
    script('migrate.ts', { DATABASE_URL: postgres.ownerUrl, DATABASE_APP_ROLE: new URL(postgres.appUrl).username })
    script('seed.ts', { DEMO: '0', ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password })
    console.log(`Loading ${rows} influencers and ${rows / 5} campaigns ...`)
    const { load } = await import('./load') // after the environment stands: it encrypts
    const superUrl = Object.assign(new URL(postgres.superUrl), {
      pathname: new URL(postgres.appUrl).pathname,
    }).toString()
    const loaded = await load(superUrl, rows, Math.floor(rows / 5))
    if (!isBuilt(root)) {
      console.log('Building ...')
      await build(root, process.env)
    }
    const start = async (file: string, ...args: string[]) => {
      const child = fork(join(root, 'tests/bench', file), args, { execArgv: childArgs() })
      children.push(child)
      const [message] = await once(child, 'message')
      return { url: (message as { url: string }).url, pid: child.pid as number }
    }
    const product = await start('product.ts', 'pages')
    const memory = () => memoryOf(product.pid, runningPostgres(join(dataDir, 'postgres'))?.pid ?? 0)
    let peak = 0
    sampler = setInterval(() => {
      peak = Math.max(peak, memory() ?? 0)
    }, 1000)
    return {
      loaded,
      product: { ...product, token: await marketerToken(product.url) },
      bare: { ...(await start('bare.ts')), token: undefined },
      memory,
      peak: () => (peak > 0 ? peak : undefined),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const environment = (appUrl: string, dataDir: string) => ({
  NODE_ENV: 'production',
  DATABASE_URL: appUrl,
  DATABASE_POOL: '40',
  DATA_DIR: dataDir,
  PAYLOAD_SECRET: 'only-for-the-benchmark-only-for-the-benchmark',
  ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 7).toString('base64')}`,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  RATE_LIMIT_PER_MINUTE: '0',
  LOG_LEVEL: 'warn',
  PORT: '0',
})

// BENCH_NODE_ARGS="--cpu-prof --cpu-prof-dir=…" profiles both servers.
const childArgs = () => ['--import', 'tsx', ...(process.env.BENCH_NODE_ARGS?.split(' ').filter(Boolean) ?? [])]

function script(name: string, env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', name)], {
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
}

/** A marketer, made by admin through the API, and logged in. */
async function marketerToken(url: string): Promise<string> {
  const call = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<{ token: string }>
  }
  const { token } = await call('/users/login', account)
  const marketer = { email: 'marketer@test.example', password: account.password }
  await call('/users', { ...marketer, displayName: 'Marketer', role: 'marketer' }, token)
  return (await call('/users/login', marketer)).token
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}
