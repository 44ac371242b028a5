import type { StdioOptions } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenProblem, portProblem } from './bootstrap.mjs'
import { build, isBuilt } from './build.ts'
import { runNode, stopChildren } from './children.ts'
import { type Database, type DatabaseUrls, openDatabase } from './database.ts'
import { Problem } from './problem.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { Shutdown } from './shutdown.ts'

/** What to start and where. */
export interface Settings {
  root: string
  dataDir: string
  host: string
  port: number
}

type Mode = 'production' | 'development'

interface Parts {
  /** Without them nothing has to be built: for tests of everything else. */
  pages?: boolean
}

/** Brings everything up and serves until a signal ends it; a problem ends the process with one sentence. */
export async function run(settings: Settings, mode: Mode, { pages = true }: Parts = {}) {
  const shutdown = new Shutdown()
  shutdown.listen()
  try {
    const secrets = loadSecrets(settings.dataDir)
    const database = await openDatabase(settings.dataDir, secrets, shutdown)
    shutdown.add(stopChildren)
    Object.assign(process.env, environment(settings, mode, secrets, database))
    await migrate(settings.root, database)
    if (mode === 'production' && pages) await buildOnce(settings.root)
    await seed(settings.root)
    keepWorker(settings.root, database, shutdown)
    await (mode === 'production' ? serve(settings, pages, shutdown) : develop(settings, shutdown))
  } catch (error) {
    await shutdown.fail(error)
  }
}

function environment(settings: Settings, mode: Mode, secrets: Secrets, { appUrl }: DatabaseUrls) {
  return {
    NODE_ENV: mode,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: appUrl,
    ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS || secrets.encryptionKeys,
    HOST: settings.host,
    NEXT_TELEMETRY_DISABLED: '1',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || secrets.payloadSecret,
    PORT: String(settings.port),
  }
}

async function migrate(root: string, { appRole, ownerUrl }: DatabaseUrls) {
  const code = await runScript(root, 'migrate.ts', { DATABASE_URL: ownerUrl, DATABASE_APP_ROLE: appRole })
  if (code !== 0) {
    throw new Problem(
      'A migration failed and left nothing behind: see the lines above, put that right and start again.',
    )
  }
}

async function seed(root: string) {
  const code = await runScript(root, 'seed.ts')
  if (code !== 0) throw new Problem('The first accounts and the demo could not be loaded: see the lines above.')
}

function runScript(root: string, name: string, env: Record<string, string> = {}) {
  return runNode(['--import', 'tsx', join(root, 'scripts', name)], { cwd: root, env: { ...process.env, ...env } })
}

async function buildOnce(root: string) {
  if (isBuilt(root)) return
  console.log('Building (once, about a minute) ...')
  await build(root, process.env)
}

async function serve(settings: Settings, pages: boolean, shutdown: Shutdown) {
  const { serve: listen } = await import('../../src/server/serve.ts')
  const server = await listen({ pages }).catch((error: NodeJS.ErrnoException) => {
    // It was free when it was asked for, perhaps a minute ago.
    throw error.syscall === 'listen' ? new Problem(listenProblem(settings, error)) : error
  })
  shutdown.add(() => server.close())
  const url = server.url.replace(/\/$/, '')
  console.log(`
Madang is ready.
  Site   ${url}
  Admin  ${url}/admin
  API    ${url}/api/docs
Stop it with Ctrl-C.`)
}

/** One worker beside the web process, started anew when it ends on its own, as soon as there is a database for it. */
function keepWorker(root: string, database: Database, shutdown: Shutdown) {
  const begun = Date.now()
  const stdio: StdioOptions = ['ignore', 'inherit', 'inherit']
  runNode(['--import', 'tsx', join(root, 'src/jobs/main.ts')], { cwd: root, stdio }).then(
    async (code) => {
      if (shutdown.begun) return
      console.error(`The worker ended (code ${code}) and is started again.`)
      await sleep(Date.now() - begun < 5000 ? 5000 : 0)
      await database.available()
      if (!shutdown.begun) keepWorker(root, database, shutdown)
    },
    (error: unknown) => console.error(error),
  )
}

async function develop(settings: Settings, shutdown: Shutdown) {
  const { root, host, port } = settings
  const next = join(root, 'node_modules/next/dist/bin/next')
  const code = await runNode([next, 'dev', '--hostname', host, '--port', String(port)], { cwd: root })
  const taken = await portProblem(settings)
  if (!shutdown.begun) throw new Problem(taken ?? `The development server ended (code ${code}): see the lines above.`)
}
