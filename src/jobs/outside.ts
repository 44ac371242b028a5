/** Generations of this process that wait for a provider: they take a connection, and nothing of what this machine can do. */
const waiting = new Set<string>()

/** How many of the jobs that run here only wait. */
export const waitingOutside = (): number => waiting.size

/** Counts a generation as waiting until its work has ended, or has come back to this machine. */
export async function outside<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  waiting.add(id)
  try {
    return await work()
  } finally {
    waiting.delete(id)
  }
}

/** The answer is here: what is done with it is work again. */
export const backInside = (id: string): void => void waiting.delete(id)
