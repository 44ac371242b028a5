/** At most `size` callers at work; the others wait in line. */
export class Gate {
  private readonly waiting: (() => void)[] = []
  private free: number

  constructor(size: number) {
    this.free = size
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free--
    else await new Promise<void>((proceed) => this.waiting.push(proceed))
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free++
    }
  }
}
