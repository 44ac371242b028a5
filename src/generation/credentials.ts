import { env } from '@/lib/env'
import type { DriverName } from './kinds'

/** Keys an installation may have, by the names the admin's form and the environment know them by. */
export const keyNames = ['openai', 'google', 'elevenlabs', 'modelark', 'fal', 'replicate'] as const
export type KeyName = (typeof keyNames)[number]

/** Veo is reached with Google's key. */
const keyOf: Record<Exclude<DriverName, 'local'>, KeyName> = {
  openai: 'openai',
  google: 'google',
  veo: 'google',
  elevenlabs: 'elevenlabs',
  modelark: 'modelark',
  fal: 'fal',
  replicate: 'replicate',
}

const fromEnvironment: Record<KeyName, { key?: string; baseUrl?: string }> = {
  openai: { key: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL },
  google: { key: env.GOOGLE_API_KEY, baseUrl: env.GOOGLE_BASE_URL },
  elevenlabs: { key: env.ELEVENLABS_API_KEY, baseUrl: env.ELEVENLABS_BASE_URL },
  modelark: { key: env.MODELARK_API_KEY, baseUrl: env.MODELARK_BASE_URL },
  fal: { key: env.FAL_KEY, baseUrl: env.FAL_BASE_URL },
  replicate: { key: env.REPLICATE_API_TOKEN, baseUrl: env.REPLICATE_BASE_URL },
}

export type Credentials = { key: string; baseUrl?: string }

/**
 * What a driver authenticates with: the key of the settings, else the environment's; `undefined` when there is none.
 * The machine's own driver needs none.
 */
export function credentialsOf(
  driver: DriverName,
  settings: Partial<Record<KeyName, string | null>> | null | undefined,
): Credentials | undefined {
  if (driver === 'local') return { key: '' }
  const name = keyOf[driver]
  const key = settings?.[name] || fromEnvironment[name].key
  return key ? { key, baseUrl: fromEnvironment[name].baseUrl } : undefined
}
