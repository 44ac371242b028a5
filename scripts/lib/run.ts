import { join } from 'node:path'
import { build, isBuilt } from './build.ts'
import { runChild, stopChildren } from './children.ts'
import { type DatabaseUrls, openDatabase } from './database.ts'
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

/** Brings everything up and serves until a signal ends it; a problem ends the process with one sentence. */
export async function run(settings: Settings, mode: Mode) {
  const shutdown = new Shutdown()
  shutdown.listen()
  try {
    const secrets = loadSecrets(settings.dataDir)
    const database = await openDatabase(settings.dataDir, secrets, shutdown)
    shutdown.add(stopChildren)
    Object.assign(process.env, environment(settings, mode, secrets, database))
    await migrate(settings.root, database)
    await (mode === 'production' ? serve(settings, shutdown) : develop(settings, shutdown))
  } catch (error) {
    // What fails because it is being stopped is no news.
    if (shutdown.requested) return
    console.error(error instanceof Problem ? error.message : error)
    await shutdown.exit(1)
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
  const args = ['--import', 'tsx', join(root, 'scripts', name)]
  return runChild(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
}

async function serve({ root }: Settings, shutdown: Shutdown) {
  if (!isBuilt(root)) {
    console.log('Building (once, about a minute) ...')
    await build(root, process.env)
  }
  await seed(root)
  keepWorker(root, shutdown)
  const { serve: listen } = await import('../../src/server/serve.ts')
  const server = await listen()
  shutdown.add(() => server.close())
  const url = server.url.replace(/\/$/, '')
  console.log(`
Madang is ready.
  Site   ${url}
  Admin  ${url}/admin
  API    ${url}/api/docs
Stop it with Ctrl-C.`)
}

/** One worker beside the web process, started anew when it ends on its own. */
function keepWorker(root: string, shutdown: Shutdown) {
  const begun = Date.now()
  runChild(process.execPath, ['--import', 'tsx', join(root, 'src/jobs/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  }).then(
    (code) => {
      if (shutdown.requested) return
      console.error(`The worker ended (code ${code}) and is started again.`)
      setTimeout(() => keepWorker(root, shutdown), Date.now() - begun < 5000 ? 5000 : 0)
    },
    (error: unknown) => console.error(error),
  )
}

async function develop({ root, host, port }: Settings, shutdown: Shutdown) {
  await seed(root)
  keepWorker(root, shutdown)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const args = [next, 'dev', '--hostname', host, '--port', String(port)]
  const code = await runChild(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (!shutdown.requested) throw new Problem(`The development server ended (code ${code}): see the lines above.`)
}
