// Run at every start, as the application: the first admin, and the demo unless DEMO=0. What an earlier run left out,
// this one makes; what is there is left alone.
import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '../src/lib/env'
import { closeLocks, withLock } from '../src/lib/locks'
import { firstAdmin } from './seed/admin'
import { loadDemo } from './seed/demo'

async function seed() {
  const payload = await getPayload({ config })
  try {
    // Two machines may start on one database at the same moment.
    await withLock('seed', async () => {
      const madeAdmin = await firstAdmin(payload)
      const madeDemo = env.DEMO && (await loadDemo(payload))
      if (!madeAdmin && !madeDemo) console.log('The accounts are in place.')
    })
  } finally {
    await closeLocks()
    await payload.destroy()
  }
}

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
