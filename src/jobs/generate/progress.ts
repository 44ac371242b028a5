import type { Payload } from 'payload'
import { logger } from '@/lib/log'

const interval = 300

/**
 * Writes how far an order is, about three times a second, and notices when its end was asked for.
 * @param onCancel called once when it was
 */
export function reporter(payload: Payload, id: string, onCancel: () => void) {
  let percent = 0
  let asked = false
  const write = async () => {
    const { rows } = await payload.db.pool.query<{ cancelled: boolean }>(
      `update generations set progress_percentage = greatest(progress_percentage, $2)
       where id = $1 and status = 'processing' returning cancel_requested_at is not null as cancelled`,
      [id, Math.min(99, Math.floor(percent * 10) / 10)],
    )
    if (rows[0]?.cancelled && !asked) {
      asked = true
      onCancel()
    }
  }
  const timer = setInterval(
    () => write().catch((error: unknown) => logger.warn({ err: error, msg: 'Progress was not written' })),
    interval,
  )
  return {
    onProgress: (value: number) => {
      percent = Math.max(percent, value)
    },
    stop: () => clearInterval(timer),
  }
}
