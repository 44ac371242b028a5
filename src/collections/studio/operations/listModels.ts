import type { PayloadRequest } from 'payload'
import type { Kind } from '@/generation/kinds'
import { type ModelName, modelNames, modelOf } from '@/generation/models'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { options } from '@/i18n/words/options'
import { languageOf } from '@/lib/language'
import { generationSettings, type Unavailable, unavailable } from './availability'

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
    listed.push({ model, driver, kinds, available: !reason, reason, message: reason && sentence(req, model, reason) })
  }
  return listed
}

const sentence = (req: PayloadRequest, model: ModelName, reason: Unavailable) =>
  say(
    {
      'no-key': errors.noKey,
      'switched-off': errors.switchedOff,
      failing: errors.failing,
      'wrong-kind': errors.modelKind,
    }[reason],
    languageOf(req),
    { model: say(options.model[model], languageOf(req)) },
  )
