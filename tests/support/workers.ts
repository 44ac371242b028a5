import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A worker process of its own on this file's database, as `npm run worker` starts it. */
export async function startWorkerProcess(env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/jobs/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, fail) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      if (line.includes('takes jobs')) ready()
      // What goes wrong in a worker is seen with the test that it breaks.
      if (/"level":(50|60)/.test(line)) console.error(line)
    })
    child.once('exit', (code) => fail(new Error(`The worker ended with ${code} before it was ready`)))
  })
  return child
}

/** Ends a process at once, as a power cut would. */
export async function killHard(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
