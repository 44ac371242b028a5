import config from '@payload-config'
import { getPayload } from 'payload'
import { closeLocks } from '@/lib/locks'
import { logger } from '@/lib/log'
import { onParentGone } from './lifeline'
import { stopping } from './stopping'
import { startWorker } from './worker'

/** A worker process: it works until it is told to stop, or whoever started it is gone. */
const payload = await getPayload({ config })
const worker = await startWorker(payload)
logger.info({ msg: 'The worker takes jobs', pid: process.pid })

async function stop() {
  if (stopping.signal.aborted) return
  stopping.abort()
  await worker.stop()
  await closeLocks()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
onParentGone(stop)
