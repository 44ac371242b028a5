import type { PayloadRequest } from 'payload'
import type { Kind } from '@/generation/kinds'
import { type ModelName, modelNames, modelOf } from '@/generation/models'
import { languageOf } from '@/lib/language'
import { generationSettings, sentenceOf, type Unavailable, unavailable } from './availability'

export type ListedModel = {
  model: ModelName
  driver: string
  kinds: Kind[]
  available: boolean
  reason: Unavailable | null
  message: string | null
}

/** Every model there is, and why one cannot be ordered from. */
export async function listModels(req: PayloadRequest): Promise<ListedModel[]> {
  const settings = await generationSettings(req.payload)
  const listed: ListedModel[] = []
  for (const model of modelNames) {
    const { driver, names } = modelOf(model)
    const kinds = Object.keys(names) as Kind[]
    const reason = (await unavailable(req.payload, settings, model, kinds[0] as Kind)) ?? null
    const message = reason && sentenceOf(model, reason, languageOf(req))
    listed.push({ model, driver, kinds, available: !reason, reason, message })
  }
  return listed
}
