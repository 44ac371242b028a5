import type { Payload } from 'payload'
import { type Credentials, credentialsOf } from '@/generation/credentials'
import type { Kind } from '@/generation/kinds'
import { type ModelName, modelOf } from '@/generation/models'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { options } from '@/i18n/words/options'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import type { GenerationSetting } from '@/payload-types'

/** Why a model cannot be ordered from now: no key, switched off by an admin, or failing over and over. */
export type Unavailable = 'no-key' | 'switched-off' | 'failing' | 'wrong-kind'

export type Settings = Pick<GenerationSetting, 'keys' | 'disabledModels' | 'breaker'>

/** The installation's settings with the keys themselves. */
export const generationSettings = (payload: Payload): Promise<Settings> =>
  payload.findGlobal({
    slug: 'generation-settings',
    depth: 0,
    overrideAccess: true,
    context: { revealSecrets: true },
  })

/** What stands against an order for this model; nothing when it can be made. */
export async function unavailable(
  payload: Payload,
  settings: Settings,
  model: ModelName,
  kind: Kind,
): Promise<Unavailable | undefined> {
  const { driver, names } = modelOf(model)
  if (!names[kind]) return 'wrong-kind'
  if (!credentialsOf(driver, settings.keys)) return 'no-key'
  if (settings.disabledModels?.includes(model)) return 'switched-off'
  return model !== 'local' && (await isFailing(payload, settings, model)) ? 'failing' : undefined
}

/** The breaker: so many of a model's latest orders in a row failed at the provider, the last of them minutes ago. */
async function isFailing(payload: Payload, { breaker }: Settings, model: ModelName): Promise<boolean> {
  const failures = breaker?.failures ?? 5
  const [row] = await query<{ failed: number; recent: boolean }>(
    { payload },
    sql`select count(*) filter (where fail_reason in ('provider', 'unreachable', 'unknown-status', 'unusable'))::int as failed,
               coalesce(max(finished_at) > now() - make_interval(mins => ${breaker?.minutes ?? 5}), false) as recent
        from (
          select fail_reason, finished_at from generations
          where model::text = ${model} and finished_at is not null order by finished_at desc limit ${failures}
        ) latest`,
  )
  return Boolean(row?.recent && row.failed >= failures)
}

export const credentialsFor = (settings: Settings, model: ModelName): Credentials | undefined =>
  credentialsOf(modelOf(model).driver, settings.keys)

const words = {
  'no-key': errors.noKey,
  'switched-off': errors.switchedOff,
  failing: errors.failing,
  'wrong-kind': errors.modelKind,
} satisfies Record<Unavailable, (typeof errors)['noKey']>

/** Why a model cannot be ordered from, as a sentence. */
export const sentenceOf = (model: ModelName, reason: Unavailable, language: string): string =>
  say(words[reason], language, { model: say(options.model[model], language) })

/** @throws CodedError 503 */
export function refuseUnavailable(model: ModelName, reason: Unavailable, language: string): never {
  throw new CodedError('UNAVAILABLE', sentenceOf(model, reason, language), { model, reason })
}
