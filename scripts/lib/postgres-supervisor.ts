import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from './problem.ts'

/** How often it is looked at, in milliseconds. */
const interval = 500
/** So many ends are accidents; one more within the time (milliseconds) has a reason that a start does not mend. */
const accidents = { most: 5, within: 5 * 60_000 }
/** Before the second start in that time, doubled for each further one; in milliseconds. */
const pause = 1000

interface Watched {
  runs: () => boolean
  /** Starts it where it was; rejects when that fails or `signal` is aborted. */
  start: (signal: AbortSignal) => Promise<void>
  onLost: (problem: unknown) => void
}

/** Someone who starts the database again when it has ended. */
export interface Supervisor {
  /** Resolves once it runs (or is not supervised any more). */
  available(): Promise<void>
  stop(): Promise<void>
}

/** Watches the embedded PostgreSQL, which is no child of anybody: it outlives who started it so that it ends in order. */
export function superviseDatabase({ runs, start, onLost }: Watched): Supervisor {
  const stopping = new AbortController()
  const { signal } = stopping
  let ends: number[] = []
  let starting = false

  const startAgain = async () => {
    const now = Date.now()
    ends = [...ends.filter((time) => now - time < accidents.within), now]
    if (ends.length > accidents.most) {
      throw new Problem(`PostgreSQL ended ${ends.length} times within five minutes: see its log and start again.`)
    }
    console.error('PostgreSQL ended and is started again.')
    if (ends.length > 1) await sleep(pause * 2 ** (ends.length - 2), undefined, { signal })
    await start(signal)
    console.error('PostgreSQL runs again.')
  }

  const watch = async () => {
    while (!signal.aborted) {
      starting = !runs()
      if (starting) await startAgain()
      starting = false
      await sleep(interval, undefined, { signal })
    }
  }
  const watching = watch().catch((problem: unknown) => {
    if (!signal.aborted) onLost(problem)
    stopping.abort()
  })

  return {
    available: async () => {
      while (!signal.aborted && (starting || !runs())) await sleep(interval)
    },
    stop: async () => {
      stopping.abort()
      await watching
    },
  }
}
