import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** Where a web process tells its own Next that what it kept is old, and the header that carries the key. */
export const refreshPath = '/refresh'
export const refreshHeader = 'x-madang-refresh'

/** What only processes of this installation know: it follows from the installation's secret and reveals nothing of it. */
export const refreshKey = createHmac('sha256', env.PAYLOAD_SECRET).update('madang:refresh-site').digest('base64url')

/** Whether somebody knows the key; takes as long for a wrong one as for the right one. */
export function isRefreshKey(given: string | null): boolean {
  const [ours, theirs] = [refreshKey, given ?? ''].map((text) =>
    createHmac('sha256', env.PAYLOAD_SECRET).update(text).digest(),
  ) as [Buffer, Buffer]
  return timingSafeEqual(ours, theirs)
}
