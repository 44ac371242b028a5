import { elevenlabs } from './elevenlabs'
import { fal } from './fal'
import { google } from './google'
import { modelark } from './modelark'
import { openai } from './openai'
import type { Protocol, Scenario } from './protocol'
import { replicate } from './replicate'
import { type ProviderServer, serve } from './server'
import { veo } from './veo'

export { calm, type Scenario } from './protocol'
export { type ProviderServer, providerKey } from './server'

export const protocols = { openai, google, elevenlabs, modelark, veo, fal, replicate } satisfies Record<
  string,
  Protocol
>

export type ProviderName = keyof typeof protocols

/** A stand-in for a provider on this machine, which speaks its protocol and takes `providerKey`. */
export const startProvider = (name: ProviderName, scenario: Partial<Scenario> = {}): Promise<ProviderServer> =>
  serve(protocols[name], scenario)
