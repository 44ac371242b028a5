import type { Ratio, Resolution } from './kinds'

export type Frame = { width: number; height: number }

/**
 * The pixels of a picture: `resolution` is its shorter side (480p of 9:16 is 480 × 854). Both are even, as H.264 wants
 * them.
 */
export function frameOf(ratio: Ratio, resolution: Resolution): Frame {
  const short = Number.parseInt(resolution, 10)
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  const long = 2 * Math.round((short * Math.max(across, down)) / Math.min(across, down) / 2)
  return across >= down ? { width: long, height: short } : { width: short, height: long }
}
