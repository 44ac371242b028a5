import { logger } from '@/lib/log'
import type { Pages } from './serve'

const again = 1000
/** After how long what Next kept is dropped again while something older is still being rendered; at the end it is given up. */
const rounds = [1000, 4000, 10_000, 45_000]

type Drop = 'forget' | 'doubt'

export type Renewal = {
  published: () => void
  /** Something may have been published while nobody could hear of it. */
  missed: () => void
  stop: () => void
}

/**
 * Brings a publication to the visitors: drops the pages kept here and, by `refresh`, those that Next keeps. A rendering
 * that began before may end after and be kept by Next as if it were new, so what is kept is dropped once more when the
 * last of those has ended. Many publications at once are joined; a refresh that fails is tried until it works.
 */
export function renewPages(pages: Pick<Pages, 'forget' | 'doubt' | 'rendered'>, refresh: () => Promise<void>): Renewal {
  let running = false
  let wanted = false
  let stopped = false
  const timers = new Set<NodeJS.Timeout>()

  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timers.add(timer)
    return () => {
      clearTimeout(timer)
      timers.delete(timer)
    }
  }

  let drop: Drop = 'doubt'
  const renew = async (how: Drop) => {
    pages[how]()
    // What is certain of one of those that are joined goes for all of them.
    if (how === 'forget') drop = how
    wanted = true
    if (running) return
    running = true
    while (wanted && !stopped) {
      wanted = false
      try {
        await refresh()
        // What was asked between may have come from what Next has only now dropped.
        pages[drop]()
        if (!wanted) drop = 'doubt'
      } catch (error) {
        logger.error({ err: error, msg: 'The pages could not be refreshed; it is tried again' })
        wanted = true
        await new Promise<void>((woken) => later(again, woken))
      }
    }
    running = false
  }

  const renewWhenEnded = async (older: Promise<unknown>, how: Drop) => {
    let ended = false
    const end = older.then(() => {
      ended = true
    })
    for (const ms of rounds) {
      if (ended || stopped) return
      let cancel = () => {}
      await Promise.race([
        end,
        new Promise<void>((woken) => {
          cancel = later(ms, woken)
        }),
      ])
      cancel()
      if (!stopped) void renew(how)
    }
  }

  const begin = (how: Drop) => {
    if (stopped) return
    const older = pages.rendered()
    void renew(how)
    if (older) void renewWhenEnded(older, how)
  }

  return {
    published: () => begin('forget'),
    missed: () => begin('doubt'),
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
