import { createHash } from 'node:crypto'

/** The same throws for the same name in every run: what a killed run left out, the next one makes alike. */
export class Dice {
  private state: number

  constructor(name: string) {
    this.state = createHash('sha256').update(name).digest().readUInt32LE()
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `min` to `max`. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[this.int(0, list.length - 1)] as Item
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** The moment so many days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * dayMs)
