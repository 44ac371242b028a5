const orders = 4

/**
 * The buckets, of 2^bits, that the parts of one to four characters of a normalised text fall into, each once. Spaces at
 * the ends and between words count as characters, so that parts know where words begin and end.
 */
export function featuresOf(text: string, bits: number): Set<number> {
  const padded = ` ${text} `
  const buckets = new Set<number>()
  for (let start = 0; start < padded.length; start += 1) {
    const end = Math.min(start + orders, padded.length)
    let hash = 0
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x5bd1e995)
      hash ^= hash >>> 13
      buckets.add(Math.imul(hash, 0x9e3779b1) >>> (32 - bits))
    }
  }
  return buckets
}
