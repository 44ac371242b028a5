import config from '@payload-config'
import { getPayload } from 'payload'
import { closeLocks, withLock } from '../../../src/lib/locks'
import { down } from './down.ts'
import { status } from './status.ts'
import { up } from './up.ts'

export type Command = { name: 'up' | 'status' } | { name: 'down'; to: string | undefined; yes: boolean }

/**
 * Runs one command, one process at a time: who comes second waits and sees what the first one did.
 * @param tell whether to print how it stands afterwards
 */
export async function runMigrations(command: Command, { tell }: { tell: boolean }) {
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    await withLock('migrate', async () => {
      if (command.name === 'up') await up(payload)
      if (command.name === 'down') await down(payload, command)
      if (tell) await status(payload)
    })
  } finally {
    await closeLocks()
    // Not awaited: Payload never gives back the connection it opened first.
    void payload.db.pool.end()
    await payload.destroy()
  }
}
