import { Problem } from './problem.ts'

const GRACE_MS = 30_000

/** Collects what has to be closed, and closes it in reverse order on Ctrl-C or a signal. */
export class Shutdown {
  private closers: (() => Promise<unknown>)[] = []
  private closing: Promise<void> | undefined
  private signalled = 0

  /** Listens for the signals that end the program; a second one, later, forces the end. */
  listen() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.onSignal())
  }

  /** Whether the end has begun, by a signal or because something failed. */
  get begun() {
    return this.signalled > 0 || this.closing !== undefined
  }

  /** Adds something to close. */
  add(close: () => Promise<unknown>) {
    this.closers.push(close)
  }

  /** Closes everything once, and ends the process. */
  async exit(code: number): Promise<never> {
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    this.closing ??= this.closeAll()
    await this.closing
    process.exit(code)
  }

  /** Says what went wrong, closes everything and ends the process with code 1; what fails because of the end is no news. */
  async fail(error: unknown) {
    if (this.begun) return
    console.error(error instanceof Problem ? error.message : error)
    await this.exit(1)
  }

  private async closeAll() {
    for (const close of this.closers.reverse()) {
      try {
        await close()
      } catch (error) {
        console.error(error)
      }
    }
  }

  private onSignal() {
    // The terminal sends Ctrl-C to the whole group and npm passes it on once more: that is one request.
    if (this.signalled > 0) {
      if (Date.now() - this.signalled > 1000) process.exit(1)
      return
    }
    this.signalled = Date.now()
    console.log('\nStopping ...')
    void this.exit(0)
  }
}
