import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, isBuilt } from '../../../scripts/lib/build'
import { startPostgres } from '../../../scripts/lib/postgres'
import { testEnvironment } from '../../support/environment'
import { freePort } from '../../support/ports'
import { admin, password } from './people'

const root = process.cwd()

/** The product as people get it: PostgreSQL, migrations, the build, the demo, the server. Ends with the run. */
export default async function setup() {
  const postgres = await startPostgres({ fast: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'madang-e2e-'))
  const started: ChildProcess[] = []
  const close = async () => {
    for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...testEnvironment,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      DATABASE_URL: postgres.appUrl,
      // Known before the server starts: only its own address may use the session cookie.
      PORT: String(await freePort()),
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: password,
      DEMO_PASSWORD: password,
    }
    await runScript('migrate.ts', {
      ...env,
      DATABASE_URL: postgres.ownerUrl,
      DATABASE_APP_ROLE: new URL(postgres.appUrl).username,
    })
    // The build asks the database for nothing.
    const seeding = runScript('seed.ts', env)
    await Promise.all([seeding, isBuilt(root) ? undefined : build(root, env)])
    const start = (file: string) => {
      const child = fork(file, { cwd: root, env, execArgv: ['--import', 'tsx'] })
      started.push(child)
      return child
    }
    // For journeys with a server of their own.
    process.env.E2E_SERVER = JSON.stringify(env)
    process.env.E2E_URL = await addressOf(start('tests/e2e/support/server.ts'))
    start('src/jobs/main.ts')
    return close
  } catch (error) {
    await close()
    throw error
  }
}

async function runScript(name: string, env: NodeJS.ProcessEnv) {
  const file = join('scripts', name)
  await promisify(execFile)(process.execPath, ['--import', 'tsx', file], { cwd: root, env })
}

/** The address that the server reports once it listens. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((ready, fail) => {
    server.once('message', (url) => ready(String(url)))
    server.once('exit', (code) => fail(new Error(`The server ended (code ${code}) before it listened.`)))
  })
