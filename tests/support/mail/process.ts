import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A process of its own that sends the mails of this file's database, under this name there. */
export async function startSender(name: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/mail/sender.ts'], {
    env: { ...process.env, PGAPPNAME: name },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(child.stdout as Readable, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The sender ended with ${code}`))),
  ])
  return child
}
