import { featuresOf } from './features'

/** A linear model over hashed parts of text; `step` (of one unit of weight), `bias` and `neutral` in units of the score. */
export type Model = { step: number; bias: number; neutral: number; weights: Int8Array }

/**
 * The margin of a normalised text: the sum of its weights over the square root of their number (so that length alone
 * says nothing) plus the bias. One is the margin that a twentieth of unseen comments go beyond.
 */
export function marginOf({ step, bias, weights }: Model, text: string): number {
  const features = featuresOf(text, Math.log2(weights.length))
  let sum = 0
  for (const feature of features) sum += weights[feature] as number
  return (sum * step) / Math.sqrt(features.size) + bias
}

/** The score −1.00 … 1.00 of a margin: cut at both ends, two decimals, never −0, and never falling as the margin grows. */
export const scoreOf = (margin: number): number => Math.round(Math.max(-1, Math.min(1, margin)) * 100) / 100 + 0

const numberBytes = Float64Array.BYTES_PER_ELEMENT

/** Three little-endian doubles (step, bias, neutral), then a signed byte for each bucket. */
export function encodeModel({ step, bias, neutral, weights }: Model): Buffer {
  const header = Buffer.alloc(3 * numberBytes)
  for (const [index, value] of [step, bias, neutral].entries()) header.writeDoubleLE(value, index * numberBytes)
  return Buffer.concat([header, new Uint8Array(weights)])
}

export function decodeModel(file: Buffer): Model {
  const number = (index: number) => file.readDoubleLE(index * numberBytes)
  return {
    step: number(0),
    bias: number(1),
    neutral: number(2),
    weights: new Int8Array(file.subarray(3 * numberBytes)),
  }
}
