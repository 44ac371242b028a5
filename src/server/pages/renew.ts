import { logger } from '@/lib/log'
import type { Pages } from './serve'

const again = 1000
/** After how long what Next kept is dropped again while something older is still being rendered; at the end it is given up. */
const rounds = [1000, 4000, 10_000, 45_000]

export type Renewal = { published: () => void; stop: () => void }

/**
 * Brings a publication to the visitors: drops the pages kept here and, by `refresh`, those that Next keeps. A rendering
 * that began before may end after and be kept by Next as if it were new, so what is kept is dropped once more when the
 * last of those has ended. Many publications at once are joined; a refresh that fails is tried until it works.
 */
export function renewPages(pages: Pick<Pages, 'forget' | 'rendered'>, refresh: () => Promise<void>): Renewal {
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

  const renew = async () => {
    pages.forget()
    wanted = true
    if (running) return
    running = true
    while (wanted && !stopped) {
      wanted = false
      try {
        await refresh()
        // What was asked between may have come from what Next has only now dropped.
        pages.forget()
      } catch (error) {
        logger.error({ err: error, msg: 'The pages could not be refreshed; it is tried again' })
        wanted = true
        await new Promise<void>((woken) => later(again, woken))
      }
    }
    running = false
  }

  const renewWhenEnded = async (older: Promise<unknown>) => {
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
      if (!stopped) void renew()
    }
  }

  return {
    published: () => {
      if (stopped) return
      const older = pages.rendered()
      void renew()
      if (older) void renewWhenEnded(older)
    },
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
