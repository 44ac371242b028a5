/** How many mails are with the mail server at once. */
export const abreast = 4

/**
 * Holds mail back from a server that hangs. One recipient's mail may hang alone (the server asks theirs first), and then
 * takes one place of several; where as many in a row hang as there are places, the whole server is given a pause, twice
 * as long each time, after which a single mail tries whether it is over.
 * @param pause milliseconds of the first pause
 */
export class Patience {
  private hangs = 0
  private until = 0

  constructor(private readonly pause: number) {}

  /** How many mails may be with the server now. */
  room(): number {
    if (Date.now() < this.until) return 0
    return this.hangs < abreast ? abreast : 1
  }

  /** @returns for how many milliseconds mail is held back now, where that has just been decided */
  heard(hung: boolean): number | undefined {
    this.hangs = hung ? this.hangs + 1 : 0
    if (this.hangs < abreast) return undefined
    const pause = this.pause * 2 ** Math.min(this.hangs - abreast, mostDoublings)
    this.until = Date.now() + pause
    return pause
  }
}

const mostDoublings = 4
