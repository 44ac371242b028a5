import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

const most = 2000
let rendered = 0

/**
 * Counts one more page that Next renders. Next remembers for each address that it ever rendered how long to keep it, in
 * a map without bound, though every kept page carries the same with it: emptied now and then, so that a flood of
 * addresses does not fill the memory.
 */
export function countRendered(): void {
  if (++rendered % most > 0) return
  new SharedCacheControls({ routes: {}, dynamicRoutes: {} }).clear()
}
