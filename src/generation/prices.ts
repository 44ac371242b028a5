import { mostRatingTokens } from './comments'
import type { Order, Product } from './drivers/driver'
import { clipSeconds } from './drivers/lengths'
import { frameOf } from './frame'
import type { Kind } from './kinds'
import { type ModelName, modelOf } from './models'

/** The most a story or its scenes may be answered with, thoughts of the model included: asked for, and set aside. */
export const mostWritingTokens = 16_000

/** Raised with every change of the table; each job keeps the version it was quoted by. */
export const priceVersion = '2026-11-21.3'

/** Millionths of a US dollar: whole numbers, so that sums are exact. */
export type Micros = number
const dollar = 1_000_000

/**
 * What a unit costs, in US dollars. Secondary sources of 2026; an installation's own bill is what its provider says.
 * - `tokens`: per million of input and output tokens; `output` is the most an answer may have.
 * - `videoTokens`: per million of width × height × 24 × seconds / 1024 (Seedance 2.5).
 * - `second`: per second of the result, by resolution where it differs.
 * - `image`, `run`: per picture, per job.
 * - `characters`: per thousand characters.
 */
type Price =
  | { unit: 'free' }
  | { unit: 'tokens'; input: number; answer: number; output: number }
  | { unit: 'videoTokens'; perMillion: number }
  | { unit: 'second'; usd: number; at1080p?: number }
  | { unit: 'image'; usd: number }
  | { unit: 'run'; usd: number }
  | { unit: 'characters'; perThousand: number }

const free: Price = { unit: 'free' }

export const prices: Record<ModelName, Partial<Record<Kind, Price>>> = {
  local: { scenes: free, image: free, video: free, voice: free, film: free, 'try-on': free },
  gpt: {
    story: { unit: 'tokens', input: 0.25, answer: 2, output: mostWritingTokens },
    scenes: { unit: 'tokens', input: 0.25, answer: 2, output: mostWritingTokens },
    sentiment: { unit: 'tokens', input: 0.25, answer: 2, output: mostRatingTokens },
    image: { unit: 'image', usd: 0.063 },
    voice: { unit: 'characters', perThousand: 0.06 },
  },
  gemini: {
    story: { unit: 'tokens', input: 0.3, answer: 2.5, output: mostWritingTokens },
    scenes: { unit: 'tokens', input: 0.3, answer: 2.5, output: mostWritingTokens },
    sentiment: { unit: 'tokens', input: 0.3, answer: 2.5, output: mostRatingTokens },
    // $120 per million image tokens, 1,120 of them in a picture of up to 2K.
    image: { unit: 'image', usd: 0.1344 },
    voice: { unit: 'characters', perThousand: 0.05 },
  },
  elevenlabs: { voice: { unit: 'characters', perThousand: 0.3 } },
  seedance: { video: { unit: 'videoTokens', perMillion: 10.7 } },
  veo: { video: { unit: 'second', usd: 0.4 } },
  kling: { video: { unit: 'second', usd: 0.157, at1080p: 0.235 }, 'try-on': { unit: 'run', usd: 0.07 } },
  fashn: { 'try-on': { unit: 'image', usd: 0.075 } },
  hailuo: { video: { unit: 'run', usd: 0.5 } },
}

/** What an order may cost at most; frozen on the job as its snapshot. */
export type Quote = { version: string; price: Price; micros: Micros }

type Ordered = Pick<Order, 'kind' | 'prompt' | 'settings' | 'candidates'>

/** @throws Error when the model has no price for this kind: nothing without a price is ever ordered. */
export function quote(model: ModelName, order: Ordered): Quote {
  const price = prices[model][order.kind]
  if (!price) throw new Error(`${model} has no price for ${order.kind}.`)
  return { version: priceVersion, price, micros: costOf(price, asSold(model, order)) }
}

/** Clips are sold in steps: who wants five seconds of what is sold by six pays for six. */
function asSold(model: ModelName, order: Ordered): Ordered {
  if (order.kind !== 'video') return order
  const { driver, names } = modelOf(model)
  const seconds = clipSeconds(driver, { model: names.video ?? '', settings: order.settings })
  return { ...order, settings: { ...order.settings, seconds } }
}

/**
 * What a finished order cost: by what the provider counted where it tells, else as quoted. Never more than was set
 * aside; what a provider charges beyond its own quote is for a person to look at, not for the budget to overrun.
 */
export function settledCost({ price, micros }: Quote, order: Ordered, usage: Product['usage']): Micros {
  const counted = usage ? costOf(price, order, usage) : micros
  // What is no amount at all is no better known than what was not told.
  return counted >= 0 ? Math.min(micros, counted) : micros
}

function costOf(price: Price, order: Ordered, usage: NonNullable<Product['usage']> = {}): Micros {
  const { settings, candidates } = order
  const seconds = usage.seconds ?? settings.seconds
  const images = usage.images ?? candidates
  switch (price.unit) {
    case 'free':
      return 0
    case 'tokens': {
      // One character of Korean or Chinese is at most two tokens; the instructions around it are about a thousand.
      const input = usage.inputTokens ?? order.prompt.length * 2 + 1000
      return Math.ceil(input * price.input + (usage.outputTokens ?? price.output) * price.answer)
    }
    case 'videoTokens': {
      const { width, height } = frameOf(settings.ratio, settings.resolution)
      const tokens = usage.outputTokens ?? candidates * ((width * height * 24 * seconds) / 1024)
      return Math.ceil(tokens * price.perMillion)
    }
    case 'second': {
      const usd = settings.resolution === '1080p' ? (price.at1080p ?? price.usd) : price.usd
      return Math.ceil(candidates * seconds * usd * dollar)
    }
    case 'image':
      return Math.ceil(images * price.usd * dollar)
    case 'run':
      return Math.ceil(candidates * price.usd * dollar)
    case 'characters':
      return Math.ceil(((usage.characters ?? order.prompt.length) / 1000) * price.perThousand * dollar)
  }
}

/** US dollars as a decimal with six places, for a `numeric` column. */
export const usdOf = (micros: Micros): string => (micros / dollar).toFixed(6)
