import { setTimeout as sleep } from 'node:timers/promises'

const hour = 3_600_000
export const day = 24 * hour
/** What is counted by day is counted by the days of Seoul. */
export const seoul = 9 * hour

/**
 * Waits until a turn of the clock is over where it is near, so that it does not come between what belongs together. All
 * in milliseconds.
 * @param every how far the turns are apart
 * @param near how long what follows may take
 * @param zone how far the zone is ahead of UTC
 */
export async function passTurn(every: number, near: number, zone = 0) {
  const left = every - ((Date.now() + zone) % every)
  if (left < near) await sleep(left + 100)
}
