/** One comment: what it should come to (1, −1, or 0 for neutral) and the features it has. */
export type Example = { target: number; features: Int32Array }

export type Linear = { weights: Float64Array; bias: number }

/** Small whole-number generator (mulberry32): the same order of examples on every machine. */
function randomNumbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function shuffle(order: Int32Array, random: (below: number) => number) {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1)
    const held = order[last] as number
    order[last] = order[other] as number
    order[other] = held
  }
}

/** The value of each feature of a comment: its vector has length one, so short and long ones count alike. */
const featureValue = ({ features }: Example) => 1 / Math.sqrt(features.length)

export function margin({ weights, bias }: Linear, example: Example): number {
  let sum = 0
  for (const feature of example.features) sum += weights[feature] as number
  return sum * featureValue(example) + bias
}

/**
 * A linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh and others, 2008); neutral
 * examples pull their margin to zero by squared loss, which is the same step without the bound. Only + − × ÷ and square
 * roots, which are exact by IEEE 754: the weights come out equal everywhere.
 */
export function train(
  examples: Example[],
  buckets: number,
  { cost, epochs }: { cost: number; epochs: number },
): Linear {
  const model = { weights: new Float64Array(buckets), bias: 0 }
  const duals = new Float64Array(examples.length)
  const order = Int32Array.from(examples.keys())
  const random = randomNumbers(1)
  const softness = 1 / (2 * cost)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index] as Example
      const before = duals[index] as number
      // The vector's own square is two: one for the features together and one for the bias.
      let after = before + (example.target - margin(model, example) - softness * before) / (2 + softness)
      if (after * example.target < 0) after = 0
      if (after === before) continue
      duals[index] = after
      const change = (after - before) * featureValue(example)
      for (const feature of example.features) model.weights[feature] = (model.weights[feature] as number) + change
      model.bias += after - before
    }
  }
  return model
}
