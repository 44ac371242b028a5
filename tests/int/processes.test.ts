import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { runNode } from '../../scripts/lib/children'
import { startPostgres } from '../../scripts/lib/postgres'
import { Installation, type Running } from '../support/installation'
import { freePort } from '../support/ports'

const house = new Installation()
const started: Running[] = []
const squatters: Server[] = []
const settings = { DEMO: '0', ADMIN_EMAIL: 'root@test.example', ADMIN_PASSWORD: 'given-by-operator', LOG_LEVEL: 'info' }
// Whole starts on a machine that may be busy with anything.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 })
const patience = { timeout: 300_000 }

/** `npm start` without the pages. */
async function start(where = house) {
  const port = await freePort()
  const running = where.start('node --import tsx tests/support/start.ts', { ...settings, PORT: String(port) })
  started.push(running)
  const says = (text: string | RegExp) => expect.poll(() => running.output, patience).toMatch(text)
  const asks = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api${path}`).catch(() => undefined)
    return answer?.status
  }
  return { running, port, says, asks }
}

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
  for (const squatter of squatters.splice(0)) squatter.close()
})
afterAll(() => house.remove())

/** Takes a port as another program would. */
async function squat(port: number) {
  const server = createServer()
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(port, '127.0.0.1', ready))
  squatters.push(server)
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the embedded PostgreSQL', () => {
  it('is started again where it was after kill -9, server and worker work on, and one that cannot start ends it all', async () => {
    const { running, says, asks } = await start()
    await says('Madang is ready')
    await says('The worker takes jobs')
    const first = house.postmaster
    process.kill(first?.pid as number, 'SIGKILL')
    await says('PostgreSQL runs again')
    expect(house.postmaster?.port).toBe(first?.port)
    expect(house.postmaster?.pid).not.toBe(first?.pid)
    await expect.poll(() => asks('/health/ready'), patience).toBe(200)
    await says(/The worker ended[\s\S]*The worker takes jobs/)
    expect(running.child.exitCode).toBe(null)

    // What no start mends: the program ends, says why, and leaves nothing running.
    rmSync(join(house.dataDir, 'postgres/global/pg_control'))
    process.kill(house.postmaster?.pid as number, 'SIGKILL')
    expect(await running.ended, running.output).toBe(1)
    expect(running.output).toMatch(/^PostgreSQL does not start: /m)
  })

  it('tries another port when the one that was free is taken', async () => {
    const other = new Installation()
    const taken = await freePort()
    await squat(taken)
    const ports = [taken, await freePort()]
    const { superUrl, stop } = await startPostgres({
      dataDir: other.dataDir,
      fast: true,
      findPort: async () => ports.shift() as number,
    })
    expect(new URL(superUrl).port).not.toBe(String(taken))
    await stop()
    await other.remove()
  })
})

describe('npm start', () => {
  it('says the same sentence when its port is taken between the first look and listening, and ends', async () => {
    const other = new Installation()
    const { running, port, says } = await start(other)
    await says('Starting PostgreSQL')
    await squat(port)
    expect(await running.ended, running.output).toBe(1)
    expect(running.output).toContain(`Port ${port} is taken by another program: stop it, or choose another port`)
    expect(running.output).not.toMatch(/^ +at /m)
    expect(other.postmaster).toBe(undefined)
    await other.remove()
  })
})

describe('what is left alone', () => {
  it('ends by itself when it is done: the channel keeps nobody running', async () => {
    expect(await runNode(['--eval', 'process.exitCode = 3'], { stdio: ['ignore', 'ignore', 'inherit'] })).toBe(3)
  })

  it('ends: a worker whose parent went while it was booting', async () => {
    const worker = fork('src/jobs/main.ts', {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    worker.disconnect()
    expect(await once(worker, 'exit')).toEqual([1, null])
  })

  it('ends: whatever was started, when its parent is killed', async () => {
    const child = `console.log('child', process.pid); setInterval(() => {}, 1000)`
    const parent = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '--eval'],
        `const { runNode } = await import('./scripts/lib/children.ts'); await runNode(['--eval', ${JSON.stringify(child)}], {})`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let output = ''
    parent.stdout.on('data', (text) => (output += text))
    await expect.poll(() => output, patience).toMatch(/child \d+/)
    const pid = Number(/child (\d+)/.exec(output)?.[1])
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), patience).toBe(false)
  })
})
