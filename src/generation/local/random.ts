import { createHash } from 'node:crypto'

/** Numbers from 0 to below 1 that look random and are always the same for the same words. */
export function randomFrom(...words: (string | number)[]): () => number {
  let counter = 0
  const seed = createHash('sha256').update(words.join('\0')).digest()
  return () => {
    counter += 1
    return createHash('sha256').update(seed).update(String(counter)).digest().readUInt32BE(0) / 2 ** 32
  }
}

/** One of several. */
export const pick = <T>(random: () => number, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0]

export const between = (random: () => number, low: number, high: number) => low + random() * (high - low)
