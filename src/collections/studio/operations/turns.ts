type Limits = {
  /** How many work at once. */
  atOnce: number
  /** How many may wait for their turn; whoever comes after them is sent away at once. */
  inLine: number
  /** How long anybody waits, in milliseconds. */
  patience: number
}

/** Gives the turn back; called once. */
type Done = () => void

/** Work that visitors ask for: so much of it at a time in this process, and no line that grows without end. */
export class Turns {
  private readonly waiting = new Set<(done: Done) => void>()
  private busy = 0

  constructor(private readonly limits: Limits) {}

  /** A turn, to be given back; nothing when the line is full or the wait too long. */
  async take(): Promise<Done | undefined> {
    if (this.busy < this.limits.atOnce) {
      this.busy++
      return this.done
    }
    if (this.waiting.size >= this.limits.inLine) return undefined
    return new Promise((resolve) => {
      const proceed = (done: Done) => {
        clearTimeout(timer)
        resolve(done)
      }
      const timer = setTimeout(() => {
        this.waiting.delete(proceed)
        resolve(undefined)
      }, this.limits.patience)
      this.waiting.add(proceed)
    })
  }

  private readonly done: Done = () => {
    const [next] = this.waiting
    if (!next) {
      this.busy--
      return
    }
    this.waiting.delete(next)
    next(this.done)
  }
}
