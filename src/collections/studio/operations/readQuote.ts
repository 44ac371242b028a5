import type { PayloadRequest } from 'payload'
import type { ModelName } from '@/generation/models'
import { say } from '@/i18n/triple'
import { languageOf } from '@/lib/language'
import type { GenerationInput } from './generationInput'
import type { Estimate } from './placeOrder'
import { estimate } from './requestGeneration'

export type ReadQuote = {
  model: ModelName
  driver: string
  /** The most it can cost, in US dollars. */
  amount: number
  currency: 'USD'
  priceVersion: string
  unavailable: string | null
  /** What still stands in the way, each a sentence a person can act on. */
  reasons: string[]
}

/** What an order would cost and what it still needs; nothing is ordered. */
export async function readQuote(req: PayloadRequest, input: GenerationInput): Promise<ReadQuote> {
  return readable(req, await estimate(req, input))
}

export const readable = (req: PayloadRequest, { model, driver, quote, draft, unavailable }: Estimate): ReadQuote => ({
  model,
  driver,
  amount: quote.micros / 1_000_000,
  currency: 'USD',
  priceVersion: quote.version,
  unavailable: unavailable ?? null,
  reasons: draft.missing.map(({ text, values }) => say(text, languageOf(req), values)),
})
