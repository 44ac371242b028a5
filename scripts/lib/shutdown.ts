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

  /** Whether a signal has asked for the end. */
  get requested() {
    return this.signalled > 0
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
    if (this.requested) {
      if (Date.now() - this.signalled > 1000) process.exit(1)
      return
    }
    this.signalled = Date.now()
    console.log('\nStopping ...')
    void this.exit(0)
  }
}
